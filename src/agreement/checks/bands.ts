/**
 * The bands of a KPI under each of its targets. Bands are tried best first, so they are free of gaps and overlaps
 * exactly when each holds the one before it, and reaches further.
 */
import { EDGED_BANDS, limitsOf, type BandLimits, type EdgedBand } from '../banding';
import { BAND_NAMES } from '../bands';
import type { BandRange, Kpi, Target } from '../model';
import { roundHalfAway } from '../../workbook/units';
import type { Fault } from '../problem';
import type { Check } from './check';
import { figuresOf, outsideUnit } from './targets';

type Found = Omit<Fault, 'at'> & { readonly band: EdgedBand };

export const checkBands: Check = (agreement, report) => {
  agreement.kpis.forEach((kpi, index) => {
    // One fault under twelve monthly targets is one fault.
    const found = new Map<string, Found>();
    for (const fault of edgeFaults(kpi)) found.set(`${fault.code} ${fault.band}`, fault);
    if (found.size === 0) {
      for (const fault of kpi.targets.flatMap((target) => resolvedFaults(kpi, target))) {
        const key = `${fault.code} ${fault.band}`;
        if (!found.has(key)) found.set(key, fault);
      }
    }
    for (const { band, ...fault } of found.values()) report({ ...fault, at: ['kpis', index, 'bands', band] });
  });
};

function bandsOf(kpi: Kpi): (readonly [EdgedBand, BandRange])[] {
  return EDGED_BANDS.flatMap((band) => {
    const range = kpi.bands[band];
    return range === null ? [] : [[band, range] as const];
  });
}

/** Which edges each direction calls for: true must be there, false must not, undefined may. */
function wantedEdges(
  direction: Kpi['direction'],
  band: EdgedBand,
): Readonly<Record<keyof BandRange, boolean | undefined>> {
  switch (direction) {
    case 'higher':
      return { atLeast: true, atMost: false };
    case 'lower':
      return { atLeast: false, atMost: true };
    case 'range':
      return { atLeast: true, atMost: true };
    case 'exact':
      // Beyond the exact figure one side may be open: nothing lies above 100 %.
      return band === 'good' ? { atLeast: true, atMost: true } : { atLeast: undefined, atMost: undefined };
  }
}

function edgeFaults(kpi: Kpi): Found[] {
  return bandsOf(kpi).flatMap(([band, range]) => {
    const name = `${BAND_NAMES[band]} of ${kpi.ref}`;
    if (range.atLeast === undefined && range.atMost === undefined) {
      return [
        error(
          'band.no-edge',
          band,
          `${name} has no edge, so every value would fall in it.`,
          'Give it “atLeast” or “atMost”.',
        ),
      ];
    }
    return (['atLeast', 'atMost'] as const).flatMap((edge) => {
      const wanted = wantedEdges(kpi.direction, band)[edge];
      if (wanted === undefined || wanted === (range[edge] !== undefined)) return [];
      const [what, remedy] = wanted
        ? ['lacks', `Add “${edge}”.`]
        : ['has', `Take “${edge}” out, or mend the direction.`];
      return [
        error('band.wrong-edge', band, `${name} ${what} “${edge}”, with the direction “${kpi.direction}”.`, remedy),
      ];
    });
  });
}

function resolvedFaults(kpi: Kpi, target: Target): Found[] {
  const bands = bandsOf(kpi).map(([band, range]) => ({ band, limits: limitsOf(range, target.value) }));
  return bands.flatMap(({ band, limits }, place) => {
    const before = bands[place - 1];
    return [
      ...backwardsFaults(kpi, band, limits),
      ...(band === 'good' ? goodFaults(kpi, target, limits) : []),
      ...(before === undefined ? [] : nestingFaults(kpi, before, { band, limits })),
      ...figureFaults(kpi, band, limits),
    ];
  });
}

function backwardsFaults(kpi: Kpi, band: EdgedBand, { atLeast, atMost }: BandLimits): Found[] {
  if (atLeast === null || atMost === null || atLeast <= atMost) return [];
  const message = `${BAND_NAMES[band]} of ${kpi.ref} runs from ${String(atLeast)} to ${String(atMost)}, so no value falls in it.`;
  return [error('band.backwards', band, message, 'Swap the edges.')];
}

/** Good is "meets or exceeds": its edge is the target, under every target of the trajectory. */
function goodFaults(kpi: Kpi, target: Target, { atLeast, atMost }: BandLimits): Found[] {
  const figures = figuresOf(target);
  const [low, high] = [figures[0], figures.at(-1)];
  if ((atLeast === null || atLeast === low) && (atMost === null || atMost === high)) return [];
  const message = `Good of ${kpi.ref} is ${limitsInWords({ atLeast, atMost })}, but the target from ${target.from} is ${figures.join(' to ')}.`;
  return [
    error(
      'band.good-not-target',
      'good',
      message,
      'Write {} for the edge, which is the target itself, or mend the target.',
    ),
  ];
}

interface Resolved {
  readonly band: EdgedBand;
  readonly limits: BandLimits;
}

function nestingFaults(kpi: Kpi, better: Resolved, worse: Resolved): Found[] {
  const [inner, outer] = [better.limits, worse.limits];
  const low = reachOf(inner.atLeast, outer.atLeast, -1);
  const high = reachOf(inner.atMost, outer.atMost, 1);
  if (low >= 0 && high >= 0 && low + high > 0) return [];
  const names = `${BAND_NAMES[worse.band]} of ${kpi.ref} (${limitsInWords(outer)})`;
  const against = `${BAND_NAMES[better.band]} (${limitsInWords(inner)})`;
  const [code, message] =
    low === 0 && high === 0
      ? ['band.never-reached', `${names} reaches no further than ${against}, so no value falls in it.`]
      : ['band.not-nested', `${names} must hold ${against} and reach further, or values between them rate wrongly.`];
  return [error(code, worse.band, message, 'Put the edges in order, best band first.')];
}

/** 1 where the outer edge lies further out than the inner, 0 where they are alike, -1 where it lies further in. */
function reachOf(inner: number | null, outer: number | null, outward: 1 | -1): number {
  const open = outward * Number.POSITIVE_INFINITY;
  const [from, to] = [inner ?? open, outer ?? open];
  return from === to ? 0 : Math.sign((to - from) * outward);
}

function figureFaults(kpi: Kpi, band: EdgedBand, { atLeast, atMost }: BandLimits): Found[] {
  const found: Found[] = [];
  for (const figure of [atLeast, atMost]) {
    const why = figure === null ? null : outsideUnit(kpi, figure);
    if (figure === null || why === null) continue;
    const message = `The edge ${String(figure)} of ${BAND_NAMES[band]} of ${kpi.ref} ${why}, which a figure in ${kpi.unit} cannot be.`;
    found.push(error('band.unit-range', band, message, 'Mend the edge.'));
  }
  // Only edges written as numbers: 8 × 1.1 is meant to be 8.8, whatever values are rounded to.
  const { atLeast: least, atMost: most } = kpi.bands[band] ?? {};
  for (const edge of [least, most]) {
    if (typeof edge !== 'number' || roundHalfAway(edge, kpi.decimals) === edge) continue;
    const message = `The edge ${String(edge)} of ${BAND_NAMES[band]} of ${kpi.ref} has more decimals than its values are rounded to (${String(kpi.decimals)}).`;
    found.push({
      ...error('band.decimals', band, message, 'Round the edge, or keep more decimals.'),
      severity: 'warning',
    });
  }
  return found;
}

function limitsInWords({ atLeast, atMost }: BandLimits): string {
  if (atLeast === null) return `at most ${String(atMost)}`;
  if (atMost === null) return `at least ${String(atLeast)}`;
  return atLeast === atMost ? `exactly ${String(atLeast)}` : `${String(atLeast)} to ${String(atMost)}`;
}

function error(code: string, band: EdgedBand, message: string, remedy: string): Found {
  return { severity: 'error', code, band, message, remedy };
}
