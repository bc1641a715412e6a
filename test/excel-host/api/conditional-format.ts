import { areaName, type Area } from '../../../src/workbook/a1';
import { invalidArgument, itemNotFound, notModelled } from '../api-error';
import { NO_LOOK, type ConditionalFormatModel, type SheetModel } from '../workbook-model';
import { ConditionalRangeFormat, type LookTarget } from './format';
import type { Session } from './session';
import { RangeAreas } from './range-areas';

export class ConditionalFormatCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {}

  get items(): ConditionalFormat[] {
    return this.sheet.conditionalFormats
      .filter((format) => format.areas.some((area) => this.areas.some((own) => overlaps(area, own))))
      .map((format) => new ConditionalFormat(this.session, this.sheet, format));
  }

  add(type: unknown): ConditionalFormat {
    if (type !== 'Custom') throw notModelled(`a conditional format of type ${String(type)}`);
    this.session.refuseProtected(this.sheet);
    // Excel starts a custom rule without a formula: it formats nothing until it gets one.
    const format: ConditionalFormatModel = {
      id: `{${this.session.book.newId('CF')}}`,
      type,
      areas: this.areas,
      formula: '',
      look: NO_LOOK,
    };
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormat(this.session, this.sheet, format);
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.sheet.conditionalFormats.find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return new ConditionalFormat(this.session, this.sheet, found);
  }
}

export class ConditionalFormat {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly model: ConditionalFormatModel,
  ) {}

  get id(): string {
    return this.model.id;
  }
  get type(): string {
    return this.model.type;
  }
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.model);
  }
  /** "Use a negative priority to begin from the back"; one out of bounds is taken as the first or the last. */
  set priority(value: number) {
    this.session.refuseProtected(this.sheet);
    const others = this.sheet.conditionalFormats.filter((format) => format !== this.model);
    const place = value < 0 ? others.length + 1 + value : value;
    others.splice(Math.min(Math.max(place, 0), others.length), 0, this.model);
    this.sheet.conditionalFormats = others;
  }
  get custom(): CustomConditionalFormat {
    if (this.model.type !== 'Custom') throw itemNotFound();
    return new CustomConditionalFormat(this.session, this.sheet, this.model);
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.model.type === 'Custom' ? this.custom : null;
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.session, this.sheet, this.model.areas);
  }
  delete(): void {
    this.session.refuseProtected(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== this.model);
  }
}

export class CustomConditionalFormat {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly model: ConditionalFormatModel,
  ) {}

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.session, this.sheet, this.model);
  }
  get format(): ConditionalRangeFormat {
    const { session, sheet, model } = this;
    const target: LookTarget = {
      get: (path, whenUnset) => model.look.get(path) ?? whenUnset,
      set: (path, value) => {
        session.refuseProtected(sheet);
        model.look = new Map([...model.look, [path, value]]);
      },
    };
    return new ConditionalRangeFormat(target);
  }
}

export class ConditionalFormatRule {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly model: ConditionalFormatModel,
  ) {}

  get formula(): string {
    return this.model.formula;
  }
  set formula(value: string) {
    if (!value.startsWith('=')) throw invalidArgument(`rule ${value} on ${areaName(this.model.areas[0] ?? NOWHERE)}`);
    this.session.refuseProtected(this.sheet);
    this.model.formula = value;
  }
}

const NOWHERE: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
