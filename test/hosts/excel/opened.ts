/** Test Excels with a workbook open, and an ExcelHost that talks to them through the real Office.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost, type WaitingHint } from '../../../src/hosts/excel';
import { describeWorkbook, type BookDescription } from '../../excel-host/describe-workbook';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { openDoor, requirementsOf } from '../../excel-host/office-in-jsdom';
import { TestExcel } from '../../excel-host/test-excel';

const SAMPLES = join(__dirname, '../../../assets/samples/returns');

export function sampleReturn(month: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, `${month}.xlsx`)));
}

export interface Opened {
  readonly excel: TestExcel;
  readonly host: ExcelHost;
  readonly described: () => BookDescription;
}

export function open(bytes: Uint8Array, options: { readonly api?: string; readonly hint?: WaitingHint } = {}): Opened {
  const excel = new TestExcel(loadWorkbook(bytes), options.api);
  openDoor(excel);
  const host = new ExcelHost(requirementsOf(excel), options.hint);
  return { excel, host, described: () => describeWorkbook(excel.book) };
}
