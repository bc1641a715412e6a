"""python3 archive.py FOLDER: the script of check.py over every return below a folder, by two processes.

A return is named after its month. Prints the days of all returns together, by month and priority.
"""
import json
import multiprocessing
import pathlib
import sys
from collections import defaultdict

import cost  # noqa: F401
from check import check

PROCESSES = 2


def days_of(path):
    return path.stem, check(path, path.stem)["byPriority"]


if __name__ == "__main__":
    days = defaultdict(float)
    with multiprocessing.Pool(PROCESSES) as pool:
        for month, by_priority in pool.imap_unordered(days_of, sorted(pathlib.Path(sys.argv[1]).rglob("*.xlsx"))):
            for priority, sum_of_days in by_priority.items():
                days[f"{month} {priority}"] += sum_of_days
    print(json.dumps({"days": days}))
