import { finding, review, withFindings } from '../reports/reviews-in-memory';
import { Folder, madeEngine } from './command-line';

describe('sda-return check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  const engineBySheet = madeEngine((sheet) => {
    if (sheet.includes('error')) return withFindings([finding()]);
    if (sheet.includes('query')) return withFindings([finding({ severity: 'query' })]);
    if (sheet.includes('failed rule')) return review({ rules: [{ ...failedRule }] });
    return review();
  });
  const failedRule = {
    id: 'R602',
    name: 'actual-differs',
    title: 'The stated actual differs',
    status: 'failed',
    reason: 'it met a value it does not know',
    findings: 0,
    withheld: 0,
    setting: null,
  } as const;

  it('prints the verdict first and ends with 0 where nothing is at the threshold', async () => {
    const { code, out, err } = await folder.run(['check', folder.write('july.xlsx')]);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('The July 2014 return has nothing to correct.');
    expect(err).toBe('');
  });

  it.each([
    ['error', 'error', 1],
    ['query', 'error', 0],
    ['query', 'warning', 0],
    ['query', 'query', 1],
    ['query', 'note', 1],
    ['error', 'never', 0],
    ['failed rule', 'never', 2],
  ])('with a finding of severity %s and --fail-on %s ends with %i', async (content, failOn, expected) => {
    folder.write('july.xlsx', content);
    const { code } = await folder.run(['check', 'july.xlsx', '--fail-on', failOn], { engine: engineBySheet });
    expect(code).toBe(expected);
  });

  it('checks the other files where one is bad, says why, and ends with 2 though another has findings', async () => {
    folder.write('bad.xlsx', 'damaged');
    folder.write('worse.xlsx', 'error');
    const { code, out, err } = await folder.run(
      ['check', 'bad.xlsx', 'missing.xlsx', 'worse.xlsx', '--format', 'json'],
      {
        engine: engineBySheet,
      },
    );
    expect(code).toBe(2);
    expect(err).toContain('Error: bad.xlsx: The file is damaged. Ask for a fresh copy.');
    expect(err).toContain('Error: Cannot read missing.xlsx: there is no such file.');
    const documents: unknown = JSON.parse(out);
    expect(documents).toMatchObject([
      { file: 'bad.xlsx', error: { message: expect.stringContaining('damaged') as string } },
      { file: 'missing.xlsx', error: {} },
      { file: 'worse.xlsx', findings: [{ ruleId: 'R602' }] },
    ]);
  });

  it('tells a fault of its own without a stack, and goes on with the next file', async () => {
    folder.write('one.xlsx', 'fault');
    folder.write('two.xlsx', 'error');
    const engine = madeEngine((sheet) => {
      if (sheet === 'fault') throw new TypeError('no such property');
      return withFindings([finding()]);
    });
    const { code, out, err } = await folder.run(['check', 'one.xlsx', 'two.xlsx'], { engine });
    expect(code).toBe(2);
    expect(err).toContain('Sorry: a fault in this program stopped it (no such property)');
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toContain('R602');
    const debugged = await folder.run(['check', 'one.xlsx'], { engine, env: { SDA_DEBUG: '1' } });
    expect(debugged.err).toMatch(/TypeError: no such property\n\s+at /);
  });

  it('gives an object for one file and an array for several', async () => {
    const [one, two] = [folder.write('1.xlsx'), folder.write('2.xlsx')];
    const single: unknown = JSON.parse((await folder.run(['check', one, '--format', 'json'])).out);
    const both: unknown = JSON.parse((await folder.run(['check', one, two, '--format', 'json'])).out);
    expect(single).toMatchObject({ file: '1.xlsx' });
    expect(both).toMatchObject([{ file: '1.xlsx' }, { file: '2.xlsx' }]);
  });

  it('takes the format from the ending of --out, and from --format before it', async () => {
    folder.write('july.xlsx');
    await folder.run(['check', 'july.xlsx', '--out', 'review.html']);
    await folder.run(['check', 'july.xlsx', '--out', 'review.csv']);
    await folder.run(['check', 'july.xlsx', '--out', 'review.dat', '--format', 'sarif']);
    const { out } = await folder.run(['check', 'july.xlsx', '--out', 'review.txt']);
    await folder.run(['check', 'july.xlsx', '--out', 'review.sarif.json']);
    expect(out).toBe('');
    expect(folder.read('review.html')).toMatch(/^<!doctype html>/);
    expect(folder.read('review.csv')).toMatch(/^\uFEFFFile,Severity/);
    expect(folder.read('review.dat')).toContain('"version": "2.1.0"');
    expect(folder.read('review.sarif.json')).toContain('"version": "2.1.0"');
    expect(folder.read('review.txt')).toMatch(/^The July 2014 return has nothing to correct/);
  });

  it('writes no file that is not what its name says', async () => {
    folder.write('july.xlsx');
    const refused = await folder.run(['check', 'july.xlsx', '--out', 'review.pdf']);
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'Error: Cannot write review.pdf: this command writes .txt, .json, .csv, .html and .sarif files. Give --out such a name, or say --format.\n',
    });
    const named = await folder.run(['check', 'july.xlsx', '--out', 'review']);
    expect(named).toMatchObject({ code: 0, err: '' });
    expect(folder.names()).toEqual(['july.xlsx', 'review']);
  });

  it('gives earlier returns to the review, but never a return to itself', async () => {
    const [june, july] = [folder.write('june.xlsx'), folder.write('july.xlsx')];
    const { out } = await folder.run(['check', july, '--previous', june, july, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ earlier: [{ file: 'june.xlsx' }] });
  });

  it('stops where an earlier return or the agreement cannot be used, and says what is wrong', async () => {
    folder.write('july.xlsx');
    folder.write('june.xlsx', 'damaged');
    folder.write('agreement.json', 'not JSON');
    const earlier = await folder.run(['check', 'july.xlsx', '--previous', 'june.xlsx']);
    const agreement = await folder.run(['check', 'july.xlsx', '--agreement', 'agreement.json']);
    expect([earlier.code, earlier.out]).toEqual([2, '']);
    expect(earlier.err).toContain('june.xlsx: The file is damaged.');
    expect([agreement.code, agreement.out]).toEqual([2, '']);
    expect(agreement.err).toContain('agreement.json cannot be used as an agreement:');
    expect(agreement.err).toContain('the agreement: The file is not JSON. Open it in an editor that knows JSON.');
  });

  it('refuses folders and files over the limit before reading them', async () => {
    folder.write('large.xlsx', 'x'.repeat(1_001));
    const read = jest.fn();
    const { code, err } = await folder.run(['check', 'large.xlsx', '.'], { files: { read } });
    expect(code).toBe(2);
    expect(err).toContain('large.xlsx has 0 MB, and files over 0 MB are not read');
    expect(err).toContain('. is a folder. Name the files in it');
    expect(read).not.toHaveBeenCalled();
  });

  it('says what to do where no file was named', async () => {
    const bare = await folder.run(['check']);
    const swallowed = await folder.run(['check', '--previous', 'june.xlsx', 'july.xlsx']);
    expect([bare.code, swallowed.code]).toEqual([2, 2]);
    expect(bare.err).toContain('No return to check was named. Name the return to check');
    expect(swallowed.err).toContain('name the return before it');
  });

  it('cuts long lists unless asked for all, and prints one line where asked to be quiet', async () => {
    folder.write('july.xlsx');
    const many = Array.from({ length: 20 }, (_, row) => finding({ cell: { sheet: 'KPIs', row, column: 0 } }));
    const engine = madeEngine(() => withFindings(many));
    const cut = await folder.run(['check', 'july.xlsx'], { engine });
    const all = await folder.run(['check', 'july.xlsx', '--all'], { engine });
    const quiet = await folder.run(['check', 'july.xlsx', '--quiet'], { engine });
    expect(cut.out).toContain('… and 12 more of R602; --all shows every one.');
    expect(cut.out).not.toContain('KPIs!A20');
    expect(all.out).toContain('KPIs!A20');
    expect(quiet.out).toBe('july.xlsx: The July 2014 return has 20 errors to correct before it is accepted.\n');
  });

  it('breaks what it says at the words on a terminal, and leaves it whole elsewhere', async () => {
    const out = `${'a'.repeat(40)} ${'b'.repeat(40)}.xlsx`;
    folder.write('july.xlsx');
    const piped = await folder.run(['mark', 'july.xlsx', '--out', out]);
    expect(piped.out.trimEnd()).not.toContain('\n');
    const shown = await folder.run(['mark', 'july.xlsx', '--out', out], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(shown.out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(shown.out.split(/\s+/)).toEqual(piped.out.split(/\s+/));
    const missing = await folder.run(['check', `x${out}`], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(missing.err.split('\n')[0]).toBe(`Error: Cannot read x${'a'.repeat(40)}`);
  });

  it('colours only a terminal, as NO_COLOR and FORCE_COLOR say', async () => {
    folder.write('july.xlsx');
    const coloured = async (isTTY: boolean, env: Record<string, string>): Promise<boolean> =>
      (await folder.run(['check', 'july.xlsx'], { isTTY, env })).out.includes('\u001b[');
    expect(await coloured(false, {})).toBe(false);
    expect(await coloured(true, {})).toBe(true);
    expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(true, { TERM: 'dumb' })).toBe(false);
    expect(await coloured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured(true, { FORCE_COLOR: '0' })).toBe(false);
  });
});
