/** What a text names of the records that the agreement knows: what names one is no note, however little stands beside it. */
import type { Vocabulary } from '../agreement/lookup';
import type { TableRole } from '../agreement/model';

/** The reference or code of the record; null where the text names none. */
export function recordNamed(words: Vocabulary, role: TableRole, text: string): string | null {
  switch (role) {
    case 'kpis':
      return words.kpiReference.find(text) ?? words.kpiByTitle(text)?.ref ?? null;
    case 'priorities':
      return words.priority.find(text);
    case 'volumetrics':
      return words.volumetricReference.find(text) ?? words.volumetricByTitle(text)?.ref ?? null;
    case 'days':
      return words.order.find(text);
    case 'activity':
    case 'cover':
      return null;
  }
}
