/**
 * The file system under a command, stopped or failing at one step of its writing. A stop is what a kill leaves: half of
 * the file is on the disk, and not one instruction of the command runs any more (its promise never settles).
 */
import fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

export type Fault = 'ENOSPC' | 'EACCES';

export type Interruption =
  | { readonly kind: 'none' }
  /** Counted from 1, over the moments between any two steps and in the midst of each write. */
  | { readonly kind: 'stop'; readonly at: number }
  /** Counted from 1, over the calls that write. */
  | { readonly kind: 'fault'; readonly at: number; readonly code: Fault };

export interface Interrupted<Result> {
  /** null where the command was stopped before its end. */
  readonly result: Result | null;
  /** Moments at which it could have been stopped, up to where it came. */
  readonly stops: number;
  /** Calls that could have failed, up to where it came. */
  readonly calls: number;
}

type Write = (...args: never[]) => unknown;

/** Every other way to change a file: a command that took one would write past the counting, so it fails. */
const OTHER_WAYS = ['appendFile', 'copyFile', 'cp', 'link', 'symlink', 'truncate', 'unlink', 'writeFile'] as const;

/** Runs a command over the interrupted file system, and puts the file system right again. */
export async function interrupted<Result>(
  interruption: Interruption,
  command: () => Promise<Result>,
): Promise<Interrupted<Result>> {
  const stage = new Stage(interruption);
  stage.hook();
  try {
    const result = await Promise.race([command(), stage.stopped]);
    return { result, stops: stage.stops, calls: stage.calls };
  } finally {
    jest.restoreAllMocks();
    await stage.closeWhatIsOpen();
  }
}

class Stage {
  stops = 0;
  calls = 0;
  readonly stopped: Promise<null>;
  private stop: (nothing: null) => void = () => undefined;
  private isStopped = false;
  private readonly open = new Set<() => Promise<void>>();

  constructor(private readonly interruption: Interruption) {
    this.stopped = new Promise((resolve) => {
      this.stop = resolve;
    });
  }

  hook(): void {
    const { open, rename, mkdir, rm } = fs;
    jest.spyOn(fs, 'open').mockImplementation(async (file, flags, mode) => {
      await this.call();
      const handle = await open(file, flags, mode);
      this.watch(handle);
      await this.moment();
      return handle;
    });
    jest.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
      await this.call();
      await rename(from, to);
      await this.moment();
    });
    jest.spyOn(fs, 'mkdir').mockImplementation(async (folder, options) => {
      await this.call();
      const made = await mkdir(folder, options);
      await this.moment();
      return made;
    });
    // What a failed write left behind is cleared away: that can be stopped too, but is no writing that can fail.
    jest.spyOn(fs, 'rm').mockImplementation(async (file, options) => {
      await this.moment();
      await rm(file, options);
    });
    for (const name of OTHER_WAYS) {
      jest.spyOn(fs, name).mockImplementation(() => Promise.reject(new Error(`fs.${name} writes past the counting`)));
    }
  }

  /** A killed process gives its files back to the system. */
  async closeWhatIsOpen(): Promise<void> {
    for (const close of this.open) await close().catch(() => undefined);
  }

  private watch(handle: FileHandle): void {
    const writeFile = handle.writeFile.bind(handle);
    const sync = handle.sync.bind(handle);
    const close = handle.close.bind(handle);
    this.open.add(close);
    const unwatched: Write = () => Promise.reject(new Error('a file is written past the counting'));
    Object.assign(handle, { appendFile: unwatched, truncate: unwatched, writev: unwatched });
    handle.writeFile = async (content) => {
      const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(content);
      const half = Math.ceil(bytes.length / 2);
      // Half of it gets onto the disk, whether the process ends or the disk is full.
      await this.call(() => writeFile(bytes.subarray(0, half)));
      await writeFile(bytes.subarray(0, half));
      await this.moment();
      await writeFile(bytes.subarray(half));
      await this.moment();
    };
    handle.sync = async () => {
      await this.call();
      await sync();
      await this.moment();
    };
    handle.close = async () => {
      this.open.delete(close);
      await this.call(close);
      await close();
      await this.moment();
    };
  }

  /** Before a call that writes: it may be stopped, or fail, having done `partly`. */
  private async call(partly: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    if (this.isStopped) return forever();
    if (this.calls === 0) await this.moment();
    this.calls += 1;
    const { interruption } = this;
    if (interruption.kind !== 'fault' || interruption.at !== this.calls) return;
    await partly();
    throw Object.assign(new Error(`${interruption.code}: made by the test`), { code: interruption.code });
  }

  private async moment(): Promise<void> {
    if (this.isStopped) return forever();
    this.stops += 1;
    if (this.interruption.kind !== 'stop' || this.interruption.at !== this.stops) return;
    this.isStopped = true;
    this.stop(null);
    return forever();
  }
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}
