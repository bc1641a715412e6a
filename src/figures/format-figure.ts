/** How figures and words stand in sentences: the one place that writes a number for people. */
import { daysOf, poundsOf, roundHalfAway, type Pence, type QuarterDays } from '../workbook/units';

const MAX_DECIMALS = 6;
const MAX_TEXT = 240;
/** Control characters, line ends and the marks that turn the direction of text: a cell must not rewrite our sentence. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** "1,524", "76.5", "-0.25"; a text as one line without control characters, shortened after 240 characters. */
export function formatFigure(figure: number | string): string {
  return typeof figure === 'number' ? formatNumber(figure) : formatText(figure);
}

/** "1,524 days", "1 day", "0.25 days". */
export function formatDays(days: QuarterDays): string {
  const value = daysOf(days);
  return `${formatNumber(value)} ${value === 1 ? 'day' : 'days'}`;
}

/** "£1,234.50", "-£0.05". */
export function formatPounds(pence: Pence): string {
  const pounds = Math.abs(poundsOf(pence)).toFixed(2);
  return `${pence < 0 ? '-' : ''}£${withThousands(pounds)}`;
}

/** "1 error", "3 errors"; `plural` where adding "s" does not make it. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function formatList(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'no number';
  if (Math.abs(value) >= 1e15) return String(value);
  const rounded = roundHalfAway(value, MAX_DECIMALS);
  const plain = Math.abs(rounded)
    .toFixed(MAX_DECIMALS)
    .replace(/\.?0+$/, '');
  return `${rounded < 0 ? '-' : ''}${withThousands(plain)}`;
}

function withThousands(plain: string): string {
  const [whole = '0', decimals] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

function formatText(text: string): string {
  const line = text.replace(UNPRINTABLE, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= MAX_TEXT ? line : `${characters.slice(0, MAX_TEXT - 1).join('')}…`;
}
