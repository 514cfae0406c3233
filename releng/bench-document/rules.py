#!/usr/bin/env python3
"""rules.py FOLDER   the rules that chk_adrs.py is documented to have, in their order, to be measured beside the workbench.
Not that tool: written from the description of what it checks."""
import datetime
import os
import re
import sys
from collections import defaultdict

import yaml

KEYS = {
    "type": ("Procedural", "Standard", "Decision Record"),
    "status": ("Proposal", "Draft", "Stable", "Deprecated", "Rejected"),
    "track": ("Global", "IaaS", "KaaS", "IAM", "Ops", "Scopes"),
}
DATES = {"Deprecated": "deprecated_at", "Stable": "stabilized_at", "Rejected": "rejected_at"}
errors = 0


def error(message):
    global errors
    errors += 1
    print("ERROR:", message, file=sys.stderr)


def front_matter(path):
    with open(path, encoding="utf-8-sig") as file:
        if file.readline().strip() != "---":
            return None
        return next(yaml.load_all("---\n" + file.read().split("\n---", 1)[0], Loader=yaml.SafeLoader), None)


def name(file):
    parts = file.split("-")
    if len(parts) < 4:
        return error(f"document name must have at least four components: {file}")
    if not re.fullmatch(r"\d{4}|xxxx", parts[1], re.I):
        error(f"document code must have format NNNN, found {parts[1]}")
    if not re.fullmatch(r"[vw](\d+|N)", parts[2]):
        error(f"document version must have format vN or wN, found: {parts[2]}")


def keys(file, data, names):
    supplement = file.split("-")[2].startswith("w")
    wrong = [k for k, values in KEYS.items() if not (supplement and k != "track") and data.get(k) not in values]
    wrong += [k for k in DATES.values() if not isinstance(data.get(k, datetime.date.min), datetime.date)]
    if wrong:
        error(f"in {file}: syntax errors with key(s) {', '.join(wrong)}")
    if supplement:
        if data.get("type") != "Supplement":
            error(f"in {file}: type must be Supplement, is {data.get('type')}")
        if "status" in data:
            error(f"in {file}: Supplement shouldn't have status field")
        if not isinstance(data.get("supplements"), list):
            error(f"in {file}: field 'supplements' must be a list")
        for other in data.get("supplements") or ():
            if other not in names:
                error(f"in {file}: refers to unknown {other}")
        return
    replaces = data.get("replaces", [])
    replaces = [replaces] if isinstance(replaces, str) else replaces
    if not file.split("-")[2].startswith("v1"):
        if not replaces:
            error(f"in {file}: missing replaces field")
        elif [r for r in replaces if r not in names]:
            error(f"in {file}: original version(s) not found")
    if "replaced_by" in data and data.get("status") not in ("Deprecated", "Rejected"):
        error(f"in {file}: replaced_by is set, but status does not match")
    if data.get("status") in DATES and DATES[data["status"]] not in data:
        error(f"in {file}: status is {data['status']}, but {DATES[data['status']]} date is missing")


folder = sys.argv[1]
files = sorted(f for f in os.listdir(folder) if re.fullmatch(r"scs-[^X].*\.md", f))
numbers, stable = defaultdict(list), defaultdict(list)
for file in files:
    name(file)
    numbers[file[:12]].append(file)
    data = front_matter(os.path.join(folder, file))
    if data is None:
        error(f"in {file}: is missing front matter altogether")
        continue
    keys(file, data, set(files))
    if data.get("status") == "Stable":
        stable[file[:8]].append(file)
for same in numbers.values():
    if len(same) > 1 and "xxxx" not in same[0].lower():
        error(f"duplicates found: {', '.join(same)}")
for number, same in stable.items():
    if len(same) > 1:
        error(f"duplicate stable: {number}: {', '.join(same)}")
sys.exit(min(errors, 255))
