/** The empty return of the month after the one that is open. */
import { isInForce } from '../../agreement/in-force';
import { newWorkbook } from '../../hosts/file';
import { templateOf } from '../../template';
import { lastDay, type IsoMonth } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import type { Versions } from './agreement-files';
import type { Answer } from './worker-messages';

/** Activity is carried over from the open return where it can be; where it cannot, the template is made without. */
export function templateFile(versions: Versions, month: IsoMonth, previous: Snapshot): Answer {
  const newest = versions.at(-1) ?? versions[0];
  const agreement = versions.find(({ effective }) => isInForce(effective, lastDay(month))) ?? newest;
  const carrying = templateOf(agreement, month, previous);
  const made = carrying.ok ? carrying : templateOf(agreement, month);
  if (!made.ok) return { kind: 'noTemplate', problem: made.problem };
  return {
    kind: 'template',
    bytes: newWorkbook(made.sheets),
    carriedRows: made.carriedRows,
    notCarried: carrying.ok ? null : carrying.problem,
  };
}
