import { areaName, quoteSheet, type Area } from '../../../src/workbook/a1';
import type { SheetModel } from '../workbook-model';
import { ConditionalFormatCollection } from './conditional-format';
import { Range } from './range';
import { RangeFormat } from './range-format';
import type { Session } from './session';

/** ExcelApi 1.9. */
export class RangeAreas {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly places: readonly Area[],
  ) {
    session.since('1.9');
  }

  get address(): string {
    return this.places.map((area) => `${quoteWhereNeeded(this.sheet.name)}!${areaName(area)}`).join(',');
  }
  get areaCount(): number {
    return this.places.length;
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.session, this.sheet, this.places);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.session, this.sheet, this.places);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this.sheet, this.places);
  }
}

export class RangeCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly places: readonly Area[],
  ) {}

  get items(): Range[] {
    return this.places.map((area) => new Range(this.session, this.sheet, area));
  }
}

/** Excel quotes a sheet's name in an address only where it must. */
export function quoteWhereNeeded(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : quoteSheet(name);
}
