/** What was tied out, which rules ran, and what was not checked and why. */
import type { TieOut } from '../../figures/figures';
import { formatCount, formatFigure } from '../../figures/format-figure';
import type { Review } from '../../review/review';
import { rulesDigest, tieOutDigest, type Grouped } from '../checks-made';
import { paragraph, wrap } from './layout';
import type { TextOptions } from './options';
import { cellLabel } from '../../workbook/a1';

const SHOWN = 20;

export function tieOutsText(review: Review, { palette, width, showAll }: TextOptions): readonly string[] {
  if (review.tieOuts.length === 0) return [];
  const { agree, differ, unchecked } = tieOutDigest(review);
  const compared = agree + differ.length;
  const verdict = agreementText(agree, compared);
  const shown = showAll ? differ : differ.slice(0, SHOWN);
  const left = differ.length - shown.length;
  return [
    '',
    palette.heading('Stated totals against the rows'),
    ...(compared > 0 ? [`  ${differ.length === 0 ? palette.good(verdict) : palette.severity.error(verdict)}`] : []),
    ...shown.flatMap((tieOut) => paragraph({ text: '•' }, { text: differenceText(tieOut) }, 2, 4, width)),
    ...(left > 0 ? [palette.faint(`    … and ${String(left)} more; --all shows every one.`)] : []),
    ...unchecked.flatMap(({ names, reason }) =>
      indented(`${formatCount(names.length, 'figure')} not checked: ${reason}.`, width).map(palette.faint),
    ),
  ];
}

function agreementText(agree: number, compared: number): string {
  if (agree < compared)
    return `${String(agree)} of ${formatCount(compared, 'stated figure')} agree with what was worked out; not so:`;
  return compared === 1
    ? 'The one stated figure agrees with what was worked out.'
    : `All ${String(compared)} stated figures agree with what was worked out.`;
}

function differenceText({ label, stated, computed, cell, isWithinRow }: TieOut): string {
  const says = stated.isChecked ? formatFigure(stated.value) : '–';
  const gives = computed.isChecked ? formatFigure(computed.value) : '–';
  const from = isWithinRow ? 'its row gives' : 'the rows give';
  return `${label}: ${cell ? cellLabel(cell) : 'the return'} says ${says}, ${from} ${gives}.`;
}

export function rulesText(review: Review, { palette, width }: TextOptions): readonly string[] {
  const { ran, skipped, failed } = rulesDigest(review);
  const skippedCount = skipped.reduce((sum, { names }) => sum + names.length, 0);
  const counts = [`${String(ran)} ran`, `${String(skippedCount)} skipped`, `${String(failed.length)} failed`];
  return [
    '',
    palette.heading('Rules'),
    `  ${counts.join(', ')}`,
    ...skipped.flatMap((group) => indented(skippedText(group), width).map(palette.faint)),
    ...failed.flatMap(({ id, reason }) =>
      indented(`${id} failed and checked nothing: ${reason ?? 'no reason given'}`, width).map(palette.severity.error),
    ),
  ];
}

function skippedText({ names, reason }: Grouped): string {
  return `Skipped ${names.join(', ')}: ${reason}.`;
}

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}
