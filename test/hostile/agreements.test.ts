/** Agreements whose every free text would do something elsewhere: as JSON, as an overlay, and as a workbook from Excel. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readForm, writeForm } from '../../src/agreement/excel-form';
import { loadAgreement } from '../../src/agreement/load';
import type { Agreement } from '../../src/agreement/model';
import { realEngine } from '../../src/cli/real-engine';
import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { review } from '../../src/review';
import type { ReportSheet } from '../../src/workbook/markup';
import { overlay2015 } from '../agreement/overlay/year-2015';
import { shippedAgreement, shippedText } from '../agreement/shipped-agreement';
import { Folder } from '../cli/command-line';
import { july } from '../rules/return-workbook';
import { ATTACKS } from './attacks';
import {
  expectHarmlessReports,
  expectOnlyOurFormulas,
  expectPlainJson,
  expectPrintable,
  reviewedFile,
} from './harmless';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Every text, by what `change` makes of it; `path` has a star for each place in a list. */
function withTexts(value: Json, change: (text: string, path: string) => string, path = ''): Json {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => withTexts(one, change, `${path}/*`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, change, `${path}/${name}`)]));
} // prettier-ignore

const SHIPPED = JSON.parse(shippedText()) as Json;

function freePaths(): readonly string[] {
  const all = new Set<string>();
  withTexts(SHIPPED, (text, path) => (all.add(path), text));
  return [...all].filter((free) => {
    let isFirst = true;
    const changed = withTexts(SHIPPED, (text, path) => {
      if (path !== free || !isFirst) return text;
      isFirst = false;
      return 'Words 7';
    });
    return loadAgreement(changed).ok;
  });
}

const FREE = freePaths();

/** The shipped agreement with the text in every place that takes any; they differ, since names must. */
function agreementOf(attack: string, paths = FREE): { readonly data: Json; readonly texts: number } {
  let texts = 0;
  // The longest of them in a thousand places is a question of size, which has limits of its own.
  const start = attack.slice(0, 400);
  const data = withTexts(SHIPPED, (text, path) => (paths.includes(path) ? `${start} ${String((texts += 1))}` : text));
  return { data, texts };
}

let place: Folder;
beforeAll(() => {
  place = new Folder();
  place.write('shipped.json', shippedText());
});
afterAll(() => {
  place.remove();
});

async function run(...args: readonly string[]): Promise<number> {
  const { code, out, err } = await place.run(args, { engine: realEngine });
  if (args.includes('json')) expectPlainJson(out);
  else expectPrintable(out);
  expectPrintable(err);
  return code;
}

/** What a person could put into a sheet of the form. */
function form(agreement: Agreement): readonly ReportSheet[] | null {
  const written = writeForm(agreement);
  return written.ok ? written.sheets : null;
}

let tried = 0;

describe('an agreement with such texts', () => {
  it('has places for them', () => {
    expect(FREE.length).toBeGreaterThan(20);
  });

  it.each([...ATTACKS.entries()])(
    'is loaded and stays text, or is refused in words (%i)',
    async (at, attack) => {
      const { data, texts } = agreementOf(attack);
      tried += texts;
      const name = place.write(`${String(at)}.json`, JSON.stringify(data));
      const loaded = loadAgreement(data);
      expect(await run('agreement', 'check', name)).toBe(loaded.ok ? 0 : 1);
      await run('agreement', 'diff', 'shipped.json', name);
      if (!loaded.ok) return;
      await run('agreement', 'diff', 'shipped.json', name, '--format', 'json');
      const sheets = form(loaded.agreement);
      if (!sheets) {
        expect(await run('agreement', 'export', name, '--xlsx', 'form.xlsx')).toBe(2);
        return;
      }
      expectOnlyOurFormulas(sheets);
      const read = readForm(readWorkbook(newWorkbook(sheets)));
      expect(read.ok && read.agreement).toEqual(loaded.agreement);
    },
    60_000,
  );

  it('judges a return, and stays text in every report', async () => {
    const snapshot = july().snapshot();
    const paths = FREE.filter((path) => !path.startsWith('/returnFormat'));
    for (const attack of ATTACKS) {
      const loaded = loadAgreement(agreementOf(attack, paths).data);
      if (!loaded.ok) continue;
      const made = review({ snapshot, agreement: loaded.agreement });
      expect(made.verdict.level).not.toBe('notAReturn');
      await expectHarmlessReports(reviewedFile(made, loaded.agreement));
      expectOnlyOurFormulas(markupOf({ review: made, snapshot, agreement: loaded.agreement }).sheets);
    }
  }, 300_000);

  it('is an overlay too, and never leads out of its folder by an absolute name', async () => {
    for (const [at, attack] of ATTACKS.entries()) {
      const overlay = { ...overlay2015(), overlays: { id: 'SCC-SDA-CLUSTER-A', version: '2014-15.1', file: 'shipped.json' } }; // prettier-ignore
      const texts = { ...overlay, services: { changed: [{ code: 'A03', name: attack }] }, version: `2015 ${attack}` };
      await run('agreement', 'diff', 'shipped.json', place.write(`over ${String(at)}.json`, JSON.stringify(texts)));
      const strange = { ...overlay, [attack]: attack, targets: [{ kpi: attack, value: attack }] };
      expect(await run('agreement', 'check', place.write('strange.json', JSON.stringify(strange)))).toBe(1);
      const leading = { ...overlay, overlays: { ...overlay.overlays, file: attack } };
      expect(await run('agreement', 'check', place.write('leading.json', JSON.stringify(leading)))).toBeGreaterThan(0);
    }
    for (const file of ['/etc/passwd', 'C:\\x.json', '\\\\host\\share\\x.json', 'https://x.example/a.json', 'file:///etc/passwd']) {
      const leading = { ...overlay2015(), overlays: { id: 'a', version: '1', file } };
      const { code, err } = await place.run(['agreement', 'check', place.write('leading.json', JSON.stringify(leading))], { engine: realEngine }); // prettier-ignore
      expect([code, err]).toEqual([2, expect.stringContaining('Name it from the folder of leading.json')]);
    }
  }, 120_000); // prettier-ignore
});

describe('a workbook for “agreement import” with such texts', () => {
  const sheets = form(shippedAgreement()) ?? [];

  it.each([0, 1, 2, 3])(
    'is read as text, or refused in words with nothing written (%i)',
    async (turn) => {
      const turned = sheets.map((sheet, number) => ({
        ...sheet,
        name: number % 4 === turn ? nameOf(ATTACKS[number] ?? '') : sheet.name,
        tables: [],
        cells: sheet.cells.map((cell) => {
          if (cell.value.kind !== 'text' || (cell.row + cell.column) % 4 !== turn) return cell;
          tried += 1;
          return { ...cell, value: { kind: 'text' as const, value: ATTACKS[tried % ATTACKS.length] ?? '' } };
        }),
      }));
      writeFileSync(place.at('form.xlsx'), newWorkbook(turned));
      expect(await run('agreement', 'import', 'form.xlsx', '--out', 'import.json')).toBe(1);
      expect(existsSync(place.at('import.json'))).toBe(false);
    },
    120_000,
  );

  it('takes a text as it is, and writes it as JSON that holds nothing else', async () => {
    for (const attack of [
      '=1+1',
      '<script>window.ran=1</script>',
      '__proto__',
      '\u202Etxt.exe',
      ']]><x/>',
      '\ud800lone',
    ]) {
      const turned = sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          sheet.name === 'Priorities' && cell.row === 5 && cell.column === 1
            ? { ...cell, value: { kind: 'text' as const, value: attack } }
            : cell,
        ),
      }));
      writeFileSync(place.at('form.xlsx'), newWorkbook(turned));
      expect(await run('agreement', 'import', 'form.xlsx', '--out', 'imported.json')).toBe(0);
      const json = readFileSync(place.at('imported.json'), 'utf8');
      expectPlainJson(json);
      expect(loadAgreement(json)).toMatchObject({ ok: true, agreement: { priorities: [{ name: attack }, {}, {}, {}, {}] } }); // prettier-ignore
    }
  }, 120_000);
});

it('tells how many were tried', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  console.info(`${String(ATTACKS.length)} texts in ${String(FREE.length)} kinds of places of an agreement: ${String(tried)} injections tried.`); // prettier-ignore
});

/** As a sheet may be called. */
function nameOf(attack: string): string {
  return attack.replace(/[:\\/?*[\]\p{Cc}\p{Cs}']/gu, ' ').slice(0, 31);
}
