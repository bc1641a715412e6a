/** Reviews as text for a terminal or a plain file. */
import { formatCount } from '../../figures/format-figure';
import type { Review, VerdictLevel } from '../../review/review';
import { sinceText } from '../across-months';
import { earlierReturns, periodLabel, statusLine } from '../heading';
import { marksWords } from '../marks-words';
import type { FileOutcome, ReviewedFile } from '../outcome';
import { sealInReview } from '../seal-words';
import { SEVERITIES, severityCount } from '../severity';
import { changesText } from './changes-text';
import { rulesText, tieOutsText } from './checks-text';
import { findingsText } from './findings-text';
import { paragraph, wrap } from './layout';
import type { TextOptions } from './options';
import { printable } from '../printable';
import { ratingsText } from './ratings-text';
import { bandsText, daysText } from './summary-text';

const HANG = 13;
const DIGEST_SHOWN = 12;

/** The review of one file, the verdict first; lines end with a line break. */
export function outcomeAsText(outcome: FileOutcome, options: TextOptions): string {
  const lines = outcome.isReviewed
    ? reviewLines(outcome, options)
    : uncheckedLines(outcome.file, outcome.reason, options);
  return lines.map((line) => `${line}\n`).join('');
}

/** One line over several files. */
export function tally(outcomes: readonly FileOutcome[]): string {
  const reviews = outcomes.flatMap((outcome) => (outcome.isReviewed ? [outcome.review] : []));
  const strangers = reviews.filter(({ verdict }) => verdict.level === 'notAReturn').length;
  const unchecked = outcomes.length - reviews.length;
  const totals = SEVERITIES.map((severity) =>
    severityCount(
      severity,
      reviews.reduce((sum, { verdict }) => sum + verdict.counts[severity], 0),
    ),
  );
  const parts = [
    `${String(reviews.length - strangers)} checked`,
    ...(strangers > 0 ? [`${String(strangers)} no return of the agreement`] : []),
    ...(unchecked > 0 ? [`${String(unchecked)} could not be checked`] : []),
  ];
  return `${formatCount(outcomes.length, 'file')}: ${parts.join(', ')}; ${totals.join(', ')}.\n`;
}

function uncheckedLines(file: string, reason: string, { palette, width }: TextOptions): readonly string[] {
  const verdict = wrap(`Not checked: ${file}`, width).map((line) => palette.heading(palette.severity.error(line)));
  return [...verdict, ...wrap(reason, width - 2).map((line) => `  ${line}`)];
}

function reviewLines(outcome: ReviewedFile, options: TextOptions): readonly string[] {
  const { review, file } = outcome;
  if (options.verdictOnly)
    return [`${printable(file)}: ${verdictLines(review, { ...options, width: Infinity }).join(' ')}`];
  const isReturn = review.verdict.level !== 'notAReturn';
  return [
    ...verdictLines(review, options),
    ...headLines(outcome, options),
    ...findingsText(review, options),
    ...changesText(review, options),
    ...(isReturn ? daysText(outcome, options) : []),
    ...(isReturn ? bandsText(review.bandsByService, options) : []),
    ...(isReturn ? ratingsText(review, options) : []),
    ...tieOutsText(review, options),
    ...rulesText(review, options),
  ];
}

function verdictLines({ verdict }: Review, { palette, width }: TextOptions): readonly string[] {
  const paints: Readonly<Record<VerdictLevel, (text: string) => string>> = {
    clean: palette.good,
    findings: palette.severity.warning,
    errors: palette.severity.error,
    notAReturn: palette.severity.error,
    incomplete: palette.severity.warning,
  };
  return wrap(verdict.sentence, width).map((line) => palette.heading(paints[verdict.level](line)));
}

function headLines(outcome: ReviewedFile, { palette, width }: TextOptions): readonly string[] {
  const { review, file } = outcome;
  const { agreement } = review;
  const digest = agreement.digest.slice(0, DIGEST_SHOWN);
  const line = (label: string, text: string, paint = (words: string) => words): readonly string[] =>
    paragraph({ text: label, paint: palette.faint }, { text, paint }, 2, HANG, width);
  const status = statusLine(review);
  const since = sinceText(review);
  const seal = sealInReview(review);
  const marks = outcome.marks ? marksWords(outcome.marks) : null;
  const sealPaint = seal?.isIntact === true ? palette.good : palette.severity.error;
  return [
    '',
    ...line('Return', file, palette.strong),
    ...line('Month', periodLabel(review) + (review.isNilReturn ? ', a nil return' : '')),
    ...line('Agreement', `${agreement.id}, version ${agreement.version} (digest ${digest})`),
    ...(status === null ? [] : line('', status, palette.severity.query)),
    ...earlierReturns(outcome).flatMap((text, at) => line(at === 0 ? 'Earlier' : '', text)),
    ...(since === null ? [] : line('Findings', since)),
    ...(seal === null
      ? []
      : [...line('Seal', seal.sentence, sealPaint), ...seal.details.flatMap((text) => line('', text))]),
    ...(marks === null ? [] : line('Marks', marks)),
  ];
}
