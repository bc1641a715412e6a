/** Every write of the Excel host, on small workbooks that hold every kind of mark and record: for the tests of faults. */
import { ExcelHost } from '../../../src/hosts/excel';
import { applyMarkup, editCells, readWorkbook, recordIn } from '../../../src/hosts/file';
import { requirementsOf } from '../../excel-host/office-in-jsdom';
import { isSameWorkbook } from '../../excel-host/same-workbook';
import type { WorkbookModel } from '../../excel-host/workbook-model';
import { manyEdits, workbookToEdit } from '../contract/edit-contract';
import { hiddenSheet, waiverSheet, write } from '../contract/record-contract';
import { sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';
import type { Opened } from './opened';

export interface Write {
  readonly what: string;
  readonly leaves: 'marks' | 'records' | 'cells';
  readonly from: Uint8Array;
  readonly run: (opened: Opened) => Promise<unknown>;
}

const plain = supplierWorkbook();
const marked = applyMarkup(plain, sampleMarkup());
const waived = recordIn(plain, [write(waiverSheet())]);
const toEdit = workbookToEdit();
const edited = editCells(toEdit, manyEdits(readWorkbook(toEdit)));

const unmarking = { ...sampleMarkup(), flags: [], stamp: 'another' };
const otherReason = [write(waiverSheet('Said otherwise'))];

export const WRITES: readonly Write[] = [
  { what: 'mark', leaves: 'marks', from: plain, run: ({ host }) => host.apply(sampleMarkup()) },
  { what: 'mark again', leaves: 'marks', from: marked, run: ({ host }) => host.apply(unmarking) },
  { what: 'clear', leaves: 'marks', from: marked, run: ({ host }) => host.clear() },
  { what: 'fix', leaves: 'cells', from: toEdit, run: async ({ host }) => host.edit(manyEdits(await host.read())) },
  { what: 'undo', leaves: 'cells', from: edited.bytes, run: ({ host }) => host.edit(edited.undo) },
  { what: 'waive', leaves: 'records', from: waived, run: ({ host }) => host.record(otherReason) },
  { what: 'seal', leaves: 'records', from: plain, run: ({ host }) => host.record([write(hiddenSheet())]) },
  {
    what: 'withdraw a waiver',
    leaves: 'records',
    from: waived,
    run: ({ host }) => host.record([{ kind: 'remove', role: 'waivers' }]),
  },
];

/** The pane is opened anew on the workbook as it stands, and Excel answers again. */
export function reopened({ excel, described }: Opened): Opened {
  excel.faults.refuseRequest = () => null;
  excel.faults.loseAnswer = () => null;
  return { excel, described, host: new ExcelHost(requirementsOf(excel)) };
}

export function expectSame(now: WorkbookModel, wanted: WorkbookModel, when: string): void {
  if (!isSameWorkbook(now, wanted)) throw new Error(when);
}

/** Takes everything of ours away, marks and records. */
export async function takeAllAway({ host }: Opened): Promise<void> {
  await host.clear();
  await host.record([
    { kind: 'remove', role: 'waivers' },
    { kind: 'remove', role: 'certificate' },
  ]);
}
