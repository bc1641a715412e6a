/** Which sheet is the cover, and which of its labels are used. */
import { matchKey } from '../../agreement/match-key';
import type { Area, CellRef } from '../../workbook/a1';
import { cellAt, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import type { ReadingIssue } from '../return';
import type { RoleHeadings } from '../tables/header-words';
import type { CellPlace } from '../tables/heading-scan';
import { coverLabels, labelTextAt, type CoverLabel } from './labels';

/** A sheet with the cells that may be cover labels; those inside tables are left out. */
export interface CoverCandidate {
  readonly sheet: SheetSnapshot;
  readonly places: readonly CellPlace[];
}

export interface FoundCover {
  readonly sheet: SheetSnapshot;
  /** Field → its label. */
  readonly labels: ReadonlyMap<string, CoverLabel>;
  readonly area: Area;
  readonly issues: readonly ReadingIssue[];
}

const LEAST_LABELS = 3;
/** Fewer labels will do on a sheet with a cover's name. */
const LEAST_LABELS_NAMED = 2;

interface RankedCover {
  readonly sheet: SheetSnapshot;
  readonly all: readonly CoverLabel[];
  readonly labels: ReadonlyMap<string, CoverLabel>;
  readonly rank: number;
}

/** The sheet with the most labels; null where no sheet has enough of them. */
export function findCover(
  snapshot: Snapshot,
  candidates: readonly CoverCandidate[],
  words: RoleHeadings,
): FoundCover | null {
  const ranked = candidates
    .flatMap((candidate) => rankedCover(snapshot, candidate, words) ?? [])
    .sort((a, b) => b.rank - a.rank);
  const best = ranked[0];
  if (!best) return null;
  const others = ranked.slice(1).filter((other) => other.labels.size >= best.labels.size);
  return {
    sheet: best.sheet,
    labels: best.labels,
    area: areaOf(best.labels),
    issues: [...coverIssues(snapshot, best, words), ...secondCovers(best, others)],
  };
}

function rankedCover(snapshot: Snapshot, { sheet, places }: CoverCandidate, words: RoleHeadings): RankedCover | null {
  const all = coverLabels(snapshot, sheet, places, words);
  const labels = new Map<string, CoverLabel>();
  for (const label of all) {
    const before = labels.get(label.claim.field);
    if (!before || isBetter(label, before)) labels.set(label.claim.field, label);
  }
  const name = matchKey(sheet.name);
  const isNamed = words.format.sheetNames.some((expected) => matchKey(expected) === name);
  if (labels.size < (isNamed ? LEAST_LABELS_NAMED : LEAST_LABELS)) return null;
  const filled = [...labels.values()].filter(({ value }) => value.value.kind !== 'blank').length;
  const rank = labels.size + filled + (isNamed ? 1 : 0) + (sheet.visibility === 'visible' ? 0.5 : 0);
  return { sheet, all, labels, rank };
}

/** A label with a value before one without; then the label nearest to the one expected; then the first. */
function isBetter(next: CoverLabel, before: CoverLabel): boolean {
  const isFilled = next.value.value.kind !== 'blank';
  if (isFilled !== (before.value.value.kind !== 'blank')) return isFilled;
  return next.claim.rank < before.claim.rank;
}

function areaOf(labels: ReadonlyMap<string, CoverLabel>): Area {
  const places = [...labels.values()].flatMap((label) => [label, label.value.cell]);
  return {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ column }) => column)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ column }) => column)),
  };
}

function coverIssues(
  snapshot: Snapshot,
  { sheet, all, labels }: RankedCover,
  words: RoleHeadings,
): readonly ReadingIssue[] {
  const { top, left } = areaOf(labels);
  const corner: CellRef = { sheet: sheet.name, row: top, column: left };
  const missing = words.columns
    .filter(({ field }) => !labels.has(field))
    .map(({ field, required, headers }) => ({
      kind: 'missingColumn' as const,
      role: 'cover' as const,
      field,
      required,
      expected: headers[0] ?? field,
      cell: corner,
      lookalike: lookalike(snapshot, sheet, labels, words, field),
    }));
  const seconds = all.flatMap((other) => {
    const used = labels.get(other.claim.field);
    if (!used || used === other || other.value.value.kind === 'blank') return [];
    const field = other.claim.field;
    return [
      { kind: 'secondColumn' as const, role: 'cover' as const, field, used: at(sheet, used), other: at(sheet, other) },
    ];
  });
  return [...missing, ...seconds];
}

function secondCovers(best: RankedCover, others: readonly RankedCover[]): readonly ReadingIssue[] {
  const corner = ({ sheet, labels }: RankedCover): CellRef => {
    const { top, left } = areaOf(labels);
    return { sheet: sheet.name, row: top, column: left };
  };
  return others.map((other) => ({
    kind: 'secondTable' as const,
    role: 'cover' as const,
    used: corner(best),
    other: corner(other),
  }));
}

function at(sheet: SheetSnapshot, { row, column }: CellPlace): CellRef {
  return { sheet: sheet.name, row, column };
}

/** Rows above and below the labels in which a misspelt one is looked for. */
const REACH = 12;

/** A text in the labels' own columns, with a value beside it or labels in its row, that looks like the missing label. */
function lookalike(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  labels: ReadonlyMap<string, CoverLabel>,
  words: RoleHeadings,
  field: string,
): { readonly text: string; readonly cell: CellRef } | null {
  const { top, bottom } = areaOf(labels);
  const taken = [...labels.values()].flatMap((label) => [at(sheet, label), label.value.cell]);
  for (const column of new Set([...labels.values()].map((label) => label.column))) {
    for (let row = Math.max(0, top - REACH); row <= bottom + REACH; row += 1) {
      const text = labelTextAt(snapshot, sheet, row, column);
      const isTaken = taken.some((cell) => cell.row === row && cell.column === column);
      if (text === '' || isTaken || !words.looksLike(text, field)) continue;
      const hasValue = cellAt(snapshot, sheet, row, column + 1).kind !== 'blank';
      if (hasValue || [...labels.values()].some((label) => label.row === row)) {
        return { text, cell: { sheet: sheet.name, row, column } };
      }
    }
  }
  return null;
}
