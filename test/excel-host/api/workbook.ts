import { parseArea } from '../../../src/workbook/a1';
import { serialOfDate, isoDate } from '../../../src/workbook/serial-date';
import { invalidArgument } from '../api-error';
import { NamedItemCollection } from './names';
import { Range } from './range';
import type { Session } from './session';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';

export class Workbook {
  constructor(private readonly session: Session) {}

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }
  getSelectedRange(): Range {
    const { selection } = this.session.book;
    const sheet = selection && this.session.book.sheet(selection.sheet);
    const area = selection && parseArea(selection.address);
    if (sheet && area) return new Range(this.session, sheet, area);
    return this.worksheets.getActiveWorksheet().getCell(0, 0);
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.session.book);
  }
  get tables(): TableCollection {
    return new TableCollection(this.session, null);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }
  get functions(): Functions {
    return new Functions(this.session);
  }
  /** `Excel.createWorkbook` in Excel on the web. */
  createAndOpenWorkbook(file: unknown): void {
    this.session.since('1.8');
    this.session.book.openedBeside.push(base64Of(file));
  }
  get application(): Application {
    return new Application(this.session);
  }
}

function base64Of(file: unknown): string {
  if (typeof file !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(file)) throw invalidArgument('a file in base64');
  return file;
}

export class WorkbookProtection {
  constructor(private readonly session: Session) {}

  get protected(): boolean {
    return this.session.book.isStructureProtected;
  }
}

export class Functions {
  constructor(private readonly session: Session) {}

  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const date = isoDate(Number(year), Number(month), Number(day));
    if (!date) throw invalidArgument('date');
    return new FunctionResult(serialOfDate(date, this.session.book.uses1904 ? 1904 : 1900));
  }
}

export class FunctionResult {
  constructor(private readonly result: unknown) {}

  get value(): unknown {
    return this.result;
  }
}

export class WorkbookCreated {
  readonly id = 'created';

  constructor(
    private readonly session: Session,
    private readonly file: string,
  ) {}

  open(): void {
    this.session.book.openedBeside.push(this.file);
  }
}

export class Application {
  constructor(private readonly session: Session) {}

  createWorkbook(file: unknown): WorkbookCreated {
    this.session.since('1.8');
    return new WorkbookCreated(this.session, base64Of(file));
  }
  suspendApiCalculationUntilNextSync(): void {
    return;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}
