/** `sda-return seal`: a copy of a return with the certificate of its check in it. */
import type { Command } from 'commander';
import { certificateSheet } from '../../markup/certificate-sheet';
import { recordIn } from '../../hosts/file';
import { certificateJson, certificateNumber, certify } from '../../review/certificate';
import type { Engine } from '../engine';
import { CHECKED } from '../exit-code';
import { Failure } from '../failure';
import type { Io } from '../io';
import { tell } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { groundsOf, naming, openWorkbook, reviewOf, type SourceOptions } from '../reviewing';
import { requireSameEnding } from './mark';

export interface SealOptions extends SourceOptions {
  readonly out: string;
  readonly certificate?: string;
}

/** Adds the command; `end` is told its exit code. */
export function addSeal(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('seal')
    .summary('write a copy with the certificate of its check')
    .description(
      'Checks a return and writes a copy with a certificate in it: what was checked, against which agreement, and ' +
        'what was found, waived findings too. Whoever gets the copy can tell whether a value has changed since. It is a ' +
        'digest and not a signature: send the certificate number separately, not in the workbook.',
    )
    .argument('<file>', 'the return (.xlsx, .xlsm)')
    .requiredOption('-o, --out <file>', 'the sealed copy to write')
    .option('--certificate <file>', 'also write the certificate as JSON, to be kept apart from the workbook')
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--previous <file...>', 'returns of earlier months')
    .option('--waivers <file>', 'accepted findings: a file of “waive”, or a workbook whose waivers are to count')
    .action(async (file: string, options: SealOptions) => {
      await seal(io, engine, file, options);
      end(CHECKED);
    });
}

/** Rejects with a `Failure` where nothing can be sealed, and then writes nothing. */
export async function seal(io: Io, engine: Engine, file: string, options: SealOptions): Promise<void> {
  const { agreement, previous = [], waivers, out, certificate: apart } = options;
  const inputs = [file, ...previous, ...[agreement, waivers].filter((one) => one !== undefined)];
  await guardInputs(io, out, inputs);
  if (apart !== undefined) await guardInputs(io, apart, [...inputs, out]);
  requireSameEnding(file, out);
  const grounds = await groundsOf(io, engine, options);
  const { bytes, snapshot } = await openWorkbook(io, engine, file);
  const { review, agreement: inForce } = await reviewOf(io, engine, file, snapshot, grounds);
  if (review.verdict.level === 'notAReturn')
    throw new Failure(`${file}: ${review.verdict.sentence} It was not sealed.`);
  const certificate = certify({
    review,
    snapshot,
    agreement: inForce,
    sealedAt: io.now().toISOString(),
    toolVersion: engine.version,
  });
  const sheet = certificateSheet(certificate, snapshot);
  const sealed = naming(file, () => recordIn(bytes, [{ kind: 'write', sheet }]));
  await writeOutput(io, out, sealed);
  if (apart !== undefined) await writeOutput(io, apart, certificateJson(certificate));
  tell(io, `Wrote ${out}: sealed, with its certificate on the sheet “${sheet.name}”. ${review.verdict.sentence}`);
  if (apart !== undefined) tell(io, `Wrote ${apart}: the certificate on its own.`);
  tell(
    io,
    `Certificate number ${certificateNumber(certificate)}: send it to whoever gets the return, separately from the workbook.`,
  );
}
