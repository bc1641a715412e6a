/** Lists, targets and edges of bands: values of more than one figure or word that stand in one cell. */
import { isRead, notRead, quotedWhereNeeded, textValue, unquoted, wordsOfCell, type CellForm } from './cell-form';

/** A list that is there and holds nothing, which is not the same as no list. */
const NONE = '(none)';
/** Words that the list would read otherwise than they are meant. */
const IN_LIST = /[\n\r;]|^\(none\)$/;

/** Texts, one a line as they are written; a semicolon divides them too. */
export const TEXTS: CellForm = {
  numberFormat: '@',
  write: (value) => {
    const entries = Array.isArray(value) ? value.map((entry) => quotedWhereNeeded(String(entry), IN_LIST)) : [];
    return textValue(entries.length === 0 ? NONE : entries.join('\n'));
  },
  read: (cell) => {
    if (cell.kind !== 'text' && cell.kind !== 'number') {
      return notRead(`Shows ${wordsOfCell(cell)}, and words belong here.`, 'Write one on each line (Alt+Enter).');
    }
    const words = wordsOfCell(cell).trim();
    if (words === NONE) return isRead([]);
    return isRead(
      entriesOf(words)
        .map(unquoted)
        .filter((entry) => entry !== ''),
    );
  },
};

/** The entries of a cell; a double quotation mark at the start of one holds it together to the next that no backslash guards. */
function entriesOf(words: string): readonly string[] {
  return words.match(/\s*"(?:[^"\\\n]|\\.)*"[^\n;]*|[^\n;]+/g) ?? [];
}

/** Whole numbers, divided by commas: months of the year. */
export const NUMBERS: CellForm = {
  numberFormat: '@',
  write: (value) => textValue(Array.isArray(value) ? value.join(', ') : String(value)),
  read: (cell) => {
    const words = wordsOfCell(cell).trim();
    const entries = words.split(/[\s,;]+/).filter((entry) => entry !== '');
    if (entries.some((entry) => !/^-?\d+(\.\d+)?$/.test(entry))) {
      return notRead(`Shows “${words}”, and numbers belong here.`, 'Write them with commas between, such as 4, 7, 10.');
    }
    return isRead(entries.map(Number));
  },
};

/** Numbers by name, one a line: "most = 5". */
export const NAMED_NUMBERS: CellForm = {
  numberFormat: '@',
  write: (value) => {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const lines = entries.map(([name, number]) => `${quotedWhereNeeded(name, NAME_QUOTED)} = ${String(number)}`);
    return textValue(lines.length === 0 ? NONE : lines.join('\n'));
  },
  read: (cell) => {
    const words = wordsOfCell(cell).trim();
    if (words === NONE) return isRead({});
    const pairs = entriesOf(words).map((entry) => NAMED_NUMBER.exec(entry.trim()));
    if (pairs.some((pair) => pair === null)) {
      return notRead(`Shows “${words}”, and numbers with their names belong here.`, 'Write lines such as: most = 5.');
    }
    return isRead(Object.fromEntries(pairs.map((pair) => [unquoted(pair?.[1] ?? ''), Number(pair?.[2])])));
  },
};

const FIGURE = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const NAME_QUOTED = /[\n\r;=]|^\(none\)$/;
const NAMED_NUMBER = new RegExp(`^("(?:[^"\\\\\\n]|\\\\.)*"|[^=]+?)\\s*=\\s*(${FIGURE})$`, 'i');
const RANGE = new RegExp(`^(${FIGURE})\\s*(?:to|–)\\s*(${FIGURE})$`, 'i');
const ALONE = new RegExp(`^${FIGURE}$`, 'i');

/** One figure, or "4 to 8". */
export const TARGET: CellForm = {
  numberFormat: 'General',
  write: (value) => {
    if (typeof value === 'number') return { kind: 'number', value };
    const [low, high] = [figureIn(value, 'low'), figureIn(value, 'high')];
    return textValue(`${String(low ?? 0)} to ${String(high ?? 0)}`);
  },
  read: (cell) => {
    if (cell.kind === 'number') return isRead(cell.value);
    const words = plainFigures(wordsOfCell(cell));
    if (ALONE.test(words)) return isRead(Number(words));
    const range = RANGE.exec(words);
    if (range) return isRead({ low: Number(range[1]), high: Number(range[2]) });
    return notRead(
      `Shows “${wordsOfCell(cell)}”, and a target belongs here.`,
      'Write one figure, such as 95, or a range, such as 4 to 8. A percentage is written in points, without the sign.',
    );
  },
};

const RECKONED = new RegExp(`^target(?:\\s*[x*×]\\s*(${FIGURE}))?(?:\\s*([-+])\\s*(${FIGURE}))?$`, 'i');

/** A figure, or one reckoned from the target: "target", "target - 3", "target x 0.9", "target x 0.9 + 2". */
export const EDGE: CellForm = {
  numberFormat: 'General',
  write: (value) => {
    if (typeof value === 'number') return { kind: 'number', value };
    const [times, plus] = [figureIn(value, 'times'), figureIn(value, 'plus')];
    const factor = times === null ? '' : ` x ${String(times)}`;
    const added = plus === null ? '' : plus < 0 ? ` - ${String(-plus)}` : ` + ${String(plus)}`;
    return textValue(`target${factor}${added}`);
  },
  read: (cell) => {
    if (cell.kind === 'number') return isRead(cell.value);
    const words = plainFigures(wordsOfCell(cell));
    if (ALONE.test(words)) return isRead(Number(words));
    const reckoned = RECKONED.exec(words);
    if (reckoned) return isRead(reckonedEdge(reckoned));
    return notRead(
      `Shows “${wordsOfCell(cell)}”, and the edge of a band belongs here.`,
      'Write a figure, such as 85, or reckon it from the target: target, target - 3, target x 0.9.',
    );
  },
};

function reckonedEdge([, times, sign, plus]: RegExpExecArray): { times?: number; plus?: number } {
  return {
    ...(times === undefined ? {} : { times: Number(times) }),
    ...(plus === undefined ? {} : { plus: sign === '-' ? -Number(plus) : Number(plus) }),
  };
}

/** Spaces of every kind are of no account, and a minus sign may be the typographer's. */
function plainFigures(words: string): string {
  return words.trim().replaceAll('\u2212', '-').replace(/\s+/g, ' ');
}

function figureIn(value: unknown, name: string): number | null {
  if (typeof value !== 'object' || value === null) return null;
  const figure: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof figure === 'number' ? figure : null;
}
