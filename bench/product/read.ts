/** node read.cjs FILE: reads a workbook into a Snapshot, then adds up the Days column of the sheet Activity. */
import { readFileSync } from 'node:fs';
import { nodeZip } from '../../src/cli/node-zip';
import { readWorkbook } from '../../src/hosts/file';
import { blockAt, CellKind, columnAt, sheetNamed, type SheetSnapshot } from '../../src/workbook/snapshot';

const FIRST = 4;

const snapshot = readWorkbook(new Uint8Array(readFileSync(process.argv[2] ?? '')), nodeZip);
const sheet = sheetNamed(snapshot, 'Activity');
if (!sheet) throw new Error('There is no sheet “Activity”.');
console.log(JSON.stringify({ rows: filled(sheet, 0), days: total(sheet, 7) }));

function filled(of: SheetSnapshot, column: number): number {
  let count = 0;
  forEachCell(of, column, (kind) => {
    if (kind !== CellKind.blank) count += 1;
  });
  return count;
}

function total(of: SheetSnapshot, column: number): number {
  let sum = 0;
  forEachCell(of, column, (kind, number) => {
    if (kind === CellKind.number) sum += number;
  });
  return sum;
}

function forEachCell(of: SheetSnapshot, column: number, see: (kind: number, number: number) => void): void {
  const cells = columnAt(of, column);
  for (let row = FIRST; cells && row <= (of.extent?.bottom ?? -1); row += 1) {
    const block = blockAt(cells, row);
    if (block) see(block.kinds[row - block.firstRow] ?? 0, block.numbers[row - block.firstRow] ?? 0);
  }
}
