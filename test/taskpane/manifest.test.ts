/** The manifest that Excel reads to load the add-in. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const ROOT = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

/** Microsoft's schemas are test data beside the checkout: a clone may be without them. */
const SCHEMAS = path.resolve(ROOT, '../shared/data/manifest-schemas');
const hasSchemas = existsSync(SCHEMAS);
const withSchemas = hasSchemas ? it : it.skip;
if (!hasSchemas) console.warn('Skipped: the manifest was not validated, because Microsoft’s schemas are not here.');

function validate(contents: string) {
  const MAIN = 'OfficeAppManifestV1_1.xsd';
  const names = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd'));
  const read = (fileName: string) => ({ fileName, contents: readFileSync(path.join(SCHEMAS, fileName), 'utf8') });
  return validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: [read(MAIN)],
    preload: names.filter((name) => name !== MAIN).map(read),
  });
}

/** In a Node of its own: the parser needs ES modules, which jest does not run. */
function parsed(file: string): unknown {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script, file], { cwd: ROOT, encoding: 'utf8' }));
}

describe('manifest.xml', () => {
  withSchemas('is valid by Microsoft’s schemas', async () => {
    expect(await validate(manifest)).toMatchObject({ valid: true, errors: [] });
  });

  withSchemas('would not be valid with a part that Excel does not know', async () => {
    const broken = manifest.replace('<Permissions>', '<Permission>').replace('</Permissions>', '</Permission>');
    expect((await validate(broken)).valid).toBe(false);
    const brokenRibbon = manifest.replaceAll('ShowTaskpane', 'ShowTaskpanes');
    expect((await validate(brokenRibbon)).valid).toBe(false);
  });

  it('asks for Excel’s API 1.9, reads and writes the document, and reaches no other domain', () => {
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(manifest).not.toContain('AppDomain');
    const origins = new Set(
      Array.from(manifest.matchAll(/DefaultValue="(https?:\/\/[^/"]+)/g), ([, origin]) => origin),
    );
    expect([...origins]).toEqual(['https://localhost:3000']);
  });

  it('says to Microsoft’s own parser what the add-in is', () => {
    expect(parsed(path.join(ROOT, 'manifest.xml'))).toMatchObject({
      id: '5b1d4a0e-8c1f-4a6e-9a57-2f8f3f0d9c61',
      officeAppType: 'TaskPaneApp',
      version: '1.0.0.0',
      displayName: 'SDA Return Checker',
      defaultLocale: 'en-GB',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      iconUrl: 'https://localhost:3000/icons/icon-32.png',
      highResolutionIconUrl: 'https://localhost:3000/icons/icon-64.png',
      supportUrl: 'https://localhost:3000/help.html',
      defaultSettings: { sourceLocation: 'https://localhost:3000/excel.html' },
    });
  });

  // “Manifest Version Too Low”, says Microsoft's validator, which also stands before the admin centre.
  it('has a version that Microsoft takes: 1.0 or later, four parts of at most five digits', () => {
    const [, version = ''] = /<Version>([^<]*)<\/Version>/.exec(manifest) ?? [];
    expect(version).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  });

  it('gives every resource that it refers to, and none that it does not', () => {
    const asked = new Set(Array.from(manifest.matchAll(/resid="([^"]+)"/g), ([, id]) => id));
    const given = new Set(Array.from(manifest.matchAll(/<bt:\w+ id="([^"]+)"/g), ([, id]) => id));
    expect([...asked].sort()).toEqual([...given].sort());
  });

  it('names icons that exist and have the size they say', () => {
    const names = Array.from(manifest.matchAll(/\/icons\/(icon-(\d+)\.png)"/g), ([, name = '', size]) => ({
      name,
      size: Number(size),
    }));
    expect(new Set(names.map(({ size }) => size))).toEqual(new Set([16, 20, 24, 32, 40, 48, 64, 80]));
    for (const { name, size } of names) {
      const png = readFileSync(path.join(ROOT, 'assets/icons', name));
      // A PNG begins with a signature of 8 bytes and the header chunk, whose width and height are at 16 and 20.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it.each([
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ])('keeps its %s to the %i letters that Office takes', (kind, most) => {
    const [, part = ''] = manifest.split(new RegExp(`</?bt:${kind}>`));
    const texts = Array.from(part.matchAll(/DefaultValue="([^"]+)"/g), ([, text = '']) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.length > most)).toEqual([]);
  });
});

describe('the manifest of a deployment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sda-manifest-'));
  const built = path.join(folder, 'manifest.xml');
  beforeAll(() => {
    const webpack = ['node_modules/webpack/bin/webpack.js', '--config-name', 'taskpane', '--mode', 'production'];
    const where = ['--env', 'origin=https://pane.example.gov.uk/', '--output-path', path.join(folder, 'pane')];
    execFileSync(process.execPath, [...webpack, ...where], { cwd: ROOT });
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is ours with every address at the deployment’s origin', () => {
    const text = readFileSync(built, 'utf8');
    const origins = Array.from(text.matchAll(/https:\/\/[^/"\s]+/g), ([origin]) => origin);
    expect(new Set(origins.map((origin) => origin.replace(/\.$/, '')))).toEqual(
      new Set(['https://pane.example.gov.uk']),
    );
    expect(text).not.toContain('localhost');
    expect(text.replaceAll('https://pane.example.gov.uk', 'https://localhost:3000')).toBe(manifest);
  });

  it('names no file that the build does not hold', () => {
    const text = readFileSync(built, 'utf8');
    const paths = Array.from(text.matchAll(/https:\/\/pane\.example\.gov\.uk\/([^"?<]+)/g), ([, name = '']) => name);
    expect(new Set(paths)).toEqual(new Set([...paths, 'help.html', 'excel.html', 'index.html']));
    expect(paths.filter((name) => !existsSync(path.join(folder, 'pane', name)))).toEqual([]);
  });

  it('is read by Microsoft’s own parser', () => {
    const defaultSettings = { sourceLocation: 'https://pane.example.gov.uk/excel.html' };
    expect(parsed(built)).toMatchObject({ defaultSettings });
  });
});
