/** What a rule needs that the return does not have, in words. */
import { placeWordsOf } from '../agreement/place-words';
import { TABLE_ROLES, type TableRole } from '../agreement/model';
import { columnNotFound, tableNotFound } from '../agreement/table-names';
import { formatList } from '../figures/format-figure';
import type { Return, TableLocation } from '../reading/return';
import type { Need, RuleContext } from '../rules/rule';

/** "the Days table was not found and no earlier returns were given"; null where every need is met. */
export function unmetNeeds(needs: readonly Need[], context: RuleContext): string | null {
  const unmet = new Set(needs.map((need) => unmetNeed(need, context)).filter((reason) => reason !== null));
  return unmet.size === 0 ? null : formatList([...unmet]);
}

function unmetNeed(need: Need, context: RuleContext): string | null {
  if (need === 'period') {
    const { period } = context.figures;
    return period.isChecked ? null : `the reporting month is not known: ${period.reason}`;
  }
  if (need === 'earlier returns') return context.earlier.length > 0 ? null : 'no earlier returns were given';
  if (need === 'corrected return')
    return context.corrected ? null : 'this return is not a correction of one that was given';
  if (need === 'school register')
    return context.agreement.schools
      ? null
      : `the agreement keeps no register of ${placeWordsOf(context.agreement).many}`;
  const earlier = TABLE_ROLES.find((role) => need === `earlier ${role}`);
  return earlier ? unmetEarlier(earlier, context) : unmetTable(need, context);
}

/** A table of the latest earlier return; of Activity, rows that can be held against those of this return. */
function unmetEarlier(role: TableRole, { earlier, agreement, figures }: RuleContext): string | null {
  const latest = earlier.at(-1);
  if (!latest) return 'no earlier returns were given';
  if (role === 'activity') {
    const { activity } = figures.restatements;
    return activity.isChecked ? null : activity.reason;
  }
  return latest[role] ? null : `in the latest earlier return, ${tableNotFound(agreement, role)}`;
}

function unmetTable(need: Need, context: RuleContext): string | null {
  const role = TABLE_ROLES.find((candidate) => need === candidate || need.startsWith(`${candidate}.`));
  if (!role) throw new Error(`it needs ${need}, which no return has`);
  const location = locationOf(context.return, role);
  if (!location) return tableNotFound(context.agreement, role);
  const field = need.slice(role.length + 1);
  return field === '' || location.columns.has(field) ? null : columnNotFound(context.agreement, role, field);
}

function locationOf(from: Return, role: TableRole): TableLocation | null {
  return from[role]?.location ?? null;
}
