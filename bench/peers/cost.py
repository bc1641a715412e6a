"""Imported by a contender: tells on descriptor 3, as it ends, what it cost."""
import atexit
import json
import os
import re
import resource


def _own_peak():
    """Linux counts the parent's memory into ru_maxrss; the high-water mark of the address space is the process's own."""
    try:
        with open("/proc/self/status", encoding="utf-8") as status:
            found = re.search(r"VmHWM:\s*(\d+) kB", status.read())
    except OSError:
        return None
    return int(found[1]) if found else None


def _tell():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    os.write(3, json.dumps({"peakKb": _own_peak() or usage.ru_maxrss, "cpu": usage.ru_utime + usage.ru_stime}).encode())


atexit.register(_tell)
