"""python3 read.py LIBRARY FILE: reads every sheet, then adds up the Days column of the sheet Activity."""
import json
import sys

import cost  # noqa: F401

library, path = sys.argv[1:]
rows, days = 0, 0.0
if library == "pandas":
    import pandas as pd

    sheet = pd.read_excel(path, sheet_name=None, header=None)["Activity"].iloc[4:]
    rows = int(sheet[0].notna().sum())
    days = float(sum(value for value in sheet[7] if isinstance(value, (int, float)) and value == value))
else:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=library == "openpyxl-read-only", data_only=True)
    for sheet in book.worksheets:
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            if sheet.title != "Activity" or number < 4 or row[0] is None:
                continue
            rows += 1
            if isinstance(row[7], (int, float)):
                days += row[7]
print(json.dumps({"rows": rows, "days": days}))
