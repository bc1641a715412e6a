/** The formats of a review, by the names that --format takes. */
import { findingsAsCsv } from '../reports/csv';
import { reviewsAsHtml } from '../reports/html/page';
import { reviewsAsJson } from '../reports/json';
import type { FileOutcome } from '../reports/outcome';
import { reviewsAsSarif } from '../reports/sarif';
import { outcomeAsText, tally } from '../reports/text/text';
import type { TextOptions } from '../reports/text/options';
import type { Engine } from './engine';

export const FORMATS = ['text', 'json', 'csv', 'html', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** All outcomes as one document. */
export function documentOf(
  outcomes: readonly FileOutcome[],
  format: Format,
  engine: Engine,
  options: TextOptions,
): string {
  switch (format) {
    case 'text':
      return textOf(outcomes, options);
    case 'json':
      return reviewsAsJson(outcomes);
    case 'csv':
      return findingsAsCsv(outcomes);
    case 'html':
      return reviewsAsHtml(outcomes);
    case 'sarif':
      return reviewsAsSarif(outcomes, engine);
  }
}

function textOf(outcomes: readonly FileOutcome[], options: TextOptions): string {
  const texts = outcomes.map((outcome) => outcomeAsText(outcome, options));
  return outcomes.length > 1 ? [...texts, tally(outcomes)].join(options.verdictOnly ? '' : '\n') : texts.join('');
}
