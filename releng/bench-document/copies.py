#!/usr/bin/env python3
"""copies.py COUNT TARGET SOURCE...   makes a folder of COUNT standards documents out of those in the source folders.
Where one copy is not enough, the first digit of the number tells copies apart, in names and texts alike."""
import os
import re
import sys
from pathlib import Path

count, target, sources = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
target.mkdir(parents=True)
copy = 0
while copy < 10 and len(os.listdir(target)) < count:
    for source in sources:
        digit = str(copy % 10).encode()
        copy += 1
        for file in sorted(Path(source).rglob("scs-[0-9]*.md")):
            if len(os.listdir(target)) < count:
                text = re.sub(rb"(?i)(scs-)\d(\d{3})", rb"\g<1>" + digit + rb"\2", file.read_bytes())
                name = "scs-" + digit.decode() + file.name[len("scs-0"):]
                (target / name).write_bytes(text)
