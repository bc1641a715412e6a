/** `sda-return agreement try`: how past returns would have rated under another agreement. */
import { BAND_NAMES, type Band } from '../../agreement/bands';
import { asThoughInForce } from '../../agreement/trial';
import { formatCount } from '../../figures/format-figure';
import type { Rating } from '../../figures/figures';
import { printable } from '../../reports/printable';
import { tableRows, type Piece } from '../../reports/text/layout';
import { versionForReturn } from '../../review/version-for-return';
import { monthLabel, type IsoMonth } from '../../workbook/serial-date';
import { agreementFor, versionsFor, type Versions } from '../agreement-file';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { CHECKED, NOT_CHECKED } from '../exit-code';
import { Failure } from '../failure';
import type { Io } from '../io';
import { messageOf, sayError, sayStack, widthFor } from '../messages';
import { openWorkbook } from '../reviewing';

export interface TryOptions {
  readonly against?: string;
  readonly all?: boolean;
  readonly format: 'text' | 'json';
}

/** One KPI in one return; null where an agreement has no such KPI in the month. */
interface Trial {
  readonly file: string;
  readonly month: IsoMonth;
  readonly kpi: string;
  readonly title: string;
  readonly stated: number | null;
  readonly now: Band | null;
  readonly trial: Band | null;
}

/** Prints KPI by return: the band now, and under the trial. Gives the exit code. Rejects with a `Failure`. */
export async function tryAgreement(
  io: Io,
  engine: Engine,
  file: string,
  returns: readonly string[],
  options: TryOptions,
): Promise<number> {
  const trial = await agreementFor(io, engine, file);
  const versions = await versionsFor(io, engine, options.against);
  const found: Trial[] = [];
  let failed = 0;
  for (const name of returns) {
    try {
      found.push(...(await trialsOf(io, engine, name, versions, trial)));
    } catch (error) {
      failed += 1;
      sayStack(io, error);
      sayError(io, messageOf(error));
    }
  }
  const shown = options.all === true ? found : found.filter(({ now, trial: then }) => now !== then);
  const tried = returns.length - failed;
  io.stdout.write(
    options.format === 'json' ? `${JSON.stringify({ ratings: shown }, null, 2)}\n` : asText(io, shown, found.length, tried),
  );
  return failed > 0 ? NOT_CHECKED : CHECKED;
} // prettier-ignore

async function trialsOf(
  io: Io,
  engine: Engine,
  file: string,
  versions: Versions,
  trial: Versions[0],
): Promise<readonly Trial[]> {
  const { snapshot } = await openWorkbook(io, engine, file);
  const now = engine.review(snapshot, versionForReturn(snapshot, versions), []);
  if (!now.period.isChecked) throw new Failure(`${file} cannot be tried: ${now.period.reason}.`);
  const { month } = now.period.value;
  const then = engine.review(snapshot, asThoughInForce(trial, month), []);
  const before = new Map(now.ratings.map((rating) => [rating.kpi.ref, rating]));
  const after = new Map(then.ratings.map((rating) => [rating.kpi.ref, rating]));
  return [...new Set([...before.keys(), ...after.keys()])].map((ref) =>
    trialOf(file, month, ref, before.get(ref), after.get(ref)),
  );
}

function trialOf(file: string, month: IsoMonth, ref: string, now?: Rating, then?: Rating): Trial {
  const known = then ?? now;
  return {
    file,
    month,
    kpi: ref,
    title: known?.kpi.title ?? '',
    stated: known?.stated ?? null,
    now: now?.band ?? null,
    trial: then?.band ?? null,
  };
}

function asText(io: Io, shown: readonly Trial[], all: number, returns: number): string {
  const palette = paletteFor(io.stdout, io.env);
  const width = widthFor(io.stdout);
  const differ = shown.filter(({ now, trial }) => now !== trial).length;
  const summary = `${formatCount(differ, 'rating')} of ${String(all)} in ${formatCount(returns, 'return')} would have been another.`;
  const heading = [palette.heading(summary), ''];
  if (shown.length === 0) return heading.join('\n');
  const band = (name: Band | null): Piece =>
    name === null ? { text: 'no such KPI', paint: palette.faint } : { text: BAND_NAMES[name] };
  const heads = ['Return', 'KPI', 'Title', 'Stated', 'Now', 'Under the trial'];
  const rows = shown.map(({ month, kpi, title, stated, now, trial }): readonly Piece[] => [
    { text: monthLabel(month) },
    { text: printable(kpi), paint: palette.strong },
    { text: printable(title), oneLine: true },
    { text: stated === null ? '–' : String(stated) },
    band(now),
    band(trial),
  ]);
  const lines = tableRows(
    [{ align: 'left' }, { align: 'left' }, { align: 'left', flexible: true }, { align: 'right' }, { align: 'left' }, { align: 'left' }],
    [heads.map((text) => ({ text, paint: palette.strong })), ...rows],
    { indent: 2, width },
  ).flat();
  return `${[...heading, ...lines].join('\n')}\n`;
} // prettier-ignore
