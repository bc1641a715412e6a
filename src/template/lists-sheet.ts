/** A hidden sheet with the words that may be chosen: Excel takes longer lists, and words with commas, only from cells. */
import type { Agreement } from '../agreement/model';
import { SheetWriter } from '../markup/sheet-writer';
import { columnName, quoteSheet } from '../workbook/a1';
import type { EntryKind, ReportSheet } from '../workbook/markup';
import { BANDS } from '../agreement/bands';
import { commissionsOf } from '../agreement/in-force';
import { fundingWords, priorityWords, serviceWords, typeWords } from './agreement-words';

const NAME = 'Lists';
export const LIST_NAMES = [
  'services', 'priorities', 'activityTypes', 'orders', 'funding', 'ratings', 'dataStatus', 'yesNo',
] as const; // prettier-ignore
export type ListName = (typeof LIST_NAMES)[number];
export type ListAreas = ReadonlyMap<ListName, EntryKind>;

export function listWords(agreement: Agreement, financialYear: string): Readonly<Record<ListName, readonly string[]>> {
  const { returnFormat: format } = agreement;
  const firsts = (...lists: readonly (readonly string[])[]): readonly string[] =>
    lists.flatMap((list) => list.slice(0, 1));
  return {
    services: agreement.services.map(({ code }) => serviceWords(agreement, code)),
    priorities: agreement.priorities.map(({ code }) => priorityWords(agreement, code)),
    activityTypes: format.activityTypes.map(({ code }) => typeWords(agreement, code)),
    orders: commissionsOf(agreement, financialYear).map(({ order }) => order),
    funding: ['commissioned', 'traded'].map((code) => fundingWords(agreement, code)),
    ratings: BANDS.flatMap((band) => format.bandWords[band].slice(0, 1)),
    dataStatus: firsts(format.finalWords, format.provisionalWords),
    yesNo: firsts(format.yesWords, format.noWords),
  };
}

export function listAreas(words: Readonly<Record<ListName, readonly string[]>>, sheetName = NAME): ListAreas {
  return new Map(
    LIST_NAMES.map((name, column): [ListName, EntryKind] => {
      const letter = columnName(column);
      const last = Math.max(words[name].length, 1) + 1;
      return [name, { kind: 'cells', formula: `${quoteSheet(sheetName)}!$${letter}$2:$${letter}$${String(last)}` }];
    }),
  );
}

export function listsSheet(words: Readonly<Record<ListName, readonly string[]>>, name = NAME): ReportSheet {
  const sheet = new SheetWriter();
  LIST_NAMES.forEach((list, column) => {
    sheet.text(0, column, `Choices ${String(column + 1)}`, { style: 'muted' });
    words[list].forEach((word, at) => sheet.text(1 + at, column, word));
  });
  return {
    ...sheet.finish('lists', name, { columnWidths: LIST_NAMES.map(() => 28), print: { landscape: true } }),
    isHidden: true,
    isProtected: true,
  };
}
