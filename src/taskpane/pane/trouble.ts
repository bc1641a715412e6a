/** A failure as the user meets it: words that say what to do, and details that can be copied for a support desk. */

export interface Trouble {
  readonly message: string;
  readonly details: string;
}

/** Hosts and the worker fail in words of their own, with details where they have them; anything else is our fault. */
export function troubleOf(error: unknown, doing: string): Trouble {
  const lines = [`While: ${doing}`, ...detailsOf(error)];
  return { message: messageOf(error), details: lines.join('\n') };
}

/** Whether a write was stopped half-way, so that the workbook may not be what was checked. */
export function leavesHalf(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'notRestored';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Sorry: a fault in this program stopped it. Try again.';
}

function detailsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own: unknown = 'details' in error ? error.details : null;
  const code: unknown = 'code' in error ? error.code : null;
  return [
    `${error.name}${typeof code === 'string' ? ` (${code})` : ''}: ${error.message}`,
    ...(typeof own === 'string' ? [own] : []),
    ...(own === null && error.stack !== undefined ? [error.stack] : []),
  ];
}
