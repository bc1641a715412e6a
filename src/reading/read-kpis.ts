/** The KPIs table. */
import type { Kpi, KpiUnit } from '../agreement/model';
import type { IsoDate } from '../workbook/serial-date';
import type { OpenTable, ReadingContext } from './reading-context';
import type { KpiRow, Reading, RowTable } from './return';
import { settledFigures, settledTargets, type OpenFigure } from './settle-percents';
import { codeReader, numberReader, textReader } from './values/cell-readers';
import { figureReader, targetReader, type WrittenFigure } from './values/kpi-figure';
import type { CellReader } from './values/outcome';
import type { WrittenPercent } from './values/percent';

type SettledField = 'target' | 'actual' | 'previous';

interface OpenRow {
  readonly row: Omit<KpiRow, SettledField>;
  readonly target: OpenFigure<WrittenFigure>;
  readonly actual: OpenFigure<WrittenPercent>;
  readonly previous: OpenFigure<WrittenPercent>;
}

/** `on`: the day that decides between wordings of one KPI, or null where the month is not known. */
export function readKpis(context: ReadingContext, table: OpenTable, on: IsoDate | null): RowTable<KpiRow> {
  const readRow = rowReader(context, table, on);
  const open = Array.from(table.rows.records, readRow);
  const { reader } = table;
  const targets = settledTargets(reader, 'target', open.map(({ target }) => target)); // prettier-ignore
  const actuals = settledFigures(reader, 'actual', open.map(({ actual }) => actual)); // prettier-ignore
  const previous = settledFigures(reader, 'previous', open.map((row) => row.previous)); // prettier-ignore
  const rows = open.map(({ row }, at): KpiRow => ({
    ...row,
    target: targets[at] ?? ABSENT,
    actual: actuals[at] ?? ABSENT,
    previous: previous[at] ?? ABSENT,
  }));
  return { location: table.location, rows };
}

const ABSENT = { state: 'absent' } as const;

function rowReader(context: ReadingContext, table: OpenTable, on: IsoDate | null): (row: number) => OpenRow {
  const { words } = context;
  const text = textReader(context);
  const number = numberReader(context, words.unit);
  const reference = codeReader(context, words.kpiReference, 'KPI');
  const service = codeReader(context, words.service, 'service');
  const unitWord = codeReader(context, words.unit, 'unit');
  const rating = codeReader(context, words.band, 'rating');
  const status = codeReader(context, words.dataStatus, 'data status');
  return (row) => {
    const read = <T>(field: string, reader: CellReader<T>) =>
      table.reader.read(field, table.cells.at(row, field), reader);
    const identity = { reference: read('reference', reference), indicator: read('indicator', text) };
    const match = matchKpi(context, identity, on);
    const unit = read('unit', unitWord);
    const numerator = read('numerator', number);
    const denominator = read('denominator', number);
    const inUnit = match.kpi?.unit ?? (unit.state === 'value' ? unit.value : null);
    const computed = percentOf(numerator, denominator);
    return {
      row: {
        row,
        ...identity,
        ...match,
        service: read('service', service),
        unit,
        numerator,
        denominator,
        rating: read('rating', rating),
        dataStatus: read('dataStatus', status),
        commentary: read('commentary', text),
      },
      target: openFigure(table, row, 'target', inUnit, targetReader(context, inUnit), null),
      actual: openFigure(table, row, 'actual', inUnit, figureReader(context, inUnit), computed),
      previous: openFigure(table, row, 'previous', inUnit, figureReader(context, inUnit), null),
    };
  };
}

function openFigure<Figure>(
  table: OpenTable,
  row: number,
  field: SettledField,
  unit: KpiUnit | null,
  reader: CellReader<Figure>,
  computed: number | null,
): OpenFigure<Figure> {
  const placed = table.cells.at(row, field);
  const outcome = placed ? reader(placed) : ({ state: 'blank' } as const);
  return { placed, outcome, isPercent: unit === 'percent', computed };
}

function percentOf(numerator: Reading<number>, denominator: Reading<number>): number | null {
  if (numerator.state !== 'value' || denominator.state !== 'value' || denominator.value === 0) return null;
  return (100 * numerator.value) / denominator.value;
}

/** By reference first, then by title. */
function matchKpi(
  { words }: ReadingContext,
  { reference, indicator }: Pick<KpiRow, 'reference' | 'indicator'>,
  on: IsoDate | null,
): { readonly kpi: Kpi | null; readonly matchedBy: KpiRow['matchedBy'] } {
  const byReference = reference.state === 'value' ? words.kpiByReference(reference.value, on) : null;
  if (byReference) return { kpi: byReference, matchedBy: 'reference' };
  const byTitle = indicator.state === 'value' ? words.kpiByTitle(indicator.value, on) : null;
  return { kpi: byTitle, matchedBy: byTitle ? 'title' : null };
}
