/** Columns that several parts have. */
import type { Path } from '../problem';
import { DATE, TEXT, type CellForm } from './cell-form';
import { STATUS } from './choices';
import { TEXTS } from './list-form';
import type { Column } from './part';

type Blank = Column['blank'];

export function column(
  heading: string,
  path: Path,
  form: CellForm,
  width: number,
  help: string,
  blank: Blank = 'refused',
): Column {
  return { heading, path, form, width, help, blank };
}

export const aliases = column(
  'Other spellings',
  ['aliases'],
  TEXTS,
  40,
  'Other words a return may use, one a line (Alt+Enter). Case, spacing and punctuation never matter. (none) where there are none.',
);

export const provenance: readonly Column[] = [
  column('Status', ['status'], STATUS, 12, 'seed: from a published report; illustrative: invented; agreed: signed.'),
  column('Note on status', ['statusNote'], TEXT, 32, 'Where the figures come from. May be blank.', 'absent'),
];

export const effective: readonly Column[] = [
  column('In force from', ['effective', 'from'], DATE, 13, 'The first day on which it holds.'),
  column(
    'In force to',
    ['effective', 'to'],
    DATE,
    13,
    'The last day on which it holds; blank: no end is known.',
    'null',
  ),
];
