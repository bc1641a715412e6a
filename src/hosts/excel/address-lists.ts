/** Many areas as few addresses: Excel takes a list of areas as one address, up to a length. */
import { areaName, type Area } from '../../workbook/a1';

/** `Worksheet.getRanges` documents a limit of 8,192 characters. */
const MAX_ADDRESS = 8_000;

/** Addresses such as "A1:B2,D4", none longer than Excel takes, that together hold all areas. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const name = areaName(area);
    if (list !== '' && list.length + 1 + name.length > MAX_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? name : `${list},${name}`;
  }
  return list === '' ? lists : [...lists, list];
}
