/** Runs the corpus over a folder and prints its report. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { checkFile, FILE_MARKING, type Marking } from './check-file';
import { hasLibreOffice } from './libreoffice';
import type { Entry } from './outcome';
import { reportLines } from './report';
import { askLibreOffice, askValidator, type OnDisk } from './second-opinions';
import { workbookFiles } from './workbook-files';

export interface CorpusOptions {
  readonly validator: boolean;
  readonly libreOffice: boolean;
  /** At most so many files. */
  readonly limit: number;
}

export type Print = (line: string) => void;

/** Whether no file has a fault; refusals are none. */
export function runCorpus(folder: string, options: CorpusOptions, print: Print, marking = FILE_MARKING): boolean {
  const workshop = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    return report(folder, options, print, marking, workshop);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function report(folder: string, options: CorpusOptions, print: Print, marking: Marking, workshop: string): boolean {
  const libreOffice = options.libreOffice && hasLibreOffice();
  if (options.libreOffice && !libreOffice) print('LibreOffice (soffice) is not installed: no file is opened in it.');
  const places = new Map<string, OnDisk>();
  let entries = workbookFiles(folder)
    .slice(0, options.limit)
    .map((name, index) =>
      check(folder, name, marking, (place) => places.set(name, place), join(workshop, String(index))),
    );
  if (libreOffice) entries = askLibreOffice(entries, places, workshop);
  if (options.validator) entries = askValidator(entries, places);
  for (const line of reportLines(entries, { validator: options.validator, libreOffice })) print(line);
  return entries.every(({ faults }) => faults.length === 0);
}

function check(folder: string, name: string, marking: Marking, keep: (place: OnDisk) => void, stem: string): Entry {
  const source = join(folder, name);
  const start = performance.now();
  const outcome = checkFile(new Uint8Array(readFileSync(source)), marking);
  const seconds = (performance.now() - start) / 1000;
  const extension = extname(name);
  const original = `${stem}-original${extension}`;
  copyFileSync(source, original);
  const bytes = outcome.kind === 'opened' ? outcome.marked : null;
  const marked = bytes === null ? null : `${stem}-marked${extension}`;
  if (bytes !== null && marked !== null) writeFileSync(marked, bytes);
  keep({ original, marked });
  return {
    name,
    kind: outcome.kind,
    refusal: outcome.kind === 'refused' ? outcome : null,
    isMarked: bytes !== null,
    faults: outcome.kind === 'refused' ? [] : outcome.faults,
    seconds,
    opensElsewhere: null,
  };
}
