import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../../src/cli/real-engine';
import { newWorkbook } from '../../src/hosts/file';
import { overlay2015 } from '../agreement/overlay/year-2015';
import { validationErrors } from '../hosts/file/marks/validator';
import { cleanReturn } from '../samples/clean-return';
import { sheetsOf } from '../samples/layout';
import { shippedAgreement } from '../samples/shipped-agreement';
import { text } from '../samples/book';
import { Folder, type Outcome } from './command-line';

const SHIPPED = path.join(__dirname, '../../assets/agreements/scc-sda-cluster-a-2014-15.json');
const BASE = 'scc-sda-cluster-a-2014-15.json';
const shippedText = readFileSync(SHIPPED, 'utf8');

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write(BASE, shippedText);
  folder.write('2015.json', JSON.stringify(overlay2015()));
});
afterEach(() => {
  folder.remove();
});

function run(...args: readonly string[]): Promise<Outcome> {
  return folder.run(args, { engine: realEngine });
}

describe('agreement export and import', () => {
  it('bring an agreement to Excel and back, byte for byte, in a valid file', async () => {
    expect(await run('agreement', 'export', BASE, '--xlsx', 'form.xlsx')).toMatchObject({ code: 0, err: '' });
    expect(validationErrors(readFileSync(folder.at('form.xlsx')))).toEqual([]);
    const { code, out } = await run('agreement', 'import', 'form.xlsx', '--out', 'back.json');
    expect(code).toBe(0);
    expect(out).toContain('Wrote back.json: SCC-SDA-CLUSTER-A, version 2014-15.1 (0 errors, 0 warnings).');
    expect(folder.read('back.json')).toBe(shippedText);
  });

  it('write nothing while something does not fit', async () => {
    const { code, err } = await run('agreement', 'export', 'nowhere.json', '--xlsx', 'form.xlsx');
    expect([code, err]).toEqual([2, expect.stringContaining('there is no such file')]);
    folder.write('broken.json', shippedText.replace('"A01-2"', '"A01-1"'));
    expect((await run('agreement', 'export', 'broken.json', '--xlsx', 'form.xlsx')).err).toContain(
      'Two KPIs with the reference',
    );
    const empty = await run('agreement', 'import', 'return.xlsx', '--out', 'back.json');
    expect(empty.code).toBe(2);
    expect(folder.names()).not.toContain('back.json');
  });

  it('refuse a name that Excel would not open, and to write over what they read', async () => {
    expect((await run('agreement', 'export', BASE, '--xlsx', 'form.json')).err).toContain('must end in “.xlsx”');
    expect((await run('agreement', 'merge', '2015.json', '--out', BASE)).err).toContain('would overwrite');
  });
});

describe('an overlay', () => {
  it('is checked, merged and exported with what it is laid over', async () => {
    expect((await run('agreement', 'check', '2015.json')).out).toContain('version 2015-16.1');
    expect((await run('agreement', 'merge', '2015.json', '--out', 'whole.json')).code).toBe(0);
    expect((await run('agreement', 'check', 'whole.json')).code).toBe(0);
    expect((await run('agreement', 'diff', '2015.json', 'whole.json')).out).toBe(
      '2015.json and whole.json say the same.\n',
    );
    expect((await run('agreement', 'export', '2015.json', '--xlsx', 'form.xlsx')).code).toBe(0);
    await run('agreement', 'import', 'form.xlsx', '--out', 'back.json');
    expect(folder.read('back.json')).toBe(folder.read('whole.json'));
  });

  it('names a file beside it, and never itself', async () => {
    const based = (file: string) => folder.write('bad.json', JSON.stringify({ ...overlay2015(), overlays: { id: 'a', version: 'b', file } }));
    based('bad.json');
    expect((await run('agreement', 'check', 'bad.json')).err).toContain('over bad.json again');
    based('/etc/passwd');
    expect((await run('agreement', 'check', 'bad.json')).err).toContain('Name it from the folder of bad.json');
    based('missing.json');
    expect((await run('agreement', 'check', 'bad.json')).err).toContain('missing.json: there is no such file');
    based('broken.json');
    folder.write('broken.json', '{');
    expect((await run('agreement', 'check', 'bad.json')).out).toContain('bad.json cannot be used');
  }); // prettier-ignore

  it('judges each return by what was in force in its month', async () => {
    const agreement = shippedAgreement();
    const july = cleanReturn(agreement, 3);
    writeFileSync(folder.at('july.xlsx'), newWorkbook(sheetsOf(july)));
    const next = cleanReturn(agreement, 3);
    next.cover.rows.find(({ key }) => key === 'month')?.cells.set('month', text('July 2015'));
    writeFileSync(folder.at('next.xlsx'), newWorkbook(sheetsOf(next)));
    const result = await run('check', 'july.xlsx', 'next.xlsx', '--agreement', '2015.json', '--format', 'json', '--fail-on', 'never');
    const reviews: unknown = JSON.parse(result.out);
    expect(JSON.stringify(reviews).match(/"version":"201[45]-1[56]\.1"/g)).toEqual(['"version":"2014-15.1"', '"version":"2015-16.1"']);
  }); // prettier-ignore
});

describe('agreement diff', () => {
  it('says what changed in words, or as data', async () => {
    const { out } = await run('agreement', 'diff', BASE, '2015.json');
    expect(out).toContain('18 differences between');
    expect(out).toContain('  - KPI A01-2, target from 1 April 2015: 90% → 96%.');
    const data: unknown = JSON.parse((await run('agreement', 'diff', BASE, '2015.json', '--format', 'json')).out);
    expect(data).toMatchObject({ before: BASE, after: '2015.json' });
  });
});

describe('agreement try', () => {
  const JULY = path.join(__dirname, '../../assets/samples/returns/2014-07.xlsx');

  it('shows only ratings that would have been others, or all', async () => {
    const { code, out } = await run('agreement', 'try', '2015.json', JULY);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ ratings of \d+ in 1 return would have been another\./);
    expect(out).toMatch(/July 2014 +A01-2 .* 95 +Good +Approaching target/);
    expect(out).not.toContain('A03-1');
    expect((await run('agreement', 'try', '2015.json', JULY, '--all')).out).toContain('A03-1');
  });

  it('says that nothing differs where nothing does, and tells of a file that it cannot read', async () => {
    expect((await run('agreement', 'try', BASE, JULY, '--against', BASE)).out).toMatch(/^0 ratings of \d+/);
    const { code, err } = await run('agreement', 'try', BASE, folder.write('x.xlsx'), JULY);
    expect([code, err]).toEqual([2, expect.stringContaining('x.xlsx')]);
  });
});
