/** Where the tables of a return stand. */
import type { Return, TableLocation } from '../../reading/return';

/** The locations of the tables that were found, in the order of the return format. */
export function locationsOf(from: Return): readonly TableLocation[] {
  return [from.cover, from.kpis, from.activity, from.priorities, from.volumetrics, from.days].flatMap((table) =>
    table ? [table.location] : [],
  );
}
