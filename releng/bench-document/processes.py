#!/usr/bin/env python3
"""processes.py ROUNDS COMMAND...   what each command costs as a process, on the standard output; the first round is not counted"""
import resource
import statistics
import subprocess
import sys
import time

rounds = int(sys.argv[1])
for command in sys.argv[2:]:
    wall, processor = [], []
    for _ in range(rounds + 1):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall.append(time.monotonic() - start)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(f"{command}: {statistics.median(processor[1:]) * 1000:.0f} ms processor time, {statistics.median(wall[1:]) * 1000:.0f} ms by the clock")
