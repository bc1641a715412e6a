/** Makes a tie-out: shows both figures as decimals and says whether they agree. */
import { daysOf, poundsOf, roundHalfAway, type Pence, type QuarterDays } from '../../workbook/units';
import { known } from '../checked';
import type { Checked, TieOut } from '../figures';
import type { Stated } from './stated';

/** What a tie-out is called and counted in. */
export interface TieOutName {
  readonly id: string;
  readonly label: string;
  readonly subject?: string;
  readonly isWithinRow?: boolean;
}

/** Of whole quarter-days. */
export function tieDays(name: TieOutName, stated: Stated<QuarterDays>, computed: Checked<number>): TieOut {
  const show = (days: number): number => daysOf(days as QuarterDays);
  return tie({ ...name, unit: 'days' }, { ...stated, figure: shown(stated.figure, show) }, shown(computed, show));
}

/** Of whole pence. */
export function tiePounds(name: TieOutName, stated: Stated<Pence>, computed: Checked<number>): TieOut {
  const show = (pence: number): number => poundsOf(pence as Pence);
  return tie({ ...name, unit: 'pounds' }, { ...stated, figure: shown(stated.figure, show) }, shown(computed, show));
}

/** Of decimals. */
export function tie(
  name: TieOutName & Pick<TieOut, 'unit'>,
  { figure: stated, cell }: Stated<number>,
  computed: Checked<number>,
): TieOut {
  const isKnown = stated.isChecked && computed.isChecked;
  // Six decimals: what differs by less is noise of binary fractions.
  const difference = isKnown ? roundHalfAway(stated.value - computed.value, 6) : null;
  return {
    subject: name.label,
    isWithinRow: false,
    ...name,
    stated,
    computed,
    difference,
    agrees: difference === null ? null : difference === 0,
    cell,
  };
}

function shown(figure: Checked<number>, show: (value: number) => number): Checked<number> {
  return figure.isChecked ? known(show(figure.value)) : figure;
}
