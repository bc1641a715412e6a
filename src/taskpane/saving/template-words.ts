/** What is said of an empty return that was saved. */
import { formatCount } from '../../figures/format-figure';
import { monthLabel, type IsoMonth } from '../../workbook/serial-date';
import type { Answer } from '../homes/worker-messages';

export function templateWords(
  name: string,
  month: IsoMonth,
  { carriedRows, notCarried }: Extract<Answer, { kind: 'template' }>,
): string {
  const saved = `Saved ${name}: an empty return for ${monthLabel(month)}.`;
  if (notCarried !== null) return `${saved} No activity was carried over. ${notCarried}`;
  return carriedRows === 0 ? saved : `${saved} ${formatCount(carriedRows, 'activity row')} carried over.`;
}
