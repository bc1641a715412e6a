/** Every command that writes, over a folder of small inputs: what the tests of interruptions run. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../src/cli/engine';
import { findingId } from '../../src/review/waivers';
import { overlay2015 } from '../agreement/overlay/year-2015';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { Folder, type Outcome } from './command-line';
import { rememberingEngine } from './remembering-engine';

const ASSETS = path.join(__dirname, '../../assets');
const AGREEMENT = 'scc-sda-cluster-a-2014-15.json';
const SAMPLES = ['2014-04', '2014-05', '2014-06', '2014-07'];

export interface WritingCommand {
  /** As its help has it, with the kind of output where there are several. */
  readonly name: string;
  readonly args: readonly string[];
  /** Where they are written; the last one last. */
  readonly outputs: readonly string[];
  /** What stands there before, where it may not be just any text. */
  readonly old?: string;
}

/** In the order of the help. Every input is in the folder that `inputs` makes. */
export function writingCommands(findingToWaive: string): readonly WritingCommand[] {
  const waive = (out: string) => ['waive', 'errors.xlsx', '--finding', findingToWaive, '--reason', 'Agreed by letter.', '--role', 'Contract officer', '--until', '2014-10-31', '--out', out]; // prettier-ignore
  const writing = (name: string, out: string, args: readonly string[]): WritingCommand => ({ name, args, outputs: [out] });
  return [
    writing('check', '../home/dist/2014-07 reviewed.xlsx', ['check', '--quiet']),
    writing('check --out .html', 'a.html', ['check', 'april.xlsx', '--out', 'a.html']),
    writing('check --out .json', 'a.json', ['check', 'april.xlsx', '--out', 'a.json']),
    writing('mark --out', 'a.xlsx', ['mark', 'april.xlsx', '--out', 'a.xlsx']),
    writing('clear --out', 'a.xlsx', ['clear', 'marked.xlsx', '--out', 'a.xlsx']),
    writing('reconcile --out', 'a.csv', ['reconcile', 'april.xlsx', '--out', 'a.csv']),
    writing('report --out .html', 'a.html', ['report', 'april.xlsx', '--out', 'a.html']),
    writing('report --out .docx', 'a.docx', ['report', 'april.xlsx', '--out', 'a.docx']),
    writing('fix --out', 'a.xlsx', ['fix', 'errors.xlsx', '--out', 'a.xlsx']),
    { ...writing('waive --out .json', 'w.json', waive('w.json')), old: '{ "formatVersion": 1, "waivers": [] }' },
    writing('waive --out .xlsx', 'a.xlsx', waive('a.xlsx')),
    writing('template --out', 'a.xlsx', ['template', '--month', '2014-05', '--previous', 'april.xlsx', '--out', 'a.xlsx']),
    writing('seal --out', 'a.xlsx', ['seal', 'april.xlsx', '--out', 'a.xlsx']),
    {
      name: 'seal --certificate',
      args: ['seal', 'april.xlsx', '--out', 'a.xlsx', '--certificate', 'c.json'],
      outputs: ['a.xlsx', 'c.json'],
    },
    writing('agreement export --xlsx', 'a.xlsx', ['agreement', 'export', AGREEMENT, '--xlsx', 'a.xlsx']),
    writing('agreement import --out', 'a.json', ['agreement', 'import', 'form.xlsx', '--out', 'a.json']),
    writing('agreement merge --out', 'a.json', ['agreement', 'merge', '2015.json', '--out', 'a.json']),
  ];
} // prettier-ignore

/** A folder of inputs and a checkout beside it, and one program for all runs in it. */
export class Workplace {
  private readonly outer = new Folder();
  /** No two runs have the same letters, as those of the real command have not. */
  private runs = 0;
  readonly engine: Engine = rememberingEngine();
  private readonly folder = new Folder(this.outer.at('work'));

  remove(): void {
    this.outer.remove();
  }

  at(name: string): string {
    return this.folder.at(name);
  }

  /** Copies and makes the inputs; gives the commands that write. */
  async prepare(): Promise<readonly WritingCommand[]> {
    const samples = this.outer.at('home/assets/samples/returns');
    mkdirSync(samples, { recursive: true });
    for (const month of SAMPLES) copyFileSync(sample(month), path.join(samples, `${month}.xlsx`));
    copyFileSync(sample('2014-04'), this.at('april.xlsx'));
    copyFileSync(sample('2014-07-with-errors'), this.at('errors.xlsx'));
    copyFileSync(path.join(ASSETS, 'agreements', AGREEMENT), this.at(AGREEMENT));
    this.folder.write('2015.json', JSON.stringify(overlay2015()));
    await this.mustRun(['mark', 'april.xlsx', '--out', 'marked.xlsx']);
    await this.mustRun(['agreement', 'export', AGREEMENT, '--xlsx', 'form.xlsx']);
    return writingCommands(this.aFinding());
  }

  run(args: readonly string[]): Promise<Outcome> {
    return this.folder.run(args, {
      engine: this.engine,
      home: this.outer.at('home'),
      unique: () => `run${String((this.runs += 1))}`,
    });
  }

  private async mustRun(args: readonly string[]): Promise<void> {
    const { code, err } = await this.run(args);
    if (code !== 0) throw new Error(err);
  }

  private aFinding(): string {
    const snapshot = this.engine.readWorkbook(new Uint8Array(readFileSync(this.at('errors.xlsx'))));
    const [first] = this.engine.review(snapshot, shippedAgreement(), []).findings;
    if (!first) throw new Error('the sample has no finding');
    return findingId(first);
  }
}

function sample(month: string): string {
  return path.join(ASSETS, 'samples/returns', `${month}.xlsx`);
}
