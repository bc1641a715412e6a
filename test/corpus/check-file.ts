/** Takes one workbook through reading, marking and clearing, and compares what comes out. */
import { isDeepStrictEqual } from 'node:util';
import { applyMarkup, clearMarks, FileError, readWorkbook } from '../../src/hosts/file';
import { Package } from '../../src/hosts/file/package';
import { readWorkbookPart } from '../../src/hosts/file/workbook-part';
import type { Markup } from '../../src/workbook/markup';
import type { Snapshot } from '../../src/workbook/snapshot';
import { changedBeyondNeed, clearedDifferences } from './changed-parts';
import type { Fault, Opened, Outcome, Refusal } from './outcome';
import { freshPackageFaults } from './package-faults';
import { suitedMarkup } from './suited-markup';

/** What is on trial; a test puts broken ones in its place. */
export interface Marking {
  read(file: Uint8Array): Snapshot;
  mark(file: Uint8Array, markup: Markup): Uint8Array;
  clear(file: Uint8Array): Uint8Array;
}

export const FILE_MARKING: Marking = { read: readWorkbook, mark: applyMarkup, clear: clearMarks };

/** Never throws: an error that is no FileError is a fault of its own. */
export function checkFile(original: Uint8Array, marking: Marking = FILE_MARKING): Outcome {
  try {
    const snapshot = attempt('read', () => marking.read(original));
    return 'code' in snapshot ? snapshot : markAndCompare(original, snapshot, marking);
  } catch (error) {
    return { kind: 'crashed', faults: [{ kind: 'crashed', what: String(error) }] };
  }
}

function markAndCompare(original: Uint8Array, snapshot: Snapshot, marking: Marking): Refusal | Opened {
  const names = readWorkbookPart(Package.open(original)).sheets.map(({ name }) => name);
  const markup = suitedMarkup(snapshot, names);
  const marked = attempt('mark', () => marking.mark(original, markup));
  if ('code' in marked) return marked;
  if (markup.flags.length + markup.sheets.length === 0) return { kind: 'opened', marked: null, faults: [] };
  const faults = [
    ...changedBeyondNeed(original, marked, markup),
    ...freshPackageFaults(original, marked),
    ...readingFaults(snapshot, marking.read(marked)),
    ...againFaults(marked, marking.mark(marked, markup)),
    ...clearedDifferences(original, marking.clear(marked)),
  ];
  return { kind: 'opened', marked, faults };
}

function readingFaults(before: Snapshot, after: Snapshot): Fault[] {
  return isDeepStrictEqual(before, { ...after, marks: before.marks })
    ? []
    : [{ kind: 'reading', what: 'a cell, name or setting is not as before' }];
}

function againFaults(once: Uint8Array, twice: Uint8Array): Fault[] {
  return Buffer.compare(once, twice) === 0 ? [] : [{ kind: 'changed', what: 'the same marks put on twice' }];
}

function attempt<T>(stage: Refusal['stage'], work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { kind: 'refused', stage, code: error.code, message: error.message };
  }
}
