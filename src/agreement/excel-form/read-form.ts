/** Reads the form back: an agreement, or what is wrong with it cell by cell. */
import { isBlank, sheetNamed, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { loadAgreement } from '../load';
import { matchKey } from '../match-key';
import type { Agreement } from '../model';
import { PARTS, type Column, type Part, type SettingsPart, type TablePart } from '../parts';
import type { Path } from '../problem';
import { cellProblem } from './cell-problem';
import { complete, MAY_BE_MISSING } from './complete';
import { DraftAgreement } from './draft-agreement';
import type { FormProblem } from './form-problem';
import { loadProblems } from './load-problems';
import { SETTING_HEADINGS } from './layout';
import { FormSheet, type ReportProblem } from './read-sheet';

export type ReadForm =
  | { readonly ok: true; readonly agreement: Agreement; readonly warnings: readonly FormProblem[] }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** Never throws, whatever the workbook holds. */
export function readForm(snapshot: Snapshot): ReadForm {
  const { draft, problems } = readDraft(snapshot);
  const loaded = loadAgreement(draft.root);
  const found = loadProblems(loaded.ok ? loaded.warnings : loaded.problems, draft, problems);
  if (loaded.ok && problems.length === 0) return { ok: true, agreement: loaded.agreement, warnings: found };
  return { ok: false, problems: [...problems, ...found] };
}

/** The agreement's data, not checked yet, and what could not be read. */
export function readDraft(snapshot: Snapshot): {
  readonly draft: DraftAgreement;
  readonly problems: readonly FormProblem[];
} {
  const problems: FormProblem[] = [];
  const draft = new DraftAgreement();
  for (const part of PARTS) {
    new PartReader(snapshot, draft, (problem) => problems.push(problem)).read(part);
  }
  complete(draft);
  return { draft, problems };
}

class PartReader {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly draft: DraftAgreement,
    private readonly report: ReportProblem,
  ) {}

  read(part: Part): void {
    const sheet = this.sheetOf(part);
    if (sheet === null) {
      if (!MAY_BE_MISSING.has(part.id)) this.reportMissing(part);
    } else if (part.kind === 'table') this.readTable(part, sheet);
    else this.readSettings(part, sheet);
  }

  private sheetOf({ sheet }: Part): SheetSnapshot | null {
    const { snapshot } = this;
    const same = snapshot.sheets.find(({ name }) => matchKey(name) === matchKey(sheet));
    return sheetNamed(snapshot, sheet) ?? same ?? null;
  }

  private reportMissing({ sheet }: Part): void {
    this.report({
      severity: 'error',
      code: 'form.missing-sheet',
      cell: null,
      sheet,
      message: `The workbook has no sheet “${sheet}”.`,
      remedy: 'Put it back from a fresh export; a sheet of which you need nothing may stay empty below its headings.',
    });
  }

  private readTable(part: TablePart, sheet: SheetSnapshot): void {
    const described = [...part.links, ...part.columns];
    const form = FormSheet.open(this.snapshot, sheet, described.map(({ heading }) => heading), this.report);
    if (form === null) return;
    for (const row of form.rows()) this.readRow(part, form, row);
    form.reportStrays(this.report);
  } // prettier-ignore

  private readRow(part: TablePart, form: FormSheet, row: number): void {
    const links = part.links.map((link, at) =>
      this.readCell(form, row, at, { ...link, blank: link.mayBeBlank ? 'absent' : 'refused' }),
    );
    if (links.some((link) => !link.isRead)) return;
    const placed = part.place(links.map(({ value }) => value), this.draft);
    if (!placed.ok) {
      this.report(cellProblem('form.link', form.cell(row, placed.link), placed));
      return;
    }
    if (part.columns.some(({ path }) => path.length > 0)) this.draft.putIfAbsent(placed.at, {});
    part.links.forEach((_link, at) => {
      this.draft.stands(placed.at, form.cell(row, at));
    });
    part.columns.forEach((column, at) => {
      this.readInto([...placed.at, ...column.path], column, form, row, part.links.length + at);
    });
  } // prettier-ignore

  private readSettings(part: SettingsPart, sheet: SheetSnapshot): void {
    const form = FormSheet.open(this.snapshot, sheet, Object.values(SETTING_HEADINGS), this.report);
    if (form === null) return;
    const settings = new Map(part.settings.map((setting) => [matchKey(setting.heading), setting]));
    const seen = new Set<Column>();
    for (const row of form.rows()) {
      const words = form.value(row, 0);
      const setting = words.kind === 'text' ? settings.get(matchKey(words.value)) : undefined;
      if (setting === undefined || seen.has(setting)) this.reportSetting(form, row, setting !== undefined);
      else {
        seen.add(setting);
        this.readInto(setting.path, setting, form, row, 1);
      }
    }
    for (const setting of part.settings) if (!seen.has(setting)) this.reportNoSetting(part, setting);
  }

  private reportSetting(form: FormSheet, row: number, isTwice: boolean): void {
    const what = isTwice
      ? { message: 'This setting stands on two rows.', remedy: 'Take one of them out.' }
      : {
          message: 'No setting has this name.',
          remedy: 'Write the name as a fresh export has it, or take the row out.',
        };
    this.report(cellProblem('form.setting', form.cell(row, 0), what));
  }

  private reportNoSetting({ sheet }: SettingsPart, { heading }: Column): void {
    this.report({
      severity: 'error',
      code: 'form.missing-setting',
      cell: null,
      sheet,
      message: `The sheet ${sheet} lacks the row “${heading}”.`,
      remedy: 'Put the row back; its value may be blank where the help says so.',
    });
  }

  /** Puts a cell's value where it belongs, or reports why it cannot be. */
  private readInto(path: Path, column: Column, form: FormSheet, row: number, at: number): void {
    this.draft.stands(path, form.cell(row, at));
    const { isRead, value } = this.readCell(form, row, at, column);
    if (!isRead) return;
    if (value !== undefined) this.draft.put(path, value);
    else if (column.blank === 'null') this.draft.put(path, null);
  }

  private readCell(
    form: FormSheet,
    row: number,
    at: number,
    { heading, help, form: cellForm, blank }: Pick<Column, 'heading' | 'help' | 'form' | 'blank'>,
  ): { readonly isRead: boolean; readonly value: unknown } {
    const cell = form.value(row, at);
    const failed = { isRead: false, value: undefined };
    if (isBlank(cell)) {
      if (blank !== 'refused') return { isRead: true, value: undefined };
      // A column that is missing is told once, not on each row.
      if (form.has(at)) {
        this.report(cellProblem('form.blank', form.cell(row, at), { message: `“${heading}” is blank.`, remedy: help }));
      }
      return failed;
    }
    if (cell.kind === 'error') {
      const message = `“${heading}” shows the Excel error ${cell.code}.`;
      this.report(cellProblem('form.error-value', form.cell(row, at), { message, remedy: 'Write the value itself.' }));
      return failed;
    }
    const read = cellForm.read(cell, this.snapshot.dateSystem);
    if (read.ok) return { isRead: true, value: read.value };
    this.report(cellProblem('form.value', form.cell(row, at), { ...read, message: `“${heading}”: ${lowered(read.message)}` }));
    return failed;
  } // prettier-ignore
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
