/** Settles the bare percentages of a KPI column once all its cells are known. */
import type { TargetValue } from '../agreement/model';
import type { Reading } from './return';
import type { PlacedCell } from './tables/table-cells';
import type { TableReader } from './tables/table-reader';
import { mapOutcome, type Outcome } from './values/outcome';
import { isBare, PercentColumn, type SettledPercent, type WrittenPercent } from './values/percent';
import type { WrittenFigure } from './values/kpi-figure';

/** One cell of a column of KPI figures, read but not settled. */
export interface OpenFigure<Figure> {
  readonly placed: PlacedCell | null;
  readonly outcome: Outcome<Figure>;
  /** Only percentages can be bare. */
  readonly isPercent: boolean;
  /** What numerator and denominator give, in points. */
  readonly computed: number | null;
}

/** Readings of a column of single figures. */
export function settledFigures(
  reader: TableReader,
  field: string,
  figures: readonly OpenFigure<WrittenPercent>[],
): readonly Reading<number>[] {
  const column = new PercentColumn(writtenPercents(figures, (figure) => [figure]));
  return figures.map((figure) =>
    settled(reader, field, figure, (written) => {
      const result = figure.isPercent ? column.settle(written, figure.computed) : asWritten(written);
      reportSettled(reader, field, figure, written, result);
      return result.percent;
    }),
  );
}

/** Readings of a column of targets. */
export function settledTargets(
  reader: TableReader,
  field: string,
  figures: readonly OpenFigure<WrittenFigure>[],
): readonly Reading<TargetValue>[] {
  const column = new PercentColumn(writtenPercents(figures, endsOf));
  return figures.map((figure) =>
    settled(reader, field, figure, (target) => {
      const settle = (written: WrittenPercent): number => {
        const result = figure.isPercent ? column.settle(written, null) : asWritten(written);
        reportSettled(reader, field, figure, written, result);
        return result.percent;
      };
      const [low, high] = endsOf(target);
      return typeof target.value === 'number' || !low || !high
        ? settle({ written: low?.written ?? 0, form: target.form })
        : { low: settle(low), high: settle(high) };
    }),
  );
}

function endsOf({ value, form }: WrittenFigure): readonly WrittenPercent[] {
  const ends = typeof value === 'number' ? [value] : [value.low, value.high];
  return ends.map((written) => ({ written, form }));
}

function writtenPercents<Figure>(
  figures: readonly OpenFigure<Figure>[],
  partsOf: (figure: Figure) => readonly WrittenPercent[],
): readonly WrittenPercent[] {
  return figures.flatMap(({ isPercent, outcome }) =>
    isPercent && outcome.state === 'value' ? partsOf(outcome.value) : [],
  );
}

function settled<Figure, Value>(
  reader: TableReader,
  field: string,
  { placed, outcome }: OpenFigure<Figure>,
  settle: (figure: Figure) => Value,
): Reading<Value> {
  return placed ? reader.place(field, placed, mapOutcome(outcome, settle)) : { state: 'absent' };
}

function asWritten({ written }: WrittenPercent): SettledPercent {
  return { percent: written, as: 'written' };
}

function reportSettled(
  reader: TableReader,
  field: string,
  { placed }: OpenFigure<unknown>,
  written: WrittenPercent,
  { percent, as }: SettledPercent,
): void {
  if (!placed || !isBare(written) || as === 'written') return;
  reader.report(
    field,
    placed,
    as === 'fraction'
      ? { kind: 'fractionAsPercent', written: written.written, percent }
      : { kind: 'ambiguousPercent', written: written.written },
  );
}
