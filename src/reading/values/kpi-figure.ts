/** A KPI's figures as written, before it is settled which bare numbers are fractions. */
import type { KpiUnit, TargetValue } from '../../agreement/model';
import { cellReader, withoutUnit, type Filled, type ReaderContext } from './cell-readers';
import { unreadable, valued, type CellReader, type Outcome } from './outcome';
import { parseNumber } from './parse-number';
import { parseTarget } from './parse-target';
import { pointsOf, type PercentForm, type WrittenPercent } from './percent';
import { showsPercent } from './shown-text';

/** A target, or its low and high ends, in the form they were written. */
export interface WrittenFigure {
  readonly value: TargetValue;
  readonly form: PercentForm;
}

/** Whether figures of a unit may carry a percent sign. Of an unknown unit, the sign is the best evidence there is. */
export function takesPercent(unit: KpiUnit | null): boolean {
  return unit === null || unit === 'percent' || unit === 'points';
}

/** A number in a KPI's unit; a percentage in points, or as written where it is plain. */
export function figureReader(context: ReaderContext, unit: KpiUnit | null): CellReader<WrittenPercent> {
  return cellReader(context, (value, cell) => {
    if (value.kind === 'number') {
      const isFraction = takesPercent(unit) && showsPercent(cell.format);
      return valued<WrittenPercent>(
        isFraction ? { written: pointsOf(value.value), form: 'format' } : { written: value.value, form: 'plain' },
      );
    }
    const written = value.kind === 'text' ? numberInUnit(context, value.value) : null;
    if (!written || (written.isPercent && !takesPercent(unit))) return unreadable({ kind: 'notANumber' });
    return valued<WrittenPercent>(
      { written: written.value, form: written.isPercent ? 'sign' : 'plain' },
      { kind: 'numberAsText', value: written.value },
    );
  });
}

function numberInUnit({ words }: ReaderContext, text: string): { value: number; isPercent: boolean } | null {
  const bare = withoutUnit(text, words.unit);
  const written = parseNumber(bare);
  return written && { ...written, isPercent: written.isPercent || unitAfter(words, text, bare) === 'percent' };
}

/** The unit that `withoutUnit` took off ("95 per cent" → percent). */
function unitAfter(words: ReaderContext['words'], text: string, bare: string): KpiUnit | null {
  return bare === text ? null : words.unit.find(text.slice(bare.length));
}

/** A target in a KPI's unit: a number, a range, either with words such as "at least" that its direction makes plain. */
export function targetReader(context: ReaderContext, unit: KpiUnit | null): CellReader<WrittenFigure> {
  return cellReader(context, (value, cell) => {
    if (value.kind !== 'text') return targetNumber(value, takesPercent(unit) && showsPercent(cell.format));
    const written = parseTarget(value.value, (text) => withoutUnit(text, context.words.unit));
    if (!written || (written.isPercent && !takesPercent(unit))) return unreadable({ kind: 'notATarget' });
    const isNumber = parseNumber(value.value) !== null && typeof written.value === 'number';
    return valued<WrittenFigure>(
      { value: written.value, form: written.isPercent ? 'sign' : 'plain' },
      // A range or a sign such as ">=" can only be text; a lone number should not be.
      isNumber && typeof written.value === 'number' ? { kind: 'numberAsText', value: written.value } : null,
    );
  });
}

function targetNumber(value: Filled, isFraction: boolean): Outcome<WrittenFigure> {
  // Excel turns a typed "4-8" into a date.
  if (value.kind !== 'number') return unreadable({ kind: 'notATarget' });
  return valued({
    value: isFraction ? pointsOf(value.value) : value.value,
    form: isFraction ? 'format' : 'plain',
  });
}
