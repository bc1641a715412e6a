/** Writing and removing record sheets in the open workbook, all or nothing. */
import { RECORD_NAME_PREFIX, UNSETTLED } from '../../workbook/marks';
import { isUnsettled, roleOf, type RecordChange } from '../../workbook/records';
import { sheetNamed } from '../../workbook/snapshot';
import type { Capabilities } from './capabilities';
import { findMarks, type FoundMarks } from './found-marks';
import { recordPlaces, type NameLike } from './marked-places';
import { refuseProtected } from './refusals';
import { addName, pointName, removeName } from './remove-marks';
import { writeOrRestore } from './restore-marks';
import { firstCellOf, free, planRetirement, removeRetired, restOfRemoval, retireSteps } from './retirement';
import { StaleCheck, type ReadBook } from './stale-check';
import type { Step } from './steps';
import { recordSteps } from './write-report';

/**
 * Marks and other records stay. When it rejects, the workbook is as it was. `read` is the workbook that the records speak
 * of, null where none is: one whose sheets have gone or reach elsewhere is refused.
 * @throws ExcelError
 */
export async function writeRecords(
  context: Excel.RequestContext,
  changes: readonly RecordChange[],
  capabilities: Capabilities,
  read: ReadBook | null = null,
): Promise<void> {
  const byRole = new Map(changes.map((change) => [roleOf(change), change]));
  const sheets = [...byRole.values()].flatMap((change) => (change.kind === 'write' ? [change.sheet] : []));
  const isConcerned = (role: string): boolean => byRole.has(role) || isUnsettled(role);
  const scope = { placesOf: (names: readonly NameLike[]) => recordPlaces(names, isConcerned) };
  const stale = read && new StaleCheck(read, []);
  const before = await findMarks(context, capabilities, {
    ...scope,
    alsoAsk: (own) => {
      // Report sheets of ours are among them, and are no part of what was read.
      if (read) stale?.ask(own.filter(({ name }) => sheetNamed(read.snapshot, name)));
    },
  });
  stale?.refuse();
  refuseProtected(before, sheets.length + before.reports.length > 0);
  const retirements = planRetirement(before, RECORD_NAME_PREFIX);
  const taken = new Set([...before.names.map(({ name }) => name), ...retirements.map(({ mark }) => mark)]);
  const fresh = sheets.map((sheet) => ({ sheet, mark: free(`${RECORD_NAME_PREFIX}${UNSETTLED}`, taken) }));
  const steps = [
    ...retireSteps(retirements),
    ...fresh.flatMap(({ sheet, mark }) => [...recordSteps(sheet, mark, before.fontSize)]),
    ...settleSteps(before, sheets),
    ...fresh.map(({ mark }) => removeName(mark)),
    ...removeRetired(retirements),
  ];
  const attempt = { markup: { flags: [], sheets }, scope, before, retirements };
  await writeOrRestore(context, capabilities, attempt, steps, {
    rest: (now) => restOfRemoval(retirements, now),
    left:
      'Your own cells are as they were, and no waiver or certificate is lost. Check the workbook when Excel answers ' +
      'again: it shows whether this was still recorded.',
  });
}

/** Until its mark goes over to the new sheet, all at once, the old one is the record. */
function settleSteps(
  { names }: FoundMarks,
  sheets: readonly { readonly role: string; readonly name: string }[],
): readonly Step[] {
  const wanted = sheets.map(({ role, name }) => ({
    name: `${RECORD_NAME_PREFIX}${role}`,
    formula: firstCellOf(name),
  }));
  const isIn = (list: readonly NameLike[], { name }: NameLike): boolean => list.some((other) => other.name === name);
  return [
    ...wanted.map((name) => (isIn(names, name) ? pointName(name) : addName(name))),
    ...names.filter((name) => !isIn(wanted, name)).map(({ name }) => removeName(name)),
  ];
}
