/** Which actions of a batch leave the workbook as it is: those that only find objects or ask what they hold. */
import type { Action, Batch } from './batch';

const METHOD = 3;
const QUIET_ACTIONS: readonly number[] = [2, 5, 6];
const QUIET_METHODS: readonly string[] = ['_KeepReference', '_RemoveReference', '_ValidateArraySize'];

/** False only where the action certainly changes nothing: a query, a trace, or an object found by a property or a getter. */
export function mayChange(action: Action, { ObjectPaths }: Batch): boolean {
  if (QUIET_ACTIONS.includes(action.ActionType)) return false;
  if (action.ActionType === METHOD) return !QUIET_METHODS.includes(action.Name);
  if (action.ActionType !== 1) return true;
  const path = ObjectPaths[String(action.ObjectPathId)];
  return path?.ObjectPathType === METHOD && !path.Name.startsWith('Get');
}
