/** The built pane on a server of its own, and a browser to look at it with. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../../..');
const BUILT = path.join(ROOT, 'dist/pane');
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

export const hasBrowser = existsSync(CHROMIUM);

export function returnFile(name: string): string {
  return path.join(ROOT, 'assets/samples/returns', name);
}

/** Builds the pane as it is shipped, unless that was done since its sources last changed. */
export function buildPane(): void {
  const page = path.join(BUILT, 'index.html');
  const sources = ['src', 'webpack', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
  const changed = Math.max(...sources.map((source) => newest(path.join(ROOT, source))));
  if (existsSync(page) && statSync(page).mtimeMs > changed) return;
  execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--config-name', 'taskpane'], { cwd: ROOT });
}

function newest(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** A file of the build, by its path on the server. */
export function builtFile(pathname: string): Buffer {
  return readFileSync(builtPath(pathname));
}

export function builtPath(pathname: string): string {
  return path.join(BUILT, pathname);
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
    readonly origin: string,
  ) {}

  /** Serves the pane as it is shipped. */
  static async start(): Promise<ServedPane> {
    buildPane();
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = path.join(BUILT, pathname === '/' ? 'index.html' : pathname);
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
    return new ServedPane(server, browser, `http://127.0.0.1:${String(port)}`);
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
