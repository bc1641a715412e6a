/**
 * Reviews as one HTML page that stands alone: no scripts, nothing loaded, and a policy that forbids both, so that it can
 * be mailed, opened from a folder and printed.
 */
import { sinceText } from '../across-months';
import { earlierReturns, periodLabel, statusLine } from '../heading';
import type { FileOutcome, ReviewedFile } from '../outcome';
import type { Review } from '../../review/review';
import { sealInReview } from '../seal-words';
import { documentPage } from './document';
import { html, NOTHING, type Html } from './html';
import {
  bandsSection,
  changesSection,
  daysSection,
  findingsSection,
  ratingsSection,
  rulesSection,
  tieOutsSection,
  type Heading,
} from './sections';
import { STYLE } from './style';

/** Several files are articles of one page, listed at its head. */
export function reviewsAsHtml(outcomes: readonly FileOutcome[]): string {
  const [only] = outcomes.length === 1 ? outcomes : [];
  const title = only ? `Review of ${only.file}` : `Reviews of ${String(outcomes.length)} files`;
  const body = only
    ? article(only, 0, (text) => html`<h2>${text}</h2> `, NOTHING)
    : html`${contents(outcomes)}${outcomes.map((outcome, at) =>
        article(outcome, at, (text) => html`<h3>${text}</h3> `, html`<h2>${outcome.file}</h2> `),
      )}`;
  return documentPage(title, body, STYLE);
}

function contents(outcomes: readonly FileOutcome[]): Html {
  const lines = outcomes.map((outcome, at) => {
    const verdict = outcome.isReviewed ? outcome.review.verdict.sentence : 'Not checked.';
    return html`<li><a href="#file-${at + 1}">${outcome.file}</a>: ${verdict}</li> `;
  });
  return html`<nav aria-label="Files">
    <ul>
      ${lines}
    </ul>
  </nav> `;
}

function article(outcome: FileOutcome, at: number, heading: Heading, title: Html): Html {
  const content = outcome.isReviewed
    ? reviewed(outcome, heading)
    : html`<p class="verdict unchecked">Not checked.</p>
        <p>${outcome.reason}</p> `;
  return html`<article id="file-${at + 1}">${title}${content}</article> `;
}

function reviewed(outcome: ReviewedFile, heading: Heading): Html {
  const { review } = outcome;
  const isReturn = review.verdict.level !== 'notAReturn';
  return html`<p class="verdict ${review.verdict.level}">${review.verdict.sentence}</p>
    ${about(outcome)}${findingsSection(review, heading)}${changesSection(review, heading)}${
      isReturn
        ? [daysSection(outcome, heading), bandsSection(review, heading), ratingsSection(review, heading)]
        : NOTHING
    }${tieOutsSection(review, heading)}${rulesSection(review, heading)}`;
}

function sealLine(review: Review): Html {
  const seal = sealInReview(review);
  if (!seal) return NOTHING;
  const details = seal.details.map((detail) => html`<small>${detail}</small>`);
  return html`<dt>Seal</dt>
    <dd>${seal.sentence}${details}</dd> `;
}

function about(outcome: ReviewedFile): Html {
  const { review, file } = outcome;
  const { agreement } = review;
  const status = statusLine(review);
  const earlier = earlierReturns(outcome);
  const since = sinceText(review);
  return html`${status === null ? NOTHING : html`<p class="status">${status}</p> `}
    <dl>
      <dt>Return</dt>
      <dd>${file}</dd>
      <dt>Month</dt>
      <dd>${periodLabel(review)}${review.isNilReturn ? ', a nil return' : ''}</dd>
      <dt>Agreement</dt>
      <dd>
        ${agreement.title}<small>${agreement.id}, version ${agreement.version}</small
        ><small>SHA-256 ${agreement.digest}</small>
      </dd>
      ${
        since === null
          ? NOTHING
          : html`<dt>Findings</dt>
              <dd>${since}</dd> `
      }${
        earlier.length > 0
          ? html`<dt>Earlier returns</dt>
              <dd>${earlier.join(' ')}</dd> `
          : NOTHING
      }${sealLine(review)}
    </dl> `;
}
