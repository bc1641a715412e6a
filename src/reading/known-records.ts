/** Whether a text names a record that the agreement knows: what does is no note, however little stands beside it. */
import type { Vocabulary } from '../agreement/lookup';
import type { TableRole } from '../agreement/model';

export function namesRecord(words: Vocabulary, role: TableRole, text: string): boolean {
  switch (role) {
    case 'kpis':
      return words.kpiReference.has(text) || words.kpiByTitle(text) !== null;
    case 'priorities':
      return words.priority.has(text);
    case 'volumetrics':
      return words.volumetricReference.has(text) || words.volumetricByTitle(text) !== null;
    case 'days':
      return words.order.has(text);
    case 'activity':
    case 'cover':
      return false;
  }
}
