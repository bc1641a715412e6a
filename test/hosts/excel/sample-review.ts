/** Mark-ups of the sample returns, as the pane and the command line make them. */
import { readWorkbook } from '../../../src/hosts/file';
import { markupOf } from '../../../src/markup';
import { readReturn } from '../../../src/reading';
import { review } from '../../../src/review';
import type { Markup } from '../../../src/workbook/markup';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { shippedAgreement } from '../../samples/shipped-agreement';
import { sampleReturn } from './opened';

/** The mark-up of a workbook without our marks. */
export function markupFor(snapshot: Snapshot): Markup {
  const agreement = shippedAgreement();
  const reading = readReturn(snapshot, agreement);
  if (!reading.isReturn) throw new Error('the sample is no return');
  return markupOf({ review: review({ snapshot, agreement }), snapshot, agreement, return: reading.return });
}

export function julyMarkup(): Markup {
  return markupFor(readWorkbook(sampleReturn('2014-07')));
}
