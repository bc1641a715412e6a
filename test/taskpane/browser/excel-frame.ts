/**
 * The second door: the built pane in a frame, as Excel on the web opens it, with the unmodified Office.js, whose batches
 * the test Excel answers. All addresses are answered from the disk; nothing leaves the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { TestExcel } from '../../excel-host/test-excel';
import { builtPane } from './built-pane';
import { ACTION_PATIENCE_MS, CHROMIUM, CHROMIUM_FLAGS, TYPES } from './served-pane';

const ORIGIN = 'https://localhost:3000';
/** Excel's own page, where it is in a process of its own: Office.js trusts no other sites but Microsoft's. */
const HOST_ORIGIN = 'https://excel.officeapps.live.com';
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_FILES = path.dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));

/** What Excel on the web does around the frame: it makes it, and answers what Office.js asks of it. */
const HOST_PAGE = `<!doctype html><title>Test Excel</title><body style="margin:0">
<div id="sheet" tabindex="0" style="position:fixed;width:1px;height:1px"></div><script>
const sheet = document.getElementById('sheet');
sheet.focus();
// The actions by which Office.js and Excel hand the keyboard to each other (OSF.AgaveHostAction in the library).
const ENTER_PANE = 4, LEAVE_PANE = [5, 6, 13, 14];
sheet.addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  frame.contentWindow.postMessage(JSON.stringify({ _messageType: 0, _actionName: 'Office_notifyAgave', _actionType: 0,
    _conversationId: 'conv1_ntf', _correlationId: 1, _origin: location.origin, _data: [ENTER_PANE], _serializerVersion: 1 }), '*');
});
const search = new URLSearchParams(location.search);
const context = (api) => ({ _id: 'app1', _appName: 16, _appVersion: '16.01', _appUILocale: 1033, _dataLocale: 1033,
  _docUrl: location.origin + '/July%202014.xlsx', _clientMode: 0, _settings: {}, _reason: 1, _osfControlType: 0, _eToken: '',
  _correlationId: 'c', _appInstanceId: 'app1', _appMinorVersion: 1, _requirementMatrix: JSON.stringify({ ExcelApi: api, ...(search.has('waits') ? { DelayForCellEdit: '1.1' } : {}) }),
  _hostFullVersion: '16.01', _appDomains: [] });
addEventListener('message', async ({ data, source, origin }) => {
  let message;
  try { message = JSON.parse(data); } catch { return; }
  if (message._messageType !== 0) return;
  const reply = (answer) => source.postMessage(JSON.stringify({ _messageType: 1, _actionName: message._actionName,
    _conversationId: message._conversationId, _correlationId: message._correlationId, _origin: location.origin,
    _data: answer, _errorCode: 0, _responseType: 0, _serializerVersion: 1 }), origin);
  if (message._actionName === 'ContextActivationManager_getAppContextAsync') reply(context(search.get('api')));
  // Office.js takes the Tab key for itself, and gives the keyboard back at the ends of the pane.
  if (message._actionName === 'ContextActivationManager_notifyHost' && LEAVE_PANE.includes(message._data[1])) sheet.focus();
  // Office.js asks to be told of events.
  if (message._actionType === 1 && search.has('events')) reply({ Error: 0, Version: 1 });
  if (message._actionName === 'executeMethod' && message._data.ArrayData) {
    reply({ Error: 0, Version: 1, Data: [200, null, await window.answerBatch(message._data.ArrayData[4], message._data.ArrayData[6])] });
  }
});
const frame = document.createElement('iframe');
frame.name = JSON.stringify({ hostInfo: 'Excel|Web|16.01|en-US|corr|||0', xdmInfo: 'conv1|app1|' + location.origin, serializerVersion: '1' });
frame.style.cssText = 'border:0;width:100vw;height:100vh';
frame.src = '${ORIGIN}/excel.html' + location.hash.slice(1);
document.body.append(frame);
</script></body>`;

export interface OpenPane {
  readonly excel: TestExcel;
  readonly page: Page;
  readonly frame: Frame;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
}

export interface Opening {
  /** Of the ribbon button's address. */
  readonly query?: string;
  readonly api?: string;
  /** Whether Excel takes up what Office.js asks to be told of. */
  readonly events?: boolean;
  /** Whether this Excel can hold a request while a cell is being edited. */
  readonly waits?: boolean;
  /** Whether Excel's page is of another site than the pane, and so in another process, as on the web. */
  readonly isApart?: boolean;
  readonly look?: Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'forcedColors'>;
}

export class ExcelFrames {
  private constructor(
    private readonly browser: Browser,
    private readonly built: string,
  ) {}

  /** `built` is the folder of the add-in, the pane as it is shipped where it is left out. */
  static async start(folder?: string): Promise<ExcelFrames> {
    const built = folder ?? (await builtPane());
    return new ExcelFrames(await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS }), built);
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  /** Opens a workbook in a test Excel with the pane beside it. */
  async open(bytes: Uint8Array, opening: Opening = {}): Promise<OpenPane> {
    const { query = '', api = '1.18', events = false, waits = false, isApart = false, look = {} } = opening;
    const excel = new TestExcel(loadWorkbook(bytes), api);
    const context = await this.browser.newContext({ viewport: { width: 350, height: 800 }, ...look });
    context.setDefaultTimeout(ACTION_PATIENCE_MS);
    await serve(context, this.built);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.exposeFunction('answerBatch', async (body: string, flags: number) => {
      await excel.turn(flags);
      return JSON.stringify(excel.answer(body, flags));
    });
    const host = isApart ? HOST_ORIGIN : ORIGIN;
    await page.goto(`${host}/host.html?api=${api}${events ? '&events' : ''}${waits ? '&waits' : ''}#${query}`);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (!frame) throw new Error('The pane has no frame.');
    return { excel, page, frame, complaints };
  }
}

async function serve(context: BrowserContext, built: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    if ([ORIGIN, HOST_ORIGIN].includes(address.origin) && address.pathname === '/host.html') {
      await route.fulfill({ contentType: 'text/html', body: HOST_PAGE });
      return;
    }
    const file = address.href.startsWith(OFFICE)
      ? path.join(OFFICE_FILES, address.pathname.split('/hosted/')[1] ?? '')
      : path.join(built, address.pathname);
    if ((address.origin !== ORIGIN && !address.href.startsWith(OFFICE)) || !existsSync(file)) {
      await route.abort();
      return;
    }
    const contentType = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
    await route.fulfill({ contentType, body: readFileSync(file) });
  });
}
