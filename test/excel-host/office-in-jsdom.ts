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
  OfficeExtension: { SessionBase: { _overrideSession: unknown } };
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
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_customData: unknown, flags: number, message: RequestMessage) => {
        const answer = excel.answer(JSON.stringify(message.Body), flags);
        return Promise.resolve({ ErrorCode: '', ErrorMessage: '', Headers: {}, Body: answer });
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
