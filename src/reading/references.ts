/** References to things of the agreement, as the agreement writes them. */
import { codeReader, textReader } from './values/cell-readers';
import type { CellReader } from './values/outcome';
import type { ReadingContext } from './reading-context';

/** Order references; any text where the agreement lists no orders. */
export function orderReader(context: ReadingContext): CellReader<string> {
  const { agreement, words } = context;
  return agreement.commissions.length > 0 ? codeReader(context, words.order, 'order') : textReader(context);
}
