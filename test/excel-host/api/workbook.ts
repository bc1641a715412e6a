import { serialOfDate, isoDate } from '../../../src/workbook/serial-date';
import { invalidArgument } from '../api-error';
import { NamedItemCollection } from './names';
import type { Session } from './session';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';

export class Workbook {
  constructor(private readonly session: Session) {}

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
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
  get application(): Application {
    return new Application();
  }
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

export class Application {
  suspendApiCalculationUntilNextSync(): void {
    return;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}
