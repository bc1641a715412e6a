import { Folder } from './command-line';

describe('sda-return', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints help with every command and examples, within the width of the terminal', async () => {
    const { code, out } = await folder.run(['--help'], { isTTY: true, columns: 80, env: { NO_COLOR: '1' } });
    expect(code).toBe(0);
    for (const command of ['check', 'mark', 'clear', 'rules', 'agreement'])
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('$ sda-return check july.xlsx --previous april.xlsx may.xlsx june.xlsx');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('prints its version', async () => {
    expect(await folder.run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  it.each([
    [['chekc'], 'Did you mean check?'],
    [['check', 'a.xlsx', '--format', 'pdf'], 'Allowed choices are text, json, csv, html, sarif.'],
    [['check', 'a.xlsx', '--fail-on', 'fatal'], 'Allowed choices are error, warning, query, note, never.'],
    [['mark', 'a.xlsx'], "required option '-o, --out <file>' not specified"],
    [['mark', '--out', 'b.xlsx'], "missing required argument 'file'"],
  ])('answers %j with what is wrong and exit code 2', async (args, message) => {
    const { code, out, err } = await folder.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^Error: /);
    expect(err).toContain(message);
    expect(err).toContain('sda-return --help');
  });

  it('shows help and ends with 2 where no command is given', async () => {
    const { code, err } = await folder.run([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: sda-return');
  });

  it('lists the rules by group, and as JSON', async () => {
    const text = await folder.run(['rules']);
    const json = await folder.run(['rules', '--format', 'json']);
    expect(text.out).toBe('Arithmetic\n  R602  error  The stated actual is not what numerator and denominator give\n');
    expect(JSON.parse(json.out)).toMatchObject([{ id: 'R602', group: 'arithmetic', severity: 'error' }]);
  });

  it('checks an agreement: 0 where it can be used, 1 with every problem where not, 2 where it cannot be read', async () => {
    folder.write('good.json', '{}');
    folder.write('bad.json', 'nothing');
    const good = await folder.run(['agreement', 'check', 'good.json']);
    const bad = await folder.run(['agreement', 'check', 'bad.json']);
    const missing = await folder.run(['agreement', 'check', 'missing.json']);
    expect([good.code, bad.code, missing.code]).toEqual([0, 1, 2]);
    expect(good.out).toContain('good.json can be used: SCC-SDA-CLUSTER-A, version 2014-15.1 (0 errors, 0 warnings).');
    expect(bad.out).toContain('bad.json cannot be used as an agreement (1 error, 0 warnings).');
    expect(bad.out).toContain('The file is not JSON.');
    expect(missing.err).toContain('there is no such file');
  });

  it('says what to do with an agreement that is still a workbook', async () => {
    folder.write('ours.xlsx', 'PK\u0003\u0004');
    for (const command of [
      ['agreement', 'check', 'ours.xlsx'],
      ['check', folder.write('july.xlsx'), '--agreement', 'ours.xlsx'],
    ]) {
      expect(await folder.run(command)).toEqual({
        code: 2,
        out: '',
        err: 'Error: ours.xlsx is a workbook, and an agreement is used as JSON. Bring it back with “sda-return agreement import”, and give the file that it writes.\n',
      });
    }
  });

  it('neutralises escape sequences in names that it repeats', async () => {
    const { err } = await folder.run(['check', '\u001b[31mred.xlsx']);
    expect(err).toContain('red.xlsx');
    expect(err).not.toContain('\u001b');
  });
});
