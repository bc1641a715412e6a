/** A Markup with every kind of mark that a workbook allows. */
import { MAX_COLUMNS } from '../../src/workbook/a1';
import type { Markup, ReportSheet, SheetFlags } from '../../src/workbook/markup';
import type { SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { sampleFlags, sampleSheets } from '../hosts/file/marks/sample-markup';

/** Flags on every sheet that is not protected; report sheets, under free names, where the structure is not. */
export function suitedMarkup(snapshot: Snapshot, takenNames: readonly string[]): Markup {
  return {
    flags: snapshot.sheets.filter((sheet) => !sheet.isProtected).map(flagsFor),
    sheets: snapshot.isStructureProtected ? [] : reportSheets(snapshot.sheets[0]?.name, takenNames),
  };
}

/** One column stays free between the supplier's cells and the words; a sheet that is full to its edge gets no words. */
function flagsFor(sheet: SheetSnapshot): SheetFlags {
  const formulas = sheet.columns.filter((each) => each.formulas.size > 0).map((each) => each.column);
  const column = Math.max(sheet.extent?.right ?? 0, ...formulas) + 2;
  const { check, ...others } = sampleFlags(sheet.name, column);
  return column < MAX_COLUMNS && check ? { ...others, check } : others;
}

function reportSheets(linked: string | undefined, takenNames: readonly string[]): ReportSheet[] {
  const taken = new Set(takenNames.map((name) => name.toLowerCase()));
  const nameFor = (name: string): string => {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name} ${String(number)}`;
      if (!taken.has(candidate.toLowerCase())) return candidate;
    }
  };
  return sampleSheets(linked ?? nameFor('Findings')).map((sheet) => ({ ...sheet, name: nameFor(sheet.name) }));
}
