/**
 * The first door: the Office.js of the npm package, with notes added (`notes-in-office-js.ts`), in a jsdom window, its session answered by a test Excel. The override is
 * private to the library, so its version is pinned in package.json.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { reaches } from './api/session';
import { addNotes } from './notes-in-office-js';
import type { TestExcel } from './test-excel';

interface OfficeWindow {
  OfficeExtension: {
    readonly SessionBase: { _overrideSession: unknown };
    readonly GenericEventRegistration: {
      _testReadyImpl: unknown;
      getGenericEventRegistration(control: string): { _handleRichApiMessage(message: unknown): void };
    };
  };
}

interface RequestMessage {
  /** Before it becomes the JSON that a browser sends. */
  readonly Body: object;
}

const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.debug.js';
let isLoaded = false;

/** Connects Office.js of this jsdom window to a test Excel; the last call wins. */
export function openDoor(excel: TestExcel): void {
  if (!isLoaded) {
    const path = createRequire(__filename).resolve(LIBRARY);
    (0, eval)(readFileSync(path, 'utf8'));
    addNotes(window as unknown as Parameters<typeof addNotes>[0]);
    isLoaded = true;
  }
  const { OfficeExtension } = window as unknown as OfficeWindow;
  OfficeExtension.GenericEventRegistration._testReadyImpl = () => Promise.resolve();
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_customData: unknown, flags: number, message: RequestMessage) => {
        await excel.turn(flags);
        const answer = excel.answer(JSON.stringify(message.Body), flags);
        return { ErrorCode: '', ErrorMessage: '', Headers: {}, Body: answer };
      },
    }),
  };
}

/** What a host is told of this Excel's requirement sets. */
export function requirementsOf(excel: TestExcel): { isSetSupported(name: string, version?: string): boolean } {
  return {
    isSetSupported: (name, version) => name === 'ExcelApi' && reaches(excel.apiVersion, version ?? '1.1'),
  };
}

/** Category and types of messages that say that a worksheet's data or formats changed, as Excel sends them. */
const EVENT_CATEGORY = 65_536;
const TYPES = { data: 10, format: 18 } as const;

export interface RaisedChange {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
}

/** Tells Office.js that cells changed, if the add-in asked to be told. */
export function raiseChanged(
  excel: TestExcel,
  trigger: 'ThisLocalAddin' | 'Unknown',
  where: RaisedChange = { worksheetId: '', address: 'A1', changeType: 'RangeEdited' },
): void {
  raise(excel, TYPES.data, { ...where, source: 'Local', triggerSource: trigger });
}

/** Tells Office.js that formats of cells changed. */
export function raiseFormatChanged(excel: TestExcel, where: Pick<RaisedChange, 'worksheetId' | 'address'>): void {
  raise(excel, TYPES.format, { ...where, source: 'Local' });
}

function raise(excel: TestExcel, messageType: number, change: object): void {
  if (!excel.book.isWatched) return;
  const { OfficeExtension } = window as unknown as OfficeWindow;
  OfficeExtension.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({
    entries: [{ messageCategory: EVENT_CATEGORY, messageType, targetId: 'Workbook', message: JSON.stringify(change) }],
  });
}
