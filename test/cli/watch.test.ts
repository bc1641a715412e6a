/** Commands as processes, made never to end, to run out of memory or to die, in every stage of their work. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Watcher } from '../../src/cli/watch';
import { Folder } from './command-line';

const ROOT = path.resolve(__dirname, '../..');
const COMMAND = ['--import', pathToFileURL(require.resolve('tsx')).href, path.join(ROOT, 'src/cli/main.ts')];
const PRELOAD = path.join(__dirname, 'hang-at.cjs');
const JULY = path.join(ROOT, 'assets/samples/returns/2014-07.xlsx');
const AGREEMENT = path.join(ROOT, 'assets/agreements/scc-sda-cluster-a-2014-15.json');

/** What the preload writes when the stage begins. */
const REACHED = 'reached\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sda-return-watch-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type By = 'hang' | 'grow' | 'die';

function environment(at: string, by: By): NodeJS.ProcessEnv {
  const memory = by === 'grow' ? '--max-old-space-size=100' : '';
  return { ...process.env, HANG_AT: at, HANG_BY: by, NODE_OPTIONS: `--require ${PRELOAD} ${memory}` };
}

function run(args: readonly string[], at: string, by: By = 'hang') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    env: environment(at, by),
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

/** The command's stage, the arguments (OUT is a file to write), and what it works on by then. */
const STAGES: readonly (readonly [stage: string, args: readonly string[], on: RegExp])[] = [
  ['hosts/file:readWorkbook', ['check', JULY], /^Error: The work on .*2014-07\.xlsx was not done/],
  ['/review:review', ['check', JULY], /2014-07\.xlsx was not done/],
  ['/reports/json:reviewsAsJson', ['check', JULY, '--format', 'json'], /2014-07\.xlsx was not done/],
  ['/markup:markupOf', ['mark', JULY, '--out', 'OUT.xlsx'], /2014-07\.xlsx was not done/],
  ['hosts/file:applyMarkup', ['mark', JULY, '--out', 'OUT.xlsx'], /2014-07\.xlsx was not done/],
  ['agreement/load:loadAgreement', ['agreement', 'check', AGREEMENT], /cluster-a-2014-15\.json was not done/],
];

describe('a command that does not end by itself', () => {
  jest.setTimeout(120_000);

  it.each(STAGES)('is stopped in %s, says where, and ends with 2', (stage, args, on) => {
    const { status, out, err } = run(args.map(inFolder), stage);
    expect({ status, out }).toEqual({ status: 2, out: REACHED });
    expect(err).toMatch(on);
    expect(err).toMatch(/ after 1 second and was stopped\..*\n.*--time-limit/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is told from one that is done in its time', () => {
    const { status, out, err } = run(['check', JULY, '--quiet'], 'no stage:none');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('can be accepted');
  });

  it('is given the time that it was asked to take, anew for each file', async () => {
    const told: unknown[] = [];
    const watcher: Watcher = {
      allow: (seconds) => told.push(seconds),
      begin: (file) => told.push(file),
    };
    const place = new Folder();
    place.write('may.xlsx');
    place.write('june.xlsx');
    await place.run(['check', 'may.xlsx', 'june.xlsx', '--time-limit', '7'], { watcher });
    await place.run(['check', 'may.xlsx'], { watcher });
    place.remove();
    expect(told).toEqual([7, 'may.xlsx', 'june.xlsx', 300, 'may.xlsx']);
    const { status, err } = run(['--time-limit', '1', 'check', JULY], 'hosts/file:readWorkbook');
    expect(status).toBe(2);
    expect(err).toMatch(/after 1 second and was stopped/);
  });

  it.each(['0', '1.5', 'soon', '86401'])('takes no time limit of %s', async (limit) => {
    const place = new Folder();
    const { code, err } = await place.run(['check', place.write('may.xlsx'), '--time-limit', limit]);
    place.remove();
    expect(code).toBe(2);
    expect(err).toContain('Give a whole number of seconds from 1 to 86400.');
  });

  it('says so in words where it runs out of memory', () => {
    const { status, out, err } = run(['check', JULY, '--format', 'json'], '/review:review', 'grow');
    expect({ status, out }).toEqual({ status: 2, out: REACHED });
    expect(err).toMatch(/Error: The work on .*2014-07\.xlsx was ended .*for want of memory \(SIGABRT\)/);
    expect(err).toMatch(/--max-old-space-size/);
  });

  it('says so in words where the machine ends it', () => {
    const { status, out, err } = run(['mark', JULY, '--out', inFolder('OUT.xlsx')], 'hosts/file:applyMarkup', 'die');
    expect({ status, out }).toEqual({ status: 2, out: REACHED });
    expect(err).toMatch(/2014-07\.xlsx was ended from outside .*\(SIGKILL\)/);
    expect(existsSync(inFolder('OUT.xlsx'))).toBe(false);
  });

  it('is told apart for each return of the archive, which goes on to its tables', () => {
    const place = new Folder();
    for (const name of ['may.xlsx', 'june.xlsx']) copyFileSync(JULY, place.at(name));
    const { status, err } = run(['archive', place.path, '--out', place.at('out')], 'hosts/file:readWorkbook', 'die');
    expect(status).toBe(2);
    for (const name of ['may.xlsx', 'june.xlsx'])
      expect(err).toContain(`Not checked: ${name}: The process that read it ended, most likely for want of memory.`);
    expect(existsSync(place.at('out/index.html'))).toBe(true);
    place.remove();
  });

  it('leaves nothing running where the one who watches it is told to end', async () => {
    const watching = spawn(process.execPath, [...COMMAND, 'check', JULY], {
      cwd: ROOT,
      env: environment('hosts/file:readWorkbook', 'hang'),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(String((await once(watching.stdout, 'data'))[0])).toBe(REACHED);
    watching.kill('SIGTERM');
    // The output closes when no process holds it open any more.
    await once(watching, 'close');
    expect(watching.signalCode).toBe('SIGTERM');
  });
});

function inFolder(argument: string): string {
  return argument.startsWith('OUT') ? path.join(folder, argument) : argument;
}
