/** A review on paper. Loaded when first asked for. */
import { reviewsAsHtml } from '../../reports/html/page';
import { STYLE } from '../../reports/html/style';
import { kpiReportPage } from '../../reports/kpi-report/page';
import { REPORT_STYLE } from '../../reports/kpi-report/style';
import type { Reviewed } from '../pane/state';
import { outcomeOf } from './outcome-of';

export type Printed = 'review' | 'kpiReport';

/** Prints from a frame that is out of sight. */
export function printReview(reviewed: Reviewed, what: Printed): void {
  const frame = document.createElement('iframe');
  frame.title = 'Report to print';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const view = frame.contentDocument?.defaultView;
  if (!view) return;
  const outcome = outcomeOf(reviewed);
  if (what === 'review') fill(view, reviewsAsHtml([outcome]), STYLE);
  else fill(view, kpiReportPage(outcome), REPORT_STYLE);
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.focus();
  view.print();
}

/** The frame has the pane's own policy, which allows no style element: the style goes in through the CSSOM. */
function fill(view: Window & typeof globalThis, page: string, style: string): void {
  const report = new DOMParser().parseFromString(page.replace(`<style>${style}</style>`, ''), 'text/html');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  view.document.adoptedStyleSheets = [sheet];
  view.document.title = report.title;
  view.document.documentElement.lang = report.documentElement.lang;
  view.document.body.replaceChildren(...report.body.childNodes);
}
