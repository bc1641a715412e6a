/**
 * Every command that writes, stopped dead at every moment of its writing (`interrupted.ts`), and failing at every call:
 * the inputs are as they were, no half file has the final name, and the next run does the whole.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { unzipSync } from 'fflate';
import { programFor } from '../../src/cli/program';
import { nodeIo } from '../../src/cli/io';
import { realEngine } from '../../src/cli/real-engine';
import { UNWATCHED } from '../../src/cli/watch';
import type { Outcome } from './command-line';
import { interrupted, type Fault } from './interrupted';
import { Workplace, writingCommands, type WritingCommand } from './writing-commands';

const NAMES = writingCommands('').map(({ name }) => name);
const OLD = 'what stood there before';
const WORDS: Readonly<Record<Fault, RegExp>> = {
  ENOSPC: /^Error: Cannot (write|make) \S.*: the disk is full\. Make room or choose another place\.\n$/,
  EACCES: /^Error: Cannot (write|make) \S.*: permission was refused\. Check that you may use the file and its folder,/,
};

const place = new Workplace();
let commands: readonly WritingCommand[] = [];
let inputs: ReadonlyMap<string, string> = new Map();
const counts = { commands: 0, kills: 0, faults: 0 };

beforeAll(async () => {
  commands = await place.prepare();
  inputs = contents();
}, 240_000);
afterAll(() => {
  place.remove();
  const { commands: tried, kills, faults } = counts;
  console.info(
    `${String(tried)} commands: stopped at ${String(kills)} moments, failed at ${String(faults)} calls in all.`,
  );
});

function commandOf(name: string): WritingCommand {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return command;
}

/** Every file of the folder and the checkout beside it, by its path. */
function contents(): ReadonlyMap<string, string> {
  const root = place.at('..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(root, name)).isFile(),
  );
  return new Map(files.sort().map((name) => [name, readFileSync(path.join(root, name), 'latin1')]));
}

/** What is there beyond the inputs, which must be as they were. */
function written(): ReadonlyMap<string, string> {
  const now = contents();
  for (const [name, content] of inputs) if (now.get(name) !== content) throw new Error(`${name} has changed`);
  return new Map([...now].filter(([name]) => !inputs.has(name)));
}

function nameOf(output: string): string {
  return path.relative(place.at('..'), place.at(output));
}

/** As before any run: with what stood under the final names, or without. */
function reset(command: WritingCommand, isOld: boolean): ReadonlyMap<string, string> {
  for (const name of written().keys()) rmSync(path.join(place.at('..'), name));
  rmSync(place.at('../home/dist'), { recursive: true, force: true });
  const old = command.old ?? OLD;
  if (isOld)
    for (const output of command.outputs) {
      mkdirSync(path.dirname(place.at(output)), { recursive: true });
      writeFileSync(place.at(output), old);
    }
  return written();
}

/** What a run that nothing stops writes. */
async function whole(command: WritingCommand): Promise<ReadonlyMap<string, string>> {
  reset(command, true);
  const { code, err } = await place.run(command.args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const made = written();
  expect([...made.keys()]).toEqual(command.outputs.map(nameOf).sort());
  return made;
}

/** Two files of one run's making; a Word document says when it was made, so its text must be the same. */
function isSame(name: string, one: string | undefined, other: string | undefined): boolean {
  if (!name.endsWith('.docx') || one === undefined || other === undefined) return one === other;
  const [mine, whole] = [one, other].map((file) => unzipSync(Buffer.from(file, 'latin1'))['word/document.xml']);
  return mine !== undefined && whole !== undefined && Buffer.compare(mine, whole) === 0;
}

/** Under each final name what was there or the whole new file; beside it nothing but the drafts that were not renamed. */
function expectNoHalf(
  command: WritingCommand,
  before: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, string>,
): readonly string[] {
  const now = written();
  for (const name of command.outputs.map(nameOf)) {
    expect(now.get(name) === before.get(name) || isSame(name, now.get(name), made.get(name))).toBe(true);
  }
  return [...now.keys()].filter((name) => !made.has(name));
}

function expectDrafts(command: WritingCommand, drafts: readonly string[]): void {
  for (const draft of drafts) {
    const of = command.outputs.map((output) => path.basename(output).slice(0, 40));
    const known = of.some((name) => path.basename(draft).startsWith(`.${name}.run`) && draft.endsWith('.tmp'));
    expect([draft, known]).toEqual([draft, true]);
  }
  expect(drafts.length).toBeLessThanOrEqual(command.outputs.length);
}

async function expectNextRunWhole(command: WritingCommand, made: ReadonlyMap<string, string>): Promise<void> {
  const { code, err } = await place.run(command.args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const now = written();
  for (const [name, content] of made) expect(isSame(name, now.get(name), content)).toBe(true);
}

async function killAtEveryMoment(command: WritingCommand, isOld: boolean, made: ReadonlyMap<string, string>) {
  for (let at = 1; ; at++) {
    const before = reset(command, isOld);
    const { result, stops } = await interrupted({ kind: 'stop', at }, () => place.run(command.args));
    if (result !== null) return stops;
    expectDrafts(command, expectNoHalf(command, before, made));
    await expectNextRunWhole(command, made);
  }
}

async function failAtEveryCall(command: WritingCommand, code: Fault, made: ReadonlyMap<string, string>) {
  for (let at = 1; ; at++) {
    const before = reset(command, at % 2 === 0);
    const { result, calls } = await interrupted({ kind: 'fault', at, code }, () => place.run(command.args));
    if (calls < at) return calls;
    expectRefusal(result, WORDS[code]);
    expect(expectNoHalf(command, before, made)).toEqual([]);
    await expectNextRunWhole(command, made);
  }
}

function expectRefusal(result: Outcome | null, words: RegExp): void {
  expect(result).toMatchObject({ code: 2, err: expect.stringMatching(words) as string });
  // Nothing is said to be written that is not.
  expect(result?.out).not.toMatch(/Wrote/);
}

describe('a command that writes, interrupted', () => {
  it('has each command that writes in this list', () => {
    expect(new Set(NAMES.map((name) => name.replace(/ \.\w+$/, '')))).toEqual(
      new Set(['check', ...optionsThatWrite(programFor(nodeIo(process, '', UNWATCHED), realEngine, () => undefined))]),
    );
  });

  it.each(NAMES)(
    '%s',
    async (name) => {
      const command = commandOf(name);
      const made = await whole(command);
      const anew = await killAtEveryMoment(command, false, made);
      const over = await killAtEveryMoment(command, true, made);
      const full = await failAtEveryCall(command, 'ENOSPC', made);
      const refused = await failAtEveryCall(command, 'EACCES', made);
      // Before it is opened, opened, half and whole, on the disk, closed, renamed.
      expect([anew, over].every((moments) => moments >= 7)).toBe(true);
      expect([full, refused].every((calls) => calls >= 5)).toBe(true);
      expect(existsSync(place.at(command.outputs[0] ?? ''))).toBe(true);
      counts.commands += 1;
      counts.kills += anew + over;
      counts.faults += full + refused;
      console.info(
        `${name}: stopped at ${String(anew + over)} moments, failed at ${String(full + refused)} calls of its writing.`,
      );
    },
    240_000,
  );
});

/** "mark --out", for every option that names a file to write; the archive writes a folder: archive-interrupted.test.ts. */
function optionsThatWrite(group: Command, above = ''): readonly string[] {
  return group.commands.flatMap((command) => {
    const name = `${above}${command.name()}`;
    if (name === 'archive') return [];
    const own = command.options.flatMap(({ long }) =>
      long === '--out' || long === '--xlsx' || (long === '--certificate' && name === 'seal') ? [`${name} ${long}`] : [],
    );
    return [...own, ...optionsThatWrite(command, `${name} `)];
  });
}
