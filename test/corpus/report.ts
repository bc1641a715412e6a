/** The words of a corpus report. */
import { FAULTS, type Entry, type FaultKind } from './outcome';

/** Which programs gave their opinion. */
export interface Asked {
  readonly validator: boolean;
  readonly libreOffice: boolean;
}

/** One line for each file that is not fine, then the counts. */
export function reportLines(entries: readonly Entry[], asked: Asked): string[] {
  return [...entries.flatMap(lineOf), '', ...counts(entries, asked)];
}

function lineOf(entry: Entry): string[] {
  const { name, refusal, faults } = entry;
  if (refusal)
    return [`${name}: ${refusal.stage === 'read' ? 'refused' : 'not marked'} (${refusal.code}): ${refusal.message}`];
  const kinds = new Map<FaultKind, string[]>();
  for (const { kind, what } of faults) kinds.set(kind, [...(kinds.get(kind) ?? []), what]);
  const parts = [...kinds].map(([kind, what]) => `${FAULTS[kind]}: ${what.join('; ')}`);
  return parts.length > 0 ? [`${name}: ${parts.join(' | ')}`] : [];
}

function counts(entries: readonly Entry[], asked: Asked): string[] {
  const kinds = Object.keys(FAULTS).filter((kind): kind is FaultKind => kind in FAULTS);
  const isAsked = (kind: FaultKind): boolean => (kind === 'validator' || kind === 'libreOffice' ? asked[kind] : true);
  const refusedElsewhereOpen = entries.filter(
    ({ refusal, opensElsewhere }) => refusal !== null && opensElsewhere === true,
  );
  const slowest = entries.reduce((worst, entry) => (entry.seconds > worst.seconds ? entry : worst), NONE);
  return [
    line('files', entries.length),
    line('opened', entries.filter(({ kind, refusal }) => kind === 'opened' || refusal?.stage === 'mark').length),
    line('marked, compared and cleared', entries.filter(({ isMarked }) => isMarked).length),
    ...refusalCounts(entries, 'read', 'refused'),
    ...refusalCounts(entries, 'mark', 'opened but not marked'),
    ...kinds.map((kind) =>
      isAsked(kind) ? line(FAULTS[kind], withFault(entries, kind)) : `${FAULTS[kind]}: not asked`,
    ),
    asked.libreOffice ? line('refused although LibreOffice opens it', refusedElsewhereOpen.length) : '',
    `slowest file: ${slowest.name} in ${slowest.seconds.toFixed(1)} s`,
  ].filter((text) => text !== '');
}

const NONE = { name: 'none', seconds: 0 };

function refusalCounts(entries: readonly Entry[], stage: 'read' | 'mark', words: string): string[] {
  const codes = new Map<string, number>();
  for (const { refusal } of entries) {
    if (refusal?.stage === stage) codes.set(refusal.code, (codes.get(refusal.code) ?? 0) + 1);
  }
  const total = [...codes.values()].reduce((sum, count) => sum + count, 0);
  const own = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => line(`  ${code}`, count));
  return [line(words, total), ...own];
}

function withFault(entries: readonly Entry[], kind: FaultKind): number {
  return entries.filter(({ faults }) => faults.some((fault) => fault.kind === kind)).length;
}

function line(words: string, count: number): string {
  return `${words}: ${String(count)}`;
}
