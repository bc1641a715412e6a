/** What may be typed into the form's columns: lists to choose from, and what each column means beside the selected cell. */
import { cellName, quoteSheet, type Area } from '../../workbook/a1';
import type { EntryKind, EntryRule } from '../../workbook/markup';
import { DATE, type CellForm } from '../parts/cell-form';
import { PARTS, type Part } from '../parts';
import { FIRST_ROW, LISTS, SPARE_ROWS } from './layout';

/** Excel takes no longer list of words in the rule itself. */
const MOST_WORDS = 255;
/** Rows of another sheet that a list looks at. */
const MOST_LISTED = 2_000;

interface Described {
  readonly heading: string;
  readonly help: string;
  readonly form: CellForm;
}

export function entryRule({ heading, help, form }: Described, area: Area): EntryRule {
  return {
    area,
    allows: allowedBy(form),
    // A code may be written before the row that it names; what does not fit is told on import.
    isStrict: form.choices !== undefined,
    prompt: { title: heading, text: help },
    refusal: {
      title: heading,
      text: form === DATE ? 'Write a day, day first, such as 31/07/2014.' : 'Choose from the list.',
    },
  };
}

/** The rows of a table and those below it that are ready for more. */
export function spareArea(column: number, rows: number): Area {
  return { top: FIRST_ROW, left: column, bottom: FIRST_ROW + rows + SPARE_ROWS, right: column };
}

function allowedBy(form: CellForm): EntryKind {
  if (form === DATE) return { kind: 'date' };
  if (form.refersTo !== undefined) return { kind: 'cells', formula: firstColumnOf(form.refersTo) };
  if (form.choices === undefined) return { kind: 'anything' };
  const place = LONG_LISTS.indexOf(form);
  return place < 0
    ? { kind: 'words', words: form.choices }
    : { kind: 'cells', formula: listedAt(place, form.choices.length) };
}

/** As many cells as are filled, so that the list has no blank lines. */
function firstColumnOf(id: string): string {
  const sheet = quoteSheet(PARTS.find((part) => part.id === id)?.sheet ?? id);
  const first = `${sheet}!$A$${String(FIRST_ROW + 1)}`;
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${first}:$A$${String(FIRST_ROW + MOST_LISTED)})),1)`;
}

/** Lists too long for a rule; they stand on a sheet of their own. */
export const LONG_LISTS: readonly CellForm[] = [...new Set(PARTS.flatMap(formsOf))].filter(
  ({ choices = [] }) => choices.join(',').length > MOST_WORDS,
);

function formsOf(part: Part): readonly CellForm[] {
  const described: readonly { readonly form: CellForm }[] =
    part.kind === 'settings' ? part.settings : [...part.links, ...part.columns];
  return described.map(({ form }) => form);
}

function listedAt(place: number, count: number): string {
  const fixed = (row: number): string => `$${cellName(row, place).replace(/(\d+)$/, '$$$1')}`;
  return `${quoteSheet(LISTS)}!${fixed(FIRST_ROW)}:${fixed(FIRST_ROW + count - 1)}`;
}
