/** The data that a form was read as, whether or not it can be used as an agreement. */
import { readDraft } from '../../../src/agreement/excel-form/read-form';
import type { Snapshot } from '../../../src/workbook/snapshot';

export function readData(snapshot: Snapshot): unknown {
  const { draft, problems } = readDraft(snapshot);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const data: unknown = JSON.parse(JSON.stringify(draft.root));
  return data;
}
