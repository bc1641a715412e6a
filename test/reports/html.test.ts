import { createHash } from 'node:crypto';
import { reviewsAsHtml } from '../../src/reports/html/page';
import { finding, review, reviewed, tieOut, withFindings } from './reviews-in-memory';

const HOSTILE = '<script>alert("x")</script><img src=x onerror=\'y\'>&amp;\u001b[31m\u202E';

describe('reviews as an HTML page', () => {
  it('stands alone: no script, nothing loaded, and a policy that allows its one style only', () => {
    const page = reviewsAsHtml([reviewed()]);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|style=|https?:/i);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  });

  it('escapes everything that a workbook or a file name says', () => {
    const outcome = reviewed(
      withFindings([finding({ message: HOSTILE, remedy: HOSTILE, cell: { sheet: HOSTILE, row: 0, column: 0 } })], {
        tieOuts: [tieOut({ label: HOSTILE, agrees: false })],
        period: { isChecked: false, reason: HOSTILE },
      }),
      HOSTILE,
    );
    const pages = [
      reviewsAsHtml([outcome]),
      reviewsAsHtml([outcome, { isReviewed: false, file: HOSTILE, reason: HOSTILE }]),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<script|<img|onerror='|\p{Bidi_Control}|(?!\n)\p{Cc}/u);
      expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
      expect(page).toContain('&amp;amp;');
    }
  });

  it('has headings in order, and tables with captions and scoped headings', () => {
    for (const page of [reviewsAsHtml([reviewed()]), reviewsAsHtml([reviewed(), reviewed()])]) {
      const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, at) => {
        expect(level).toBeGreaterThan(1);
        expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1);
      });
      const tables = page.match(/<table>.*?<\/table>/gs) ?? [];
      expect(tables.length).toBeGreaterThanOrEqual(3);
      for (const table of tables) expect(table).toMatch(/<caption>.*<th scope="col".*<th scope="row"/s);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('says the severity, the bands and the seed’s figures in words and numbers', () => {
    const text = reviewsAsHtml([reviewed(withFindings([finding()]))])
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('error R602 KPIs!H7 A01-2 states 97%');
    expect(text).toContain('1 - Excellent Education 1064');
    expect(text).toContain('Grand Total 1524');
    expect(text).toContain('85 individual schools supported');
    expect(text).toContain('84% 90% Requires improvement');
    expect(text).toContain('illustrative');
  });

  it('lists several files with their verdicts, those that could not be checked too', () => {
    const page = reviewsAsHtml([reviewed(), { isReviewed: false, file: 'bad.xlsx', reason: 'It is damaged.' }]);
    expect(page).toContain('<a href="#file-2">bad.xlsx</a>: Not checked.');
    expect(page).toContain('It is damaged.');
  });

  it('says of a workbook that is no return only that', () => {
    const stranger = review({
      verdict: { level: 'notAReturn', sentence: 'No return.', counts: { error: 1, warning: 0, query: 0, note: 0 } },
      findings: [finding({ cell: null })],
    });
    expect(reviewsAsHtml([reviewed(stranger)])).not.toContain('Days commissioned');
  });
});
