/** The two homes of the pane, for a suite: each is opened when it is first wanted, and shut at the end. */
import { readFileSync } from 'node:fs';
import { BUILD_PATIENCE_MS, builtPane } from './built-pane';
import { ExcelFrames, type Opening, type OpenPane } from './excel-frame';
import { hasBrowser, returnFile, ServedPane, type Look, type Visit } from './served-pane';

/** Generous: the machine may be slow and have other work. */
export const PATIENCE_MS = 240_000;

/** The sample with mistakes in it. */
export const FAULTY = '2014-07-with-errors.xlsx';

export class Homes {
  private browser: Promise<ServedPane> | null = null;
  private excel: Promise<ExcelFrames> | null = null;

  /** The pane in a browser, for its address and its files. */
  served(): Promise<ServedPane> {
    return (this.browser ??= ServedPane.start());
  }

  /** A fresh visitor in a browser, who is asked for a role. */
  async visit(look?: Look): Promise<Visit> {
    return (await this.served()).visit(look);
  }

  /** A fresh visitor in a browser who has skipped the question for a role. */
  async started(look?: Look): Promise<Visit> {
    const visit = await this.visit(look);
    await visit.page.getByRole('button', { name: 'Skip' }).click();
    return visit;
  }

  /** A fresh visitor in a browser who has opened a return. */
  async opened(file: string, look?: Look): Promise<Visit> {
    const visit = await this.started(look);
    await visit.page.getByLabel('Open a return…').setInputFiles(returnFile(file));
    await visit.page.getByRole('tab', { name: 'Overview' }).waitFor();
    return visit;
  }

  /** The pane beside a return in Excel, a sample or given as bytes, where a fresh user is asked for a role. */
  async beside(file: string | Uint8Array, opening?: Opening): Promise<OpenPane> {
    const frames = await (this.excel ??= ExcelFrames.start());
    return frames.open(typeof file === 'string' ? new Uint8Array(readFileSync(returnFile(file))) : file, opening);
  }

  /** The pane beside a return in Excel, where a fresh user has skipped the question for a role. */
  async startedBeside(file: string | Uint8Array, opening?: Opening): Promise<OpenPane> {
    const pane = await this.beside(file, opening);
    await pane.frame.getByRole('button', { name: 'Skip' }).click();
    return pane;
  }

  /** The pane beside a return in Excel that it has checked for a fresh user. */
  async checked(file: string, opening?: Opening): Promise<OpenPane> {
    const pane = await this.startedBeside(file, { query: '?do=check', ...opening });
    await pane.frame.getByRole('tab', { name: 'Overview' }).waitFor();
    return pane;
  }

  async stop(): Promise<void> {
    await (await this.browser)?.stop();
    await (await this.excel)?.stop();
  }
}

/** A suite of the built pane, patient with every test and skipped in words where there is no browser. */
export function inHomes(what: string, suite: (homes: Homes) => void): void {
  if (!hasBrowser) console.warn(`Skipped: ${what} was not tried, because /usr/bin/chromium is missing.`);
  jest.setTimeout(PATIENCE_MS);
  (hasBrowser ? describe : describe.skip)(what, () => {
    const homes = new Homes();
    beforeAll(builtPane, BUILD_PATIENCE_MS);
    afterAll(() => homes.stop());
    suite(homes);
  });
}
