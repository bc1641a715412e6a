/** How many KPIs of each service are in each band. */
import { BAND_NAMES, BANDS } from '../agreement/bands';
import type { Review } from '../review/review';
import type { SheetWriter } from './sheet-writer';
import { COUNT_FORMAT } from './tied-days';

/** Title at `top`; gives the next free row. */
export function writeServiceBands(sheet: SheetWriter, top: number, { bandsByService }: Review): number {
  sheet.text(top, 0, 'Key performance indicators by service and band', { style: 'subtitle' });
  sheet.headings(top + 1, 0, ['Service', ...BANDS.map((band) => BAND_NAMES[band])]);
  bandsByService.forEach(({ service, name, counts }, at) => {
    const row = top + 2 + at;
    sheet.text(row, 0, `${service} ${name}`);
    BANDS.forEach((band, place) => {
      const style = counts[band] > 0 ? band : 'plain';
      sheet.number(row, place + 1, counts[band], { style, numberFormat: COUNT_FORMAT });
    });
  });
  const end = top + 2 + bandsByService.length;
  sheet.text(end, 0, 'All services', { style: 'total' });
  BANDS.forEach((band, place) => {
    const count = bandsByService.reduce((sum, { counts }) => sum + counts[band], 0);
    sheet.number(end, place + 1, count, { style: 'total', numberFormat: COUNT_FORMAT });
  });
  return end + 1;
}
