/** The built pane on a server of its own, and a browser to look at it with. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { builtPane } from './built-pane';

const ROOT = path.resolve(__dirname, '../../..');
export const CHROMIUM = '/usr/bin/chromium';
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.png', 'image/png'],
]);

/** What takes a moment here takes long on a busy machine with two slow cores. */
export const ACTION_PATIENCE_MS = 90_000;

export const hasBrowser = existsSync(CHROMIUM);

export function returnFile(name: string): string {
  return path.join(ROOT, 'assets/samples/returns', name);
}

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** Whether the service worker may be there; without it every request can be seen and held up. */
  readonly serviceWorkers?: 'allow' | 'block';
}

export class ServedPane {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly built: string,
    readonly origin: string,
  ) {}

  /** Serves the pane as it is shipped. */
  static async start(): Promise<ServedPane> {
    const built = await builtPane();
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = path.join(built, pathname === '/' ? 'index.html' : pathname);
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
    return new ServedPane(server, browser, built, `http://127.0.0.1:${String(port)}`);
  }

  /** A file of the build, by its path on the server. */
  file(pathname: string): Buffer {
    return readFileSync(path.join(this.built, pathname));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** A fresh visitor; everything asked for and everything the browser complains of is kept. */
  async visit(look: Look = {}): Promise<Visit> {
    const { width = 350, colorScheme = 'light', forcedColors = 'none', serviceWorkers = 'block' } = look;
    const viewport = { width, height: 800 };
    const options: BrowserContextOptions = { viewport, colorScheme, forcedColors, serviceWorkers };
    const context = await this.browser.newContext(options);
    context.setDefaultTimeout(ACTION_PATIENCE_MS);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const isOurs = !message.text().startsWith('Service Worker registration blocked by Playwright');
      if (isOurs && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
    });
    await page.goto(`${this.origin}/`);
    return { page, requests, complaints };
  }
}

export interface Visit {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}
