/** The command, killed at every step of its writing: what it reads is untouched, and no half file has the final name. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const MAIN = path.join(ROOT, 'src/cli/main.ts');
const PRELOAD = path.join(__dirname, 'kill-at.cjs');
const OLD = 'what stood there before';

interface Ended {
  readonly wasKilled: boolean;
  readonly status: number | null;
}

function run(args: readonly string[], killAt: number): Ended {
  const env = { ...process.env, KILL_AT: String(killAt), NODE_OPTIONS: `--require ${PRELOAD}` };
  const { status, stderr } = spawnSync(process.execPath, [TSX, MAIN, ...args], { cwd: ROOT, env, encoding: 'utf8' });
  // The process that watches the command says how it ended.
  return { wasKilled: stderr.includes('ended from outside or for want of memory (SIGKILL)'), status };
}

interface Command {
  readonly input: string;
  readonly output: string;
  readonly args: (input: string, output: string) => readonly string[];
}

const COMMANDS: readonly (readonly [string, Command])[] = [
  [
    'mark',
    {
      input: 'samples/returns/2014-07.xlsx',
      output: 'marked.xlsx',
      args: (input, output) => ['mark', input, '--out', output],
    },
  ],
  [
    'check --out',
    {
      input: 'samples/returns/2014-07.xlsx',
      output: 'review.html',
      args: (input, output) => ['check', input, '--out', output],
    },
  ],
  [
    'agreement export',
    {
      input: 'agreements/scc-sda-cluster-a-2014-15.json',
      output: 'agreement.xlsx',
      args: (input, output) => ['agreement', 'export', input, '--xlsx', output],
    },
  ],
];

describe('a command that is killed while it writes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sda-return-killed-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(COMMANDS)(
    '%s',
    (name, { input: source, output: target, args }) => {
      const input = path.join(folder, path.basename(source));
      const output = path.join(folder, target);
      copyFileSync(path.join(ROOT, 'assets', source), input);
      const before = readFileSync(input);
      expect(run(args(input, output), 0)).toEqual({ wasKilled: false, status: 0 });
      const whole = readFileSync(output);
      let points = 0;
      for (let at = 1; ; at++) {
        writeFileSync(output, OLD);
        const { wasKilled, status } = run(args(input, output), at);
        expect(readFileSync(input).equals(before)).toBe(true);
        expect(existsSync(output)).toBe(true);
        const now = readFileSync(output);
        if (!wasKilled) {
          expect(status).toBe(0);
          expect(now.equals(whole)).toBe(true);
          break;
        }
        points++;
        expect(status).toBe(2);
        expect([OLD, whole.toString('latin1')]).toContain(now.toString('latin1'));
      }
      console.info(`${name}: killed at ${String(points)} points of its writing.`);
      expect(points).toBeGreaterThanOrEqual(6);
    },
    180_000,
  );
});
