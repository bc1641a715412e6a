/** What other programs say to the marked copies: the Open XML SDK validator and LibreOffice. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { freshErrors } from '../hosts/file/marks/validator';
import { openedByLibreOffice } from './libreoffice';
import type { Entry, Fault } from './outcome';

/** A file as it came, and its marked copy where there is one. */
export interface OnDisk {
  readonly original: string;
  readonly marked: string | null;
}

/** Adds what LibreOffice does not open. A file that it does not open as it came says nothing about the marks. */
export function askLibreOffice(
  entries: readonly Entry[],
  places: ReadonlyMap<string, OnDisk>,
  folder: string,
): Entry[] {
  const files = [...places.values()].flatMap(({ original, marked }) => [
    original,
    ...(marked === null ? [] : [marked]),
  ]);
  const opened = openedByLibreOffice(files, join(folder, 'libreoffice'));
  return entries.map((entry) => {
    const place = places.get(entry.name);
    if (!place) return entry;
    const opensElsewhere = opened.has(place.original);
    const isLost = opensElsewhere && place.marked !== null && !opened.has(place.marked);
    return {
      ...withFaults(entry, isLost ? [{ kind: 'libreOffice', what: 'it opens the original' }] : []),
      opensElsewhere,
    };
  });
}

/** Adds the errors that the marked copy has and the file as it came has not. */
export function askValidator(entries: readonly Entry[], places: ReadonlyMap<string, OnDisk>): Entry[] {
  return entries.map((entry) => {
    const place = places.get(entry.name);
    const marked = place?.marked ?? null;
    return place && marked !== null ? withFaults(entry, validatorFaults(place.original, marked)) : entry;
  });
}

function validatorFaults(original: string, marked: string): Fault[] {
  const extension = extname(original).slice(1).toLowerCase();
  return freshErrors(readFileSync(original), readFileSync(marked), extension).map((what) => ({
    kind: 'validator',
    what,
  }));
}

function withFaults(entry: Entry, faults: readonly Fault[]): Entry {
  return { ...entry, faults: [...entry.faults, ...faults] };
}
