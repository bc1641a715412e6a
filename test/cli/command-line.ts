/** A command line to drive in the test's own process: real files in a folder of its own, an engine made by the test. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engine } from '../../src/cli/engine';
import { nodeFiles, type Files, type Io, type Sink } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { UNWATCHED, type Watcher } from '../../src/cli/watch';
import { FileError } from '../../src/hosts/file';
import type { Review } from '../../src/review/review';
import type { Markup } from '../../src/workbook/markup';
import { SnapshotBuilder } from '../../src/workbook/snapshot-builder';
import { AGREEMENT, review, RULE_METAS } from '../reports/reviews-in-memory';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Scene {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Partial<Files>;
  readonly watcher?: Watcher;
  readonly engine?: Partial<Engine>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly home?: string;
  readonly unique?: () => string;
}

/** What the clock says in every test. */
export const NOW = '2014-08-05T09:30:00.000Z';

class Pad implements Sink {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | null;

  constructor({ isTTY = false, columns = 80 }: Scene) {
    this.isTTY = isTTY;
    this.columns = isTTY ? columns : null;
  }

  write(text: string): void {
    this.text += text;
  }
}

export class Folder {
  readonly path: string;

  /** A new one, or one of this name. */
  constructor(name?: string) {
    if (name !== undefined) mkdirSync(name);
    this.path = realpathSync(name ?? mkdtempSync(path.join(tmpdir(), 'sda-return-')));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  write(name: string, content = `workbook ${name}`): string {
    writeFileSync(this.at(name), content);
    return name;
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  names(): readonly string[] {
    return readdirSync(this.path).sort();
  }

  async run(args: readonly string[], scene: Scene = {}): Promise<Outcome> {
    const [stdout, stderr] = [new Pad(scene), new Pad(scene)];
    let count = 0;
    const io: Io = {
      folder: this.path,
      home: scene.home ?? this.at('no-checkout'),
      env: scene.env ?? {},
      stdout,
      stderr,
      files: { ...nodeFiles, ...scene.files },
      watcher: scene.watcher ?? UNWATCHED,
      unique: scene.unique ?? (() => String((count += 1))),
      now: () => new Date(NOW),
    };
    const code = await run(args, io, { ...madeEngine(), ...scene.engine });
    return { code, out: stdout.text, err: stderr.text };
  }
}

export const MARKUP: Markup = {
  flags: [{ sheet: 'KPIs', fills: [], notes: [] }],
  sheets: [
    {
      role: 'findings',
      name: 'SDA Findings',
      cells: [],
      columnWidths: [],
      merges: [],
      tables: [],
      pivots: [],
      print: { landscape: true },
    },
  ],
};

/**
 * Reads any file as a workbook whose one sheet is named by its content, except those that say "damaged"; marks by
 * putting "marked " before the content.
 */
export function madeEngine(reviewOf: (sheet: string) => Review = () => review()): Engine {
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    version: '0.1.0',
    rules: RULE_METAS,
    mostBytes: 1_000,
    shippedAgreement: () => ({ ok: true, agreement: AGREEMENT, warnings: [] }),
    loadAgreement: (text) =>
      text.startsWith('{') ? { ok: true, agreement: AGREEMENT, warnings: [] } : { ok: false, problems: [PROBLEM] },
    readWorkbook: (bytes) => {
      const text = decode(bytes);
      if (text.includes('damaged')) throw new FileError('damaged', 'The file is damaged. Ask for a fresh copy.');
      const builder = new SnapshotBuilder();
      builder.sheet(text);
      return builder.finish();
    },
    review: (snapshot, _agreement, earlier) => ({
      ...reviewOf(snapshot.sheets[0]?.name ?? ''),
      earlier: earlier.map(() => ({ month: null, isUsed: true, reason: null, isCorrected: false })),
    }),
    markupOf: () => MARKUP,
    applyMarkup: (bytes) => encode(`marked ${decode(bytes)}`),
    clearMarks: (bytes) => encode(decode(bytes).replace('marked ', '')),
    hasMarks: (bytes) => decode(bytes).startsWith('marked '),
  };
}

const PROBLEM = {
  severity: 'error',
  code: 'shape.not-json',
  path: 'the agreement',
  pointer: '',
  message: 'The file is not JSON.',
  remedy: 'Open it in an editor that knows JSON.',
} as const;
