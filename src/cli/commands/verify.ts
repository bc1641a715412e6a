/** `sda-return verify`: whether a sealed return is still what was checked. */
import { Option, type Command } from 'commander';
import { agreementDigest } from '../../agreement/digest';
import { printable } from '../../reports/printable';
import { sealJson } from '../../reports/seal-json';
import { wrap } from '../../reports/text/layout';
import {
  certificateFrom,
  certificateIn,
  sealWords,
  verify,
  type CertificateReading,
  type Verification,
} from '../../review/certificate';
import { versionForReturn } from '../../review/version-for-return';
import type { Snapshot } from '../../workbook/snapshot';
import { versionsFor } from '../agreement-file';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { CHECKED, FINDINGS, NOT_CHECKED } from '../exit-code';
import { readInput } from '../input';
import type { Io } from '../io';
import { sayError, widthFor } from '../messages';
import { openWorkbook } from '../reviewing';

const VERIFY_FORMATS = ['text', 'json'] as const;

export interface VerifyOptions {
  readonly agreement?: string;
  readonly certificate?: string;
  readonly format: (typeof VERIFY_FORMATS)[number];
}

/** Adds the command; `end` is told its exit code. */
export function addVerify(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('verify')
    .summary('tell whether a sealed return is still what was checked')
    .description(
      'Holds a sealed return against its certificate and names what has changed since. Exit code 0: what arrived is ' +
        'what was checked, against the same agreement. 1: it is not. 2: it is not sealed, or cannot be read. It does not check the ' +
        'return anew, and does not show who sealed it.',
    )
    .argument('<file>', 'the sealed return (.xlsx, .xlsm)')
    .option('--agreement <file>', 'the agreement it should have been checked against (default: the one that ships)')
    .option('--certificate <file>', 'a certificate (JSON) that was kept apart, instead of the one in the workbook')
    .addOption(new Option('-f, --format <format>', 'how to write the outcome').choices(VERIFY_FORMATS).default('text'))
    .action(async (file: string, options: VerifyOptions) => {
      end(await verifyFile(io, engine, file, options));
    });
}

/** Gives the exit code. Rejects with a `Failure` where a file cannot be read. */
export async function verifyFile(io: Io, engine: Engine, file: string, options: VerifyOptions): Promise<number> {
  const versions = await versionsFor(io, engine, options.agreement);
  const { snapshot } = await openWorkbook(io, engine, file);
  const reading = await certificateFor(io, engine, snapshot, options.certificate);
  const agreement = versionForReturn(snapshot, versions);
  const verification = verify(snapshot, agreementDigest(agreement), reading);
  if (options.format === 'json') {
    io.stdout.write(`${JSON.stringify({ formatVersion: 1, file, seal: sealJson(verification) }, null, 2)}\n`);
  } else say(io, file, verification);
  return codeOf(verification);
}

async function certificateFor(
  io: Io,
  engine: Engine,
  snapshot: Snapshot,
  apart: string | undefined,
): Promise<CertificateReading> {
  if (apart === undefined) return certificateIn(snapshot);
  return certificateFrom(new TextDecoder().decode(await readInput(io, apart, engine.mostBytes)));
}

function say(io: Io, file: string, verification: Verification): void {
  const words = sealWords(verification);
  if (!words) {
    sayError(
      io,
      `${file} is not sealed, so there is nothing to hold it against. Ask the supplier to seal it (“sda-return seal”), or check it with “sda-return check”.`,
    );
    return;
  }
  const { good, heading, severity } = paletteFor(io.stdout, io.env);
  const paint = codeOf(verification) === CHECKED ? good : severity.error;
  const width = widthFor(io.stdout);
  const lines = [
    ...wrap(printable(words.sentence), width).map((line) => heading(paint(line))),
    ...words.details.flatMap((detail) => wrap(printable(detail), width - 2).map((line) => `  ${line}`)),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
}

function codeOf(verification: Verification): number {
  switch (verification.kind) {
    case 'unsealed':
      return NOT_CHECKED;
    case 'unchanged':
      return verification.isSameAgreement ? CHECKED : FINDINGS;
    case 'changed':
    case 'altered':
      return FINDINGS;
  }
}
