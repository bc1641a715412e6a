/** The command as a process, on the real samples: the few things that only a process shows. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reviewDocumentSchema } from '../../src/reports/review-schema';
import { parse } from '../reports/parse';

const ROOT = path.resolve(__dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const MAIN = path.join(ROOT, 'src/cli/main.ts');
const RETURNS = path.join(ROOT, 'assets/samples/returns');

function spawn(args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  // The test runner forces colours on its own children.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.endsWith('_COLOR')));
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, MAIN, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, out: stdout, err: stderr };
}

describe('sda-return as a process', () => {
  jest.setTimeout(60_000);
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sda-return-process-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('does the main job without arguments: prints the July 2014 review and says where the reviewed workbook is', () => {
    const { status, out, err } = spawn(['check']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const [label, days] of [
      ['1 - Excellent Education', '1064'],
      ['2 - Good/Outstanding', '160'],
      ['3 - Monitor challenge', '76\\.5'],
      ['4 - Attainment and progress', '220\\.5'],
      ['5 - Floor standards', '3'],
      ['Grand Total', '1524'],
    ] as const) {
      expect(out).toMatch(new RegExp(`^ +${label} +${days} `, 'm'));
    }
    expect(out).toContain('85 individual schools supported');
    expect(out).toMatch(/All \d+ stated figures agree with what was worked out\./);
    const written = /Wrote (dist\/2014-07 reviewed\.xlsx): /.exec(out)?.[1] ?? '';
    expect(existsSync(path.join(ROOT, written))).toBe(true);
  });

  it('writes JSON of the published shape to a pipe, whole', () => {
    const july = path.join(RETURNS, '2014-07.xlsx');
    const earlier = ['2014-04', '2014-05', '2014-06'].map((name) => path.join(RETURNS, `${name}.xlsx`));
    const { status, out } = spawn(['check', july, '--previous', ...earlier, '--format', 'json']);
    expect(status).toBe(0);
    const document = parse(out);
    expect(reviewDocumentSchema.safeParse(document).error).toBeUndefined();
    expect(document).toMatchObject({
      period: { month: '2014-07' },
      summaries: { yearToDate: { days: 1524, schools: 85 } },
    });
  });

  it('marks a copy and clears it again, leaving the return as it was', () => {
    const april = path.join(RETURNS, '2014-04.xlsx');
    const before = readFileSync(april);
    const marked = path.join(folder, 'marked.xlsx');
    const cleared = path.join(folder, 'cleared.xlsx');
    expect(spawn(['mark', april, '--out', marked]).status).toBe(0);
    expect(spawn(['clear', marked, '--out', cleared]).out).toContain('all marks of this program are gone');
    expect(readFileSync(april).equals(before)).toBe(true);
    expect(readFileSync(marked).length).toBeGreaterThan(before.length);
    expect(existsSync(cleared)).toBe(true);
  });

  it('ends with 2 and a message, not a stack, for a file that is no workbook', () => {
    const { status, out, err } = spawn(['check', path.join(ROOT, 'package.json')]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^Error: .*package\.json: /);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
