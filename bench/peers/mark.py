"""python3 mark.py FILE OUT: colours each Days cell that holds a text, says so beside the row, and saves."""
import json
import sys

import cost  # noqa: F401
import openpyxl
from openpyxl.styles import PatternFill

source, out = sys.argv[1:]
book = openpyxl.load_workbook(source)
sheet = book["Activity"]
fill = PatternFill("solid", fgColor="FFF4CCCC")
flagged = 0
for row in range(5, sheet.max_row + 1):
    cell = sheet.cell(row, 8)
    if isinstance(cell.value, str):
        cell.fill = fill
        sheet.cell(row, 14, "R203: days are stored as text")
        flagged += 1
book.save(out)
print(json.dumps({"flagged": flagged}))
