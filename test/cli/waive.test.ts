/** `sda-return waive`, and the other commands with the waivers that it wrote, over the sample with errors. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { realEngine } from '../../src/cli/real-engine';
import { readWorkbook } from '../../src/hosts/file';
import { review } from '../../src/review';
import type { Finding } from '../../src/review/review';
import { accept, findingId, waiversIn, waiversText } from '../../src/review/waivers';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { parse } from '../reports/parse';
import { date } from '../reports/reviews-in-memory';
import { Folder, type Outcome } from './command-line';

const SAMPLES = path.join(__dirname, '../../assets/samples/returns');
const ERRORS = path.join(SAMPLES, '2014-07-with-errors.xlsx');
const CLEAN = path.join(SAMPLES, '2014-07.xlsx');
const EARLIER = ['04', '05', '06'].map((month) => path.join(SAMPLES, `2014-${month}.xlsx`));

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> => folder.run(args, { engine: realEngine });

const { findings } = review({
  snapshot: readWorkbook(new Uint8Array(readFileSync(ERRORS))),
  agreement: shippedAgreement(),
});
const target = findings.find(({ ruleId }) => ruleId === 'R601') ?? findings[0];
if (!target) throw new Error('the sample has no finding');
const ID = findingId(target);

const waive = (out: string, ...more: readonly string[]): Promise<Outcome> =>
  run('waive', ERRORS, '--finding', ID, '--reason', 'Agreed by letter.', '--role', 'Contract officer', '--until', '2014-10-31', '--out', out, ...more); // prettier-ignore

/** A file of waivers that accept these findings of the sample. */
function acceptAll(name: string, wanted: (finding: Finding) => boolean): void {
  const snapshot = readWorkbook(new Uint8Array(readFileSync(ERRORS)));
  const waivers = findings
    .filter(wanted)
    .map((finding) => accept(finding, snapshot, { reason: 'a', role: 'b', date: date('2014-08-05'), expires: '2014-12-31' }));
  folder.write(name, waiversText(waivers.flatMap((one) => (one.ok ? [one.waiver] : []))));
} // prettier-ignore

const RECONCILED = z.object({
  reconciliation: z.object({
    exceptions: z.array(z.object({ severity: z.string(), finding: z.string().nullable(), waiver: z.unknown() })),
  }),
});

const inSheet = (name: string) => waiversIn(readWorkbook(new Uint8Array(readFileSync(folder.at(name)))));

describe('sda-return waive', () => {
  it('makes a file of waivers with the finding, as found by the id that --list shows', async () => {
    const { out: list } = await run('waive', ERRORS, '--list');
    expect(list.split('\n').filter((line) => line.startsWith(`${ID}  error R601  KPIs!H6: `))).toHaveLength(1);
    const { code, out } = await waive('w.json');
    expect(code).toBe(0);
    expect(out).toContain(`Wrote w.json: ${ID} (R601, KPIs!H6) is accepted until 31 October 2014.`);
    expect(parse(folder.read('w.json'))).toMatchObject({
      formatVersion: 1,
      waivers: [{ finding: target.fingerprint, rule: 'R601', role: 'Contract officer', date: '2014-08-05' }],
    });
  });

  it('adds to the file that is there, in place of what accepted the same finding before', async () => {
    await waive('w.json');
    const other = findings.find(({ ruleId }) => ruleId !== 'R601');
    await run('waive', ERRORS, '--finding', other?.fingerprint ?? '', '--reason', 'b', '--role', 'c', '--until', '2014-08-31', '-o', 'w.json'); // prettier-ignore
    const { out } = await waive('w.json', '--reason', 'Agreed at the meeting.');
    expect(out).toContain('takes the place of the waiver');
    expect(parse(folder.read('w.json'))).toMatchObject({
      waivers: [{ finding: other?.fingerprint }, { finding: target.fingerprint, reason: 'Agreed at the meeting.' }],
    });
  });

  it('writes a copy of the return with its sheet, and leaves everything else of it', async () => {
    expect((await waive('w.xlsx')).code).toBe(0);
    expect(inSheet('w.xlsx').map(({ stated }) => stated.reason)).toEqual(['Agreed by letter.']);
    const [before, after] = [ERRORS, folder.at('w.xlsx')].map((file) =>
      readWorkbook(new Uint8Array(readFileSync(file))),
    );
    expect(after?.sheets).toEqual(before?.sheets);
  });

  it('adds to the sheet that is there', async () => {
    await waive('w.xlsx');
    const other = findings.find(({ ruleId }) => ruleId !== 'R601');
    await run('waive', 'w.xlsx', '--finding', other?.fingerprint ?? '', '--reason', 'b', '--role', 'c', '--until', '2014-08-31', '-o', 'x.xlsx'); // prettier-ignore
    expect(inSheet('x.xlsx').map(({ stated }) => stated.reason)).toEqual(['Agreed by letter.', 'b']);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['nothing to do', [], /also give --finding, --reason, --role, --until, --out/],
    ['a finding that there is not', ['--finding', '0000'], /has no finding 0000\. --list shows/],
    ['no id', ['--finding', 'R601'], /R601 is not the id of a finding/],
    ['a blank reason', ['--reason', ' '], /not accepted, because it gives no reason/],
    ['no date', ['--until', 'Christmas'], /its expiry, “Christmas”, is no date/],
    ['a date that has passed', ['--until', '2014-07-31'], /it expires before its date/],
    ['another kind of file', ['--out', 'w.txt'], /w\.txt must end in/],
    ['the return itself', ['--out', ERRORS], /would overwrite/],
  ])('refuses %s, and writes nothing', async (_, change, message) => {
    const usual = ['--finding', ID, '--reason', 'a', '--role', 'b', '--until', '2014-10-31', '--out', 'w.json'];
    const { code, err } = await run('waive', ERRORS, ...(change.length === 0 ? [] : usual), ...change);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(message);
    expect(folder.names()).toEqual([]);
  });

  it('leaves a file alone that holds no waivers', async () => {
    folder.write('w.json', '{ "formatVersion": 1, "waivers": [{ "reason": 5 }] }');
    const { code, err } = await waive('w.json');
    expect(code).toBe(2);
    expect(err).toContain('w.json cannot be used as a file of waivers:');
    expect(err).toContain('waivers › item 1 › reason: “reason” is 5 where a text belongs.');
    expect(folder.read('w.json')).toBe('{ "formatVersion": 1, "waivers": [{ "reason": 5 }] }');
  });
});

describe('sda-return check with waivers', () => {
  const verdictOf = async (...args: readonly string[]): Promise<string> => (await run('check', ...args, '-q')).out;

  it('says how many errors are accepted, and keeps them in the counts', async () => {
    await waive('w.json');
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const sentence = await verdictOf(ERRORS, '--waivers', 'w.json');
    expect(sentence).toContain(`should go back: ${String(errors)} errors`);
    expect(sentence).toContain('; of these, 1 error is accepted by waiver.');
  });

  it('tells of a waiver after its last day, and of one that is not needed', async () => {
    await waive('w.json');
    folder.write('old.json', folder.read('w.json').replace('2014-10-31', '2014-08-02').replace('2014-08-05', '2014-08-01'));
    const { out } = await run('check', ERRORS, '--waivers', 'old.json', '--all');
    expect(out).toContain('Waivers that accept nothing (1)');
    expect(out.replace(/\s+/g, ' ')).toContain('expired on 2 August 2014; the finding is still there (item 1 in old.json)');
    const clean = await run('check', CLEAN, '--previous', ...EARLIER, '--waivers', 'w.json', '--all');
    expect(clean.out.replace(/\s+/g, ' ')).toContain('accepts nothing, because the finding is no longer there (item 1 in w.json)');
  }); // prettier-ignore

  it('ends well where a named file accepts all that counts, and not where only the workbook itself does', async () => {
    acceptAll('all.json', ({ severity }) => severity === 'error');
    expect((await run('check', ERRORS, '-q')).code).toBe(1);
    const accepted = await run('check', ERRORS, '-q', '--waivers', 'all.json');
    expect(accepted.code).toBe(0);
    expect(accepted.out).toContain('can be accepted: no errors that are not accepted');
    expect((await run('check', ERRORS, '-q', '--waivers', 'all.json', '--fail-on', 'query')).code).toBe(1);
    await waive('w.xlsx', '--waivers', 'all.json');
    const own = await run('check', 'w.xlsx', '-q');
    expect(own.out).toContain('1 error is accepted by a waiver that the workbook itself holds');
    expect(own.code).toBe(1);
  });

  it('takes a workbook’s own waivers for named ones when the workbook is named', async () => {
    await waive('w.xlsx');
    expect(await verdictOf('w.xlsx', '--waivers', 'w.xlsx')).toContain('1 error is accepted by waiver.');
  });

  it.each([
    ['a file that is not there', 'none.json', /none\.json: there is no such file/],
    ['a workbook without waivers', CLEAN, /has no sheet of waivers/],
  ])('cannot check with %s', async (_, file, message) => {
    const { code, err } = await run('check', ERRORS, '--waivers', file);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(message);
  });

  it('does not overwrite the file of waivers', async () => {
    await waive('w.json');
    const { code, err } = await run('check', ERRORS, '--waivers', 'w.json', '--out', 'w.json');
    expect(code).toBe(2);
    expect(err).toContain('would overwrite');
  });
});

describe('sda-return report with waivers', () => {
  it('says beside a finding that it is accepted, by whom and why, and which waivers accept nothing', async () => {
    await waive('w.json');
    const { code, out } = await run('report', ERRORS, '--waivers', 'w.json', '--out', 'r.html');
    expect(code).toBe(0);
    expect(out).toContain('1 error is accepted by waiver');
    const page = folder.read('r.html');
    expect(page).toContain('Accepted until 31 October 2014 by Contract officer: Agreed by letter.');
    expect(page).not.toContain('Waivers that accept nothing');
    folder.write('old.json', folder.read('w.json').replace('2014-10-31', '2014-08-02').replace('2014-08-05', '2014-08-01'));
    await run('report', ERRORS, '--waivers', 'old.json', '--out', 'r.html', '--format', 'html');
    expect(folder.read('r.html')).toContain('expired on 2 August 2014; the finding is still there (item 1 in old.json)');
    expect(folder.read('r.html')).not.toContain('Accepted until');
  }); // prettier-ignore

  it('does not overwrite the file of waivers', async () => {
    await waive('w.json');
    const { code, err } = await run('report', ERRORS, '--waivers', 'w.json', '--out', 'w.json');
    expect(code).toBe(2);
    expect(err).toContain('would overwrite');
  });
});

describe('sda-return reconcile with waivers', () => {
  const exceptions = (text: string) => RECONCILED.parse(parse(text)).reconciliation.exceptions;

  it('says what is accepted, and ends well once a named file accepts every exception that is an error', async () => {
    const before = await run('reconcile', ERRORS, '--format', 'json');
    expect(before.code).toBe(1);
    const errors = exceptions(before.out).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(1);
    expect(errors.every(({ waiver }) => waiver === null)).toBe(true);
    acceptAll('one.json', (finding) => finding.fingerprint === errors[0]?.finding);
    const one = await run('reconcile', ERRORS, '--waivers', 'one.json');
    expect(one.code).toBe(1);
    expect(one.out.replace(/\s+/g, ' ')).toContain('Accepted until 31 December 2014 by b: a.');
    acceptAll('all.json', () => true);
    const all = await run('reconcile', ERRORS, '--waivers', 'all.json', '--format', 'json');
    const open = exceptions(all.out).filter(({ severity, waiver }) => severity === 'error' && waiver === null);
    expect(all.code).toBe(open.length === 0 ? 0 : 1);
    expect(open.every(({ finding }) => finding === null)).toBe(true);
    expect((await run('reconcile', ERRORS, '--waivers', 'all.json', '--format', 'csv')).out).toContain(
      'accepted until 31 December 2014 by b: a',
    );
  });
});

describe('sda-return mark with waivers', () => {
  it('shows on the Findings sheet what is accepted and why', async () => {
    await waive('w.json');
    const { code, out } = await run('mark', ERRORS, '--waivers', 'w.json', '--out', 'm.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('1 error is accepted by waiver');
  });

  it('leaves the sheet of waivers when the marks are cleared', async () => {
    await waive('w.xlsx');
    await run('mark', 'w.xlsx', '--out', 'm.xlsx');
    await run('clear', 'm.xlsx', '--out', 'c.xlsx');
    expect(inSheet('c.xlsx')).toEqual(inSheet('w.xlsx'));
  });
});
