/** The world as the command line sees it; tests give another one. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import type { Watcher } from './watch';

export interface Sink {
  readonly isTTY: boolean;
  /** Columns of the terminal; null where it is none. */
  readonly columns: number | null;
  write(text: string): void;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly mode: number;
  /** The same for two names of one file (hard links too). */
  readonly identity: string;
}

/** What is asked of a file system. Every method rejects with the system's error. */
export interface Files {
  facts(file: string): Promise<FileFacts>;
  read(file: string): Promise<Uint8Array>;
  /** The path without symbolic links. */
  realPath(file: string): Promise<string>;
  /** Makes a file that must not exist, and sees it onto the disk. */
  writeNew(file: string, content: Uint8Array, mode: number): Promise<void>;
  /** Writes to what is no plain file, such as /dev/stdout or a pipe. */
  writeInto(file: string, content: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  /** What a folder holds; a link counts as neither file nor folder, so that none leads out or round in circles. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: FileFacts['kind'] }[]>;
}

export interface Io {
  readonly folder: string;
  /** Where the program is installed: the checkout, where it runs from one. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly files: Files;
  readonly watcher: Watcher;
  /** A few letters that no other run has. */
  unique(): string;
  /** By the computer's clock. */
  now(): Date;
}

export const nodeFiles: Files = {
  facts: async (file) => {
    const facts = await fs.stat(file, { bigint: true });
    return {
      kind: facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other',
      size: Number(facts.size),
      mode: Number(facts.mode) & 0o777,
      identity: `${String(facts.dev)}:${String(facts.ino)}`,
    };
  },
  read: (file) => fs.readFile(file),
  realPath: (file) => fs.realpath(file),
  writeNew: async (file, content, mode) => {
    const handle = await fs.open(file, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  writeInto: (file, content) => fs.writeFile(file, content),
  rename: (from, to) => fs.rename(from, to),
  remove: (file) => fs.rm(file, { force: true }),
  makeFolder: async (folder) => {
    await fs.mkdir(folder, { recursive: true });
  },
  list: async (folder) =>
    (await fs.readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    })),
};

/** The process we run in. A reader that goes away (`| head`) ends the output, not the command. */
export function nodeIo(process: NodeJS.Process, home: string, watcher: Watcher): Io {
  return {
    folder: process.cwd(),
    home,
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    files: nodeFiles,
    watcher,
    unique: () => randomBytes(6).toString('hex'),
    now: () => new Date(),
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY,
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : null,
    write: (text) => {
      if (isOpen) stream.write(text);
    },
  };
}
