import { headingName, tableName } from '../agreement/table-names';
import { formatCount, formatList } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { cleanText } from '../reading/values/clean-text';
import { editsTo, type EditValue } from '../workbook/cell-edit';
import { blockAt, CellKind, columnAt, sheetNamed, type ColumnCells, type Snapshot } from '../workbook/snapshot';
import { activityPlace } from './activity-cells';
import { place } from './place-words';
import { defineRule } from './rule';
import { quoted } from './wording';

const FIELDS = ['service', 'priority', 'activityType', 'order', 'funding'] as const;
type Field = (typeof FIELDS)[number];

/** Ways of writing one thing that are named; the rest are counted. */
const MOST_NAMED = 4;

export const mixedSpellings = defineRule({
  meta: {
    id: 'R310',
    name: 'mixed-spellings',
    group: 'vocabulary',
    severity: 'note',
    title: 'Activity rows write one thing in several ways',
    description:
      'A service, priority, order or activity type is understood by its code, its name and its other agreed spellings, ' +
      'and by each of them with stray spaces. Excel is not so lenient: filters, pivot tables and SUMIFS take “A01” and ' +
      '“A01 ” for two things. The fix writes all of them in the way that most rows do, without stray spaces. Capital letters are of no account.',
    remedy: 'Apply the fix, or write each of them in one way.',
    source: 'Known Excel behaviour: texts that differ by a space are different items of a filter or pivot table.',
    needs: ['activity'],
    messages: {
      one: '{table}, {heading}: {usual} is written in other ways too, {others}, first in {cell}. They count as one here, but Excel’s filters and pivot tables list them apart.',
      many: '{table}, {heading}: {things} are written in several ways, such as {usual} also as {others}, first in {cell}. They count as one here, but Excel’s filters and pivot tables list them apart.',
    },
  },
  check({ agreement, snapshot, return: { activity } }, report) {
    if (!activity) return;
    for (const field of FIELDS) {
      const mixed = mixedIn(snapshot, activity, field);
      const [first] = mixed;
      if (!first) continue;
      const strays = mixed.flatMap(({ usual, records }) => records.map((at) => ({ at, usual })));
      strays.sort((one, other) => one.at - other.at);
      const where = activityPlace(activity, field, strays.map(({ at }) => at)); // prettier-ignore
      const cells = [...(where.cell ? [where.cell] : []), ...where.related];
      report({
        message: mixed.length === 1 ? 'one' : 'many',
        data: {
          table: tableName(agreement, 'activity'),
          heading: quoted(headingName(agreement, 'activity', field)),
          things: formatCount(mixed.length, 'of its words', 'of its words'),
          usual: quoted(wordsOf(first.usual)),
          others: namesOf(first.others),
          cell: where.cell ? place(where.cell) : '',
        },
        ...where,
        subject: `activity ${field} spellings`,
        fix: cells.flatMap((cell, index) => {
          const value = strays[index]?.usual;
          return value === undefined ? [] : editsTo(snapshot, cell, value);
        }),
      });
    }
  },
});

function wordsOf(value: EditValue): string {
  return value.kind === 'text' || value.kind === 'number' ? String(value.value) : '';
}

function namesOf(texts: readonly string[]): string {
  const named = texts.slice(0, MOST_NAMED).map(nameOf);
  const left = texts.length - named.length;
  return formatList(left === 0 ? named : [...named, formatCount(left, 'more way')]);
}

/** A quotation shows no stray spaces. */
function nameOf(text: string): string {
  return text === cleanText(text) ? quoted(text) : `${quoted(text)} with stray spaces`;
}

/** One thing that a column writes in several ways, or with stray spaces. */
interface Mixed {
  /** As most rows write it that have no stray spaces. */
  readonly usual: EditValue;
  readonly others: readonly string[];
  /** Records that write it otherwise. */
  readonly records: readonly number[];
}

function mixedIn(snapshot: Snapshot, activity: ActivityTable, field: Field): readonly Mixed[] {
  const sheet = sheetNamed(snapshot, activity.location.sheet);
  const { column, isMixed } = activity[field];
  // Most columns are not, and their cells are not looked at again.
  const cells = isMixed && sheet && column !== null ? columnAt(sheet, column) : null;
  if (!cells) return [];
  const things = countSpellings(snapshot, activity, field, cells);
  return [...things.values()].flatMap((spellings) => {
    const byCount = [...spellings.values()].sort((one, other) => other.count - one.count);
    const usual = byCount.find(({ text }) => text === cleanText(text)) ?? byCount[0];
    if (!usual) return [];
    const others = byCount.filter((one) => one !== usual || one.text !== cleanText(one.text));
    if (others.length === 0) return [];
    const strays = new Set(others.flatMap(({ keys }) => [...keys]));
    const value: EditValue =
      usual.number === null ? { kind: 'text', value: cleanText(usual.text) } : { kind: 'number', value: usual.number };
    return [{ usual: value, others: others.map(({ text }) => text), records: recordsWith(activity, cells, strays) }];
  });
}

/** One way of writing a thing; the keys of its cells, which differ in capitals alone. */
interface Spelling {
  readonly text: string;
  /** null where it is a text. */
  readonly number: number | null;
  readonly keys: Set<number>;
  count: number;
}

/** What each thing of a column is called there, by its place among the codes. */
function countSpellings(
  snapshot: Snapshot,
  activity: ActivityTable,
  field: Field,
  cells: ColumnCells,
): ReadonlyMap<number, Map<string, Spelling>> {
  const { states, values } = activity[field];
  const known = new Map<number, Spelling>();
  const things = new Map<number, Map<string, Spelling>>();
  forEachWord(activity, cells, (at, key) => {
    if (states[at] !== ReadState.value) return;
    let spelling = known.get(key);
    if (!spelling) {
      spelling = spellingOf(things, values[at] ?? 0, key, snapshot.texts);
      spelling.keys.add(key);
      known.set(key, spelling);
    }
    spelling.count += 1;
  });
  return things;
}

function spellingOf(
  things: Map<number, Map<string, Spelling>>,
  thing: number,
  key: number,
  texts: readonly string[],
): Spelling {
  const spellings = things.get(thing) ?? new Map<string, Spelling>();
  things.set(thing, spellings);
  const number = key < 0 ? -1 - key : null;
  const text = number === null ? (texts[key] ?? '') : String(number);
  const spelling = spellings.get(text.toLowerCase()) ?? { text, number, keys: new Set(), count: 0 };
  spellings.set(text.toLowerCase(), spelling);
  return spelling;
}

function recordsWith(activity: ActivityTable, cells: ColumnCells, keys: ReadonlySet<number>): readonly number[] {
  const records: number[] = [];
  forEachWord(activity, cells, (at, key) => {
    if (keys.has(key)) records.push(at);
  });
  return records;
}

/** The records whose cell holds a text or a number from 0 on: the text's place in the snapshot, or −1 less the number. */
function forEachWord({ count, rows }: ActivityTable, cells: ColumnCells, see: (at: number, key: number) => void): void {
  let block = cells.blocks[0] ?? null;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    if (!block || row < block.firstRow || row >= block.firstRow + block.kinds.length) block = blockAt(cells, row);
    if (!block) continue;
    const index = row - block.firstRow;
    const kind = block.kinds[index];
    const number = block.numbers[index] ?? 0;
    if (kind === CellKind.text) see(at, number);
    else if (kind === CellKind.number && number >= 0) see(at, -1 - number);
  }
}
