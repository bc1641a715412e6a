/** The rows that are measured on one big return each. A new row is one entry here. */
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Input } from './inputs/big-input';
import { numberIn, type Contender } from './measure';
import { excelRow } from './excel-row';
import { BUILT, nodePeer, product, pythonPeer } from './peers';
import { OURS, PEAK_MB, SECONDS, type Row } from './row';

const JAVASCRIPT = ['SheetJS', 'ExcelJS', 'hucre', 'read-excel-file'];
const LIMIT = 'bare inflation';

export function rowsFor(input: Input): readonly Row[] {
  const { rows } = input;
  return [
    readRow(input),
    ...(rows >= 10_000 ? [checkRow(input), markRow(input)] : []),
    reviewRow(input),
    ...(rows <= 100_000 ? [excelRow(input)] : []),
  ];
}

function readRow({ rows, file, truth }: Input): Row {
  const fault = (answer: Readonly<Record<string, unknown>>): string | null =>
    answer['rows'] === truth.rows && answer['days'] === truth.days ? null : JSON.stringify(answer);
  return {
    name: 'read',
    title: `Read ${String(rows)} rows × 12 columns, whole process`,
    contenders: [
      { name: OURS, command: product('read', file), fault },
      { name: LIMIT, command: nodePeer('read.mjs', 'inflate', file), fault: () => null },
      { name: 'SheetJS', command: nodePeer('read.mjs', 'sheetjs', file), fault },
      { name: 'hucre', command: nodePeer('read.mjs', 'hucre', file), fault },
      { name: 'read-excel-file', command: nodePeer('read.mjs', 'read-excel-file', file), fault },
      { name: 'openpyxl, read-only', command: pythonPeer('read.py', 'openpyxl-read-only', file), fault },
      { name: 'pandas', command: pythonPeer('read.py', 'pandas', file), fault },
      { name: 'openpyxl', command: pythonPeer('read.py', 'openpyxl', file), fault },
      { name: 'ExcelJS', command: nodePeer('read.mjs', 'exceljs', file), fault },
    ],
    aims: [
      { words: '5 × faster than pandas', of: SECONDS, against: ['pandas'], atMost: 1 / 5 },
      { words: '2 × faster than any JavaScript library', of: SECONDS, against: JAVASCRIPT, atMost: 1 / 2 },
      { words: 'within 4 × of bare inflation', of: SECONDS, against: [LIMIT], atMost: 4 },
      { words: 'half of SheetJS’s memory', of: PEAK_MB, against: ['SheetJS'], atMost: 1 / 2 },
    ],
  };
}

function checkRow({ rows, file, truth }: Input): Row {
  return {
    name: 'check',
    title: `Whole check of ${String(rows)} activity rows: read, all rules, rating, summaries, reconciliation`,
    contenders: [
      {
        name: OURS,
        command: product('sda-return', 'check', file, '--format', 'json'),
        alsoFine: 1,
        answerOf: (output) => {
          const days = /"yearToDate":\s*\{[^{}]*?"days":\s*([\d.]+)/.exec(output)?.[1];
          return { days: Number(days) };
        },
        fault: (answer) => (answer['days'] === truth.commissionedDays ? null : JSON.stringify(answer)),
      },
      {
        name: 'pandas script',
        command: pythonPeer('check.py', file),
        fault: (answer) =>
          answer['days'] === truth.commissionedDays && answer['pivotDays'] === truth.commissionedDays
            ? null
            : JSON.stringify(answer),
      },
    ],
    aims: [{ words: '5 × faster than pandas', of: SECONDS, against: ['pandas script'], atMost: 1 / 5 }],
  };
}

function markRow({ rows, file, truth }: Input): Row {
  const out = (name: string): string => path.join(BUILT, `marked-${name}.xlsx`);
  const fault = (answer: Readonly<Record<string, unknown>>): string | null =>
    answer['flagged'] === truth.textDays ? null : JSON.stringify(answer);
  return {
    name: 'mark',
    title: `Mark up and save ${String(rows)} rows (ours: review, flags and seven report sheets; others: flags alone)`,
    contenders: [
      {
        name: OURS,
        command: product('sda-return', 'mark', file, '--out', out('ours')),
        answerOf: () => ({}),
        fault: () => lossIn(file, out('ours')),
      },
      { name: 'openpyxl', command: pythonPeer('mark.py', file, out('openpyxl')), fault },
      { name: 'ExcelJS', command: nodePeer('mark.mjs', 'exceljs', file, out('exceljs')), fault },
      { name: 'SheetJS', command: nodePeer('mark.mjs', 'sheetjs', file, out('sheetjs')), fault },
    ],
    aims: [{ words: '5 × faster', of: SECONDS, against: ['openpyxl', 'ExcelJS', 'SheetJS'], atMost: 1 / 5 }],
  };
}

/** What a marked copy lost: a part that is gone, or shared strings that are not byte for byte as they were. */
function lossIn(file: string, copy: string): string | null {
  if (!existsSync(copy)) return 'no file was written';
  const [before, after] = [file, copy].map((each) => unzipSync(new Uint8Array(readFileSync(each))));
  unlinkSync(copy);
  const gone = Object.keys(before ?? {}).filter((name) => after?.[name] === undefined);
  if (gone.length > 0) return `lost ${gone.join(', ')}`;
  const strings = [before, after].map((parts) => Buffer.from(parts?.['xl/sharedStrings.xml'] ?? []));
  return strings[0]?.equals(strings[1] ?? Buffer.alloc(0)) === true ? null : 'the shared strings changed';
}

function reviewRow({ rows, file, columns, truth }: Input): Row {
  const fault = (answer: Readonly<Record<string, unknown>>): string | null =>
    Math.abs(numberIn(answer, 'days') - truth.commissionedDays) < 0.01 ? null : JSON.stringify(answer);
  const touch: Contender = {
    name: 'touch every cell once',
    command: product('review', file),
    secondsIn: 'touchSeconds',
    fault,
  };
  return {
    name: 'review',
    title: `Review alone of ${String(rows)} rows, from memory (others: the two pivots alone)`,
    contenders: [
      { name: OURS, command: product('review', file), secondsIn: 'seconds', fault },
      touch,
      { name: 'Arquero', command: nodePeer('pivots.mjs', 'arquero', columns), secondsIn: 'seconds', fault },
      { name: 'DuckDB', command: nodePeer('pivots.mjs', 'duckdb', columns), secondsIn: 'seconds', fault },
    ],
    aims: [{ words: 'within 2 × of touching every cell', of: SECONDS, against: [touch.name], atMost: 2 }],
  };
}
