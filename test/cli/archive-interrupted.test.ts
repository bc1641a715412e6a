/**
 * The archive, whose worker runs in the test's own process, stopped dead at every moment of its writing and failing at
 * every call (`interrupted.ts`): the returns are as they were, no half file has a final name, and the next run goes on
 * to what a run that nothing stops writes.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { archive } from '../../src/cli/commands/archive';
import { work, type WorkerOptions } from '../../src/cli/archive/worker';
import type { Reply, Task } from '../../src/cli/archive/messages';
import type { Worker } from '../../src/cli/archive/pool';
import { Failure } from '../../src/cli/failure';
import { nodeFiles, type Io } from '../../src/cli/io';
import { UNWATCHED } from '../../src/cli/watch';
import { Folder, NOW } from './command-line';
import { interrupted, type Fault } from './interrupted';
import { rememberingEngine } from './remembering-engine';

const RETURNS = path.join(__dirname, '../../assets/samples/returns');
const MONTHS = ['2014-04', '2014-05'];
/** Seconds; a timer cannot wait for longer than this. */
const LONGEST = 2_000_000;

const place = new Folder();
const engine = rememberingEngine();
let runs = 0;
let inputs: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  mkdirSync(place.at('in'));
  for (const month of MONTHS) copyFileSync(path.join(RETURNS, `${month}.xlsx`), place.at(`in/${month}.xlsx`));
  inputs = filesBelow('in');
});
afterAll(() => {
  place.remove();
});

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const root = place.at(folder);
  if (!existsSync(root)) return new Map();
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(root, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(root, name), 'latin1')]));
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(): Promise<Run> {
  const said = { out: '', err: '' };
  const sink = (to: 'out' | 'err') => ({
    isTTY: false,
    columns: null,
    write: (text: string) => {
      said[to] += text;
    },
  });
  const io: Io = {
    folder: place.path,
    home: place.at('no-checkout'),
    env: {},
    stdout: sink('out'),
    stderr: sink('err'),
    files: nodeFiles,
    watcher: UNWATCHED,
    unique: () => `run${String((runs += 1))}`,
    now: () => new Date(NOW),
  };
  const options = { folder: 'in', out: 'out', workers: 1, timeLimit: LONGEST };
  try {
    const code = await archive(io, engine, options, (of) => workerOf(io, of));
    return { code, ...said };
  } catch (error) {
    if (error instanceof Failure) return { code: 2, out: said.out, err: error.message };
    throw error;
  }
}

/** A worker without a process of its own. */
function workerOf(io: Io, options: WorkerOptions): Worker {
  let listener: (reply: Reply) => void = () => undefined;
  let task: (of: Task) => void = () => undefined;
  const ready = work(io, engine, options, {
    onTask: (next) => {
      task = next;
    },
    reply: (reply) => {
      listener(reply);
    },
  });
  return {
    send: (of) => {
      void ready.then(() => {
        task(of);
      });
    },
    onReply: (next) => {
      listener = next;
    },
    onEnd: () => undefined,
    stop: () => undefined,
  };
}

function clear(): void {
  rmSync(place.at('out'), { recursive: true, force: true });
}

/** Every file has what stood there before or what the whole run writes; gives the others, which must be drafts. */
function draftsAmong(before: ReadonlyMap<string, string>, whole: ReadonlyMap<string, string>): readonly string[] {
  expect(filesBelow('in')).toEqual(inputs);
  const drafts: string[] = [];
  for (const [name, content] of filesBelow('out')) {
    if (content === before.get(name) || content === whole.get(name)) continue;
    drafts.push(name);
  }
  for (const draft of drafts) expect(path.basename(draft)).toMatch(/^\..+\.run\d+\.tmp$/);
  return drafts;
}

async function expectNextRunWhole(whole: ReadonlyMap<string, string>): Promise<void> {
  expect(await run()).toMatchObject({ code: 0, err: '' });
  const now = filesBelow('out');
  for (const [name, content] of whole) expect([name, now.get(name) === content]).toEqual([name, true]);
}

async function wholeRun(): Promise<ReadonlyMap<string, string>> {
  clear();
  expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('2 workbooks: 2 reviewed') as string });
  return filesBelow('out');
}

describe('an archive, interrupted', () => {
  jest.setTimeout(240_000);

  it('stopped at every moment of its writing goes on to the same archive', async () => {
    const whole = await wholeRun();
    // An index page, four tables in two forms, and two records of each return.
    expect(whole.size).toBe(1 + 8 + 2 * MONTHS.length);
    let kept = 0;
    for (let at = 1; ; at++) {
      clear();
      const { result, stops } = await interrupted({ kind: 'stop', at }, run);
      if (result !== null) {
        // Opened, half and whole, on the disk, closed, renamed, for each file.
        expect(stops).toBeGreaterThanOrEqual(6 * whole.size);
        expect(kept).toBeGreaterThan(0);
        console.info(`archive: stopped at ${String(stops)} moments.`);
        return;
      }
      expect(draftsAmong(new Map(), whole).length).toBeLessThanOrEqual(1);
      const again = await run();
      expect(again).toMatchObject({ code: 0, err: '' });
      if (!again.out.includes('(0 of them before)')) kept += 1;
      const now = filesBelow('out');
      for (const [name, content] of whole) expect([name, now.get(name) === content]).toEqual([name, true]);
    }
  });

  it.each<[Fault, RegExp]>([
    ['ENOSPC', /the disk is full/],
    ['EACCES', /permission was refused/],
  ])('says so where a call fails with %s, and makes up for it in the next run', async (code, words) => {
    const whole = await wholeRun();
    for (let at = 1; ; at++) {
      clear();
      const { result, calls } = await interrupted({ kind: 'fault', at, code }, run);
      if (calls < at) {
        expect(calls).toBeGreaterThanOrEqual(5 * whole.size);
        console.info(`archive: failed with ${code} at ${String(calls)} calls.`);
        return;
      }
      expect(result).toMatchObject({ code: 2, err: expect.stringMatching(words) as string });
      expect([...filesBelow('out').keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(filesBelow('in')).toEqual(inputs);
      await expectNextRunWhole(whole);
    }
  });
});
