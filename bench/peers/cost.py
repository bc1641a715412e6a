"""Imported by a contender: tells on descriptor 3, as it ends, what it cost."""
import atexit
import json
import os
import resource


def _tell():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    os.write(3, json.dumps({"peakKb": usage.ru_maxrss, "cpu": usage.ru_utime + usage.ru_stime}).encode())


atexit.register(_tell)
