/** A review as a file, or on paper. Loaded when first asked for. */
import { findingsAsCsv } from '../../reports/csv';
import { reviewsAsHtml } from '../../reports/html/page';
import { STYLE } from '../../reports/html/style';
import { reviewsAsJson } from '../../reports/json';
import type { FileOutcome } from '../../reports/outcome';
import type { Reviewed } from '../pane/state';
import { outcomeOf } from './outcome-of';
import { saveFile } from './save-file';

export type ExportFormat = 'csv' | 'json' | 'html';

const TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', json: 'application/json', html: 'text/html' };

/** Saves the review in a format; gives the name of the file. */
export function exportReview(reviewed: Reviewed, format: ExportFormat): string {
  const name = `${reviewed.name.replace(/\.[^.]*$/, '')} review.${format}`;
  saveFile(name, documentOf([outcomeOf(reviewed)], format), `${TYPES[format]};charset=utf-8`);
  return name;
}

function documentOf(outcomes: readonly FileOutcome[], format: ExportFormat): string {
  switch (format) {
    case 'csv':
      return findingsAsCsv(outcomes);
    case 'json':
      return reviewsAsJson(outcomes);
    case 'html':
      return reviewsAsHtml(outcomes);
  }
}

/** Prints the HTML report from a frame that is out of sight. */
export function printReview(reviewed: Reviewed): void {
  const frame = document.createElement('iframe');
  frame.title = 'Report to print';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const view = frame.contentDocument?.defaultView;
  if (!view) return;
  fill(view, reviewsAsHtml([outcomeOf(reviewed)]));
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.focus();
  view.print();
}

/** The frame has the pane's own policy, which allows no style element: the style goes in through the CSSOM. */
function fill(view: Window & typeof globalThis, page: string): void {
  const report = new DOMParser().parseFromString(page.replace(`<style>${STYLE}</style>`, ''), 'text/html');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  view.document.adoptedStyleSheets = [sheet];
  view.document.title = report.title;
  view.document.documentElement.lang = report.documentElement.lang;
  view.document.body.replaceChildren(...report.body.childNodes);
}
