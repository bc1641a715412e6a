/** `sda-return archive` as a process, on real returns and on files that are none. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { z } from 'zod';

const ROOT = path.resolve(__dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const MAIN = path.join(ROOT, 'src/cli/main.ts');
const RETURNS = path.join(ROOT, 'assets/samples/returns');
/** The seed's days by priority, April to July 2014. */
const SEED = { '1': 1064, '2': 160, '3': 76.5, '4': 220.5, '5': 3 };

type Row = Readonly<Record<string, string>>;

describe('an archive', () => {
  jest.setTimeout(120_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sda-return-archive-'));
    mkdirSync(path.join(folder, 'in/2014'), { recursive: true });
    for (const month of ['2014-04', '2014-05', '2014-06', '2014-07'])
      copyFileSync(path.join(RETURNS, `${month}.xlsx`), path.join(folder, 'in/2014', `${month}.xlsx`));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const give = (name: string, content: string | Uint8Array) => {
    writeFileSync(path.join(folder, 'in', name), content);
  };
  const command = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, MAIN, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  };
  const archive = (...more: readonly string[]) => command('archive', 'in', '--out', 'out', ...more);
  /** The id of an error of July, as `waive` wants it. */
  const waivable = (): string => {
    const json: unknown = JSON.parse(command('check', 'in/2014/2014-07.xlsx', '--format', 'json').out);
    return idOfAnError(json);
  };
  const csv = (name: string): readonly Row[] =>
    Papa.parse<Row>(readFileSync(path.join(folder, 'out/tables', `${name}.csv`), 'utf8').slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const parquet = (name: string): Promise<Record<string, unknown>[]> => {
    const bytes = readFileSync(path.join(folder, 'out/tables', `${name}.parquet`));
    return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
  };

  it('tells the seed’s days by priority, month by month, in CSV and in Parquet alike', async () => {
    expect(archive()).toMatchObject({ status: 0, out: expect.stringContaining('4 workbooks: 4 reviewed') as string });
    const days = csv('days');
    for (const [priority, expected] of Object.entries(SEED)) {
      const rows = days.filter((row) => row['priority'] === priority && row['is_current'] === 'true');
      expect(rows.reduce((sum, row) => sum + Number(row['days_in_month']), 0)).toBe(expected);
    }
    for (const name of ['returns', 'findings', 'ratings', 'days']) {
      const [fromCsv, fromParquet] = [csv(name), await parquet(name)];
      expect(fromParquet.map(asText)).toEqual(fromCsv);
      expect(fromParquet.length).toBeGreaterThan(0);
    }
  });

  it('holds each return against those before it', () => {
    archive();
    const states = csv('findings').map(({ month, state }) => `${month ?? ''} ${state ?? ''}`);
    // The first return has none before it.
    expect(states.filter((each) => each.startsWith('2014-04')).every((each) => each === '2014-04 ')).toBe(true);
    expect(states).toContain('2014-07 unchanged');
  });

  it('stops for no file, and says which were not checked and why', () => {
    give('torn.xlsx', readFileSync(path.join(RETURNS, '2014-04.xlsx')).subarray(0, 5_000));
    give('list <b>.xlsx', 'no workbook');
    give('~$2014-07.xlsx', 'a lock file of Excel');
    give('notes.txt', 'no workbook either');
    const { status, out, err } = archive();
    expect(status).toBe(2);
    expect(out).toContain('6 workbooks: 4 reviewed (0 of them before), 2 not checked.');
    // By their names in the archive, once, and not by where it lies on this machine.
    expect(err).toContain('Not checked: list <b>.xlsx: The file is not an Excel workbook.');
    expect(err).not.toContain(folder);
    const page = new JSDOM(readFileSync(path.join(folder, 'out/index.html'), 'utf8')).window.document;
    expect(page.querySelectorAll('script, img, b')).toHaveLength(0);
    expect(page.body.textContent).toContain('list <b>.xlsx');
    expect(page.body.textContent).toContain('Worked example');
    expect(csv('returns').map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['notChecked', 'notChecked', 'findings']),
    );
  });

  it('goes on where it stopped, and does again only what changed', () => {
    archive();
    const again = archive();
    expect(again.out).toContain('4 workbooks: 4 reviewed (4 of them before)');
    // What was May's is now also June's: July loses a month before it, and is the one that is reviewed again.
    copyFileSync(path.join(RETURNS, '2014-05.xlsx'), path.join(folder, 'in/2014/2014-06.xlsx'));
    expect(archive().out).toContain('4 workbooks: 4 reviewed (3 of them before)');
    const [kept] = readdirSync(path.join(folder, 'out/records')).filter((name) => name.startsWith('review-'));
    writeFileSync(path.join(folder, 'out/records', kept ?? ''), '{"isReviewed": tr');
    expect(archive().status).toBe(0);
  });

  it('marks what is accepted, by a workbook’s own waivers and by those given, until they expire', () => {
    copyFileSync(path.join(RETURNS, '2014-07-with-errors.xlsx'), path.join(folder, 'in/2014/2014-07.xlsx'));
    archive();
    const waive = (expires: string) =>
      command('waive', 'in/2014/2014-07.xlsx', '--finding', waivable(), '--reason', '=Agreed by letter', '--role', 'Contract officer', '--until', expires, '--out', 'waivers.json'); // prettier-ignore
    expect(csv('findings').every(({ is_accepted }) => is_accepted === 'false')).toBe(true);
    const today = new Date();
    const next = `${String(today.getFullYear() + 1)}-01-31`;
    expect(waive(next)).toMatchObject({ status: 0 });
    expect(archive('--waivers', 'waivers.json').out).toContain('4 reviewed (0 of them before)');
    expect(archive('--waivers', 'waivers.json').out).toContain('4 reviewed (4 of them before)');
    expect(csv('findings').filter(({ is_accepted }) => is_accepted === 'true')).toEqual([
      expect.objectContaining({
        month: '2014-07',
        accepted_by: 'Contract officer',
        accepted_reason: "'=Agreed by letter",
        accepted_until: next,
      }),
    ]);
    const errors = csv('returns').find(({ month }) => month === '2014-07')?.['errors'];
    // Accepted errors stay errors.
    expect(Number(errors)).toBe(csv('findings').filter(({ month, severity }) => month === '2014-07' && severity === 'error').length); // prettier-ignore
    expect(Number(errors)).toBeGreaterThan(40);
    // A record of a day before, whose waiver has expired since, is not used again.
    for (const name of readdirSync(path.join(folder, 'out/records')).filter((each) => each.startsWith('review-'))) {
      const file = path.join(folder, 'out/records', name);
      const record = readFileSync(file, 'utf8');
      writeFileSync(file, record.replace(`"until":"${next}"`, '"until":"2014-12-31"'));
    }
    expect(archive('--waivers', 'waivers.json').out).toContain('4 reviewed (3 of them before)');
  });

  it('says which returns are as they were sealed', () => {
    const july = path.join(folder, 'in/2014/2014-07.xlsx');
    expect(command('seal', july, '--out', 'sealed.xlsx')).toMatchObject({ status: 0 });
    copyFileSync(path.join(folder, 'sealed.xlsx'), july);
    archive();
    expect(csv('returns').map(({ month, seal, is_sealed_agreement }) => [month, seal, is_sealed_agreement])).toEqual([
      ['2014-04', 'unsealed', ''],
      ['2014-05', 'unsealed', ''],
      ['2014-06', 'unsealed', ''],
      ['2014-07', 'unchanged', 'true'],
    ]);
    const page = new JSDOM(readFileSync(path.join(folder, 'out/index.html'), 'utf8')).window.document.body.textContent;
    expect(page).toContain('1 return is as sealed and checked against the agreement at hand; 3 are not sealed.');
  });

  it('gives up a return that takes too long, and goes on', () => {
    const { status, err } = archive('--time-limit', '1', '--workers', '1');
    // A process needs longer than that to begin with; what matters is that the command ends and says so.
    if (status !== 0) expect(err).toMatch(/was given up/);
    expect(existsSync(path.join(folder, 'out/index.html'))).toBe(true);
  });

  it('says what to do where there is nothing to archive', () => {
    rmSync(path.join(folder, 'in/2014'), { recursive: true });
    expect(archive()).toMatchObject({ status: 2, err: expect.stringContaining('holds no workbooks') as string });
  });
});

const reviewJson = z.looseObject({
  findings: z.array(z.looseObject({ fingerprint: z.string(), severity: z.string() })),
});

function idOfAnError(json: unknown): string {
  const first = reviewJson.parse(json).findings.find(({ severity }) => severity === 'error');
  if (!first) throw new Error('the sample has no error');
  return first.fingerprint;
}

/** As CSV has it. */
function asText(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value),
    ]),
  );
}
