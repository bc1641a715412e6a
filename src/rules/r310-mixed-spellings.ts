import { TABLE_ROLES, type TableRole } from '../agreement/model';
import { headingName, tableName } from '../agreement/table-names';
import { formatCount } from '../figures/format-figure';
import { cleanText } from '../reading/values/clean-text';
import { editsTo, type EditValue } from '../workbook/cell-edit';
import { activityWords } from './spellings/activity-words';
import { lineWords } from './spellings/line-words';
import { place } from './words/place-words';
import { defineRule, type Report, type RuleContext } from './rule';
import { strayWords } from './spellings/usual-spellings';
import { quoted } from './words/wording';
import { hasStraySpaces, type ColumnWords, type WordCell, type WrittenWord } from './spellings/written-words';

type Message = 'one' | 'many' | 'space' | 'spaces';

/** A cell with what should stand in it, under the field of its column. */
interface Stray extends WordCell {
  readonly field: string;
  readonly cause: 'spelling' | 'spaces';
  readonly instead: string | number;
}

export const mixedSpellings = defineRule({
  meta: {
    id: 'R310',
    name: 'mixed-spellings',
    group: 'vocabulary',
    severity: 'note',
    title: 'One thing is written in several ways, or with stray spaces',
    description:
      'Words are understood by each of their agreed spellings, and with stray spaces. Excel is not so lenient: filters, ' +
      'pivot tables, lookups and SUMIFS take “A01” and “A01 ” for two things. The fix takes stray spaces away, and ' +
      'writes a service, priority, order, activity type or reference by its code where most of its column are codes, and ' +
      'other words as most rows do. Capital letters are of no account, and commentaries are left as they are.',
    remedy: 'Apply the fix, or write each of them in one way.',
    source: 'Known Excel behaviour: texts that differ by a space are different items of a filter or pivot table.',
    needs: [],
    messages: {
      one: '{table}, {heading}: {cell} says {written} where the rest of the column would say {instead}. Both count as one here, but Excel’s filters, lookups and pivot tables tell them apart.',
      many: '{table}, {heading}: {count} say something else than the rest of the column would, such as {written} in {cell} for {instead}. They count as one here, but Excel’s filters, lookups and pivot tables tell them apart.',
      space:
        '{table}, {heading}: {written} in {cell} has stray spaces. They do not matter here, but to Excel’s filters, lookups and pivot tables it is another word.',
      spaces:
        '{table}: {count} have stray spaces, such as {written} in {cell}. They do not matter here, but to Excel’s filters, lookups and pivot tables these are other words.',
    },
  },
  check(context, report) {
    for (const role of TABLE_ROLES) {
      const columns = columnsOf(context, role).map(straysIn);
      for (const { spellings } of columns) {
        const [first] = spellings;
        if (first) report(reportOf(context, role, `${role} ${first.field} spellings`, first, spellings));
      }
      const spaces = columns.flatMap((column) => column.spaces);
      const [first] = spaces.sort(byPlace);
      if (first) report(reportOf(context, role, `${role} spaces`, first, spaces));
    }
  },
});

function columnsOf({ snapshot, return: from }: RuleContext, role: TableRole): readonly ColumnWords[] {
  return role === 'activity' ? activityWords(snapshot, from.activity) : lineWords(snapshot, from, role);
}

/** Cells that another word should stand in, and cells whose word is right but for its spaces. */
function straysIn(column: ColumnWords): { readonly spellings: readonly Stray[]; readonly spaces: readonly Stray[] } {
  const { field, kind, words } = column;
  const others = strayWords(column);
  const spaced = words.filter((word) => !others.has(word) && hasStraySpaces(word, kind));
  const cellsOf = (words: ReadonlyMap<WrittenWord, string | number>, cause: Stray['cause']): readonly Stray[] =>
    column.cellsOf(words).flatMap(({ cell, word }) => {
      const instead = words.get(word);
      return instead === undefined ? [] : [{ cell, word, field, cause, instead }];
    });
  return {
    spellings: others.size > 0 ? cellsOf(others, 'spelling') : [],
    spaces:
      spaced.length > 0
        ? cellsOf(new Map(spaced.map((word) => [word, cleanText(String(word.written))])), 'spaces')
        : [],
  };
}

function byPlace({ cell: one }: Stray, { cell: other }: Stray): number {
  return one.row - other.row || one.column - other.column;
}

function reportOf(
  { agreement, snapshot }: RuleContext,
  role: TableRole,
  subject: string,
  first: Stray,
  strays: readonly Stray[],
): Report<Message> {
  const [one, many] = first.cause === 'spaces' ? (['space', 'spaces'] as const) : (['one', 'many'] as const);
  return {
    message: strays.length === 1 ? one : many,
    data: {
      table: tableName(agreement, role),
      heading: quoted(headingName(agreement, role, first.field)),
      count: formatCount(strays.length, 'cell'),
      cell: place(first.cell),
      ...inWords(first),
    },
    cell: first.cell,
    related: strays.slice(1).map(({ cell }) => cell),
    subject,
    fix: strays.flatMap(({ cell, instead }) => editsTo(snapshot, cell, valueOf(instead))),
  };
}

function valueOf(word: string | number): EditValue {
  return typeof word === 'number' ? { kind: 'number', value: word } : { kind: 'text', value: word };
}

/** A number and its text look the same. */
function inWords({ word: { written }, instead }: Stray): { readonly written: string; readonly instead: string } {
  const areAlike = cleanText(String(written)) === String(instead) && typeof written !== typeof instead;
  const shown = (word: string | number) =>
    `${areAlike ? (typeof word === 'number' ? 'the number ' : 'the text ') : ''}${quoted(String(word))}`;
  return { written: shown(written), instead: shown(instead) };
}
