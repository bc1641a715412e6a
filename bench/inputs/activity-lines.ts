/** Activity lines as a supplier of the sample agreement might report them: the same for the same number, whoever asks. */

export interface ActivityLine {
  readonly reference: string;
  /** Serial of the 1900 date system. */
  readonly date: number;
  readonly schoolNumber: number;
  readonly schoolName: string;
  readonly service: string;
  readonly priority: string;
  readonly type: string;
  readonly days: number;
  /** Days are written as text in some lines, as suppliers do: these must be noticed, and are not added up. */
  readonly areDaysText: boolean;
  readonly order: string;
  readonly funding: string;
  readonly officer: string;
  readonly note: string;
}

/** What a sample line says that must stay together: an order belongs to one service. */
export interface LinePattern {
  readonly service: string;
  readonly priority: string;
  readonly type: string;
  readonly order: string;
  readonly funding: string;
}

/** 1 April 2014. */
const YEAR_START = 41_730;
/** Days from then to 31 July 2014. */
const DAYS_TO_DATE = 122;
const FIRST_SCHOOL = 8_600_001;
const SCHOOLS = 900;
const OFFICERS = ['A. Birch', 'C. Dale', 'E. Ford', 'G. Hurst', 'I. Jarvis', 'K. Lane', 'M. Noakes', 'O. Platt'];
const PLACES = ['Alder', 'Birch', 'Cherry', 'Damson', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const ENDINGS = ['field', 'ford', 'ham', 'ley', 'mere', 'stow', 'thorpe', 'ton', 'wick'];
const KINDS = ['First School', 'Infant School', 'Junior School', 'Primary School', 'High School', 'Academy'];
const TEXT_DAYS_EVERY = 100;
const NOTE_EVERY = 4;

/** The `at`-th line, counted from zero. `patterns` is not empty. */
export function activityLine(at: number, patterns: readonly LinePattern[]): ActivityLine {
  const pattern = pick(patterns, scatter(at, 1));
  const school = scatter(at, 2) % SCHOOLS;
  return {
    ...pattern,
    reference: `L${String(at + 1).padStart(7, '0')}`,
    date: weekday(YEAR_START + (scatter(at, 3) % DAYS_TO_DATE)),
    schoolNumber: FIRST_SCHOOL + school,
    schoolName: schoolName(school),
    days: ((scatter(at, 4) % 8) + 1) / 4,
    areDaysText: at % TEXT_DAYS_EVERY === TEXT_DAYS_EVERY - 1,
    officer: pick(OFFICERS, scatter(at, 5)),
    note: at % NOTE_EVERY === 0 ? `Visit ${String((scatter(at, 6) % 50_000) + 1)}` : '',
  };
}

function schoolName(school: number): string {
  const place = `${pick(PLACES, school)}${pick(ENDINGS, Math.floor(school / PLACES.length))}`;
  return `${place} ${pick(KINDS, Math.floor(school / 90))} ${String(school + 1)}`;
}

/** Saturdays and Sundays become the Friday before, or the Tuesday that the year begins with. */
function weekday(serial: number): number {
  const day = serial % 7;
  return Math.max(YEAR_START, day === 0 ? serial - 1 : day === 1 ? serial - 2 : serial);
}

/** A number that looks random and is the same every time (the mixing step of MurmurHash3, by Austin Appleby). */
function scatter(at: number, salt: number): number {
  let hash = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}
