/** From the text or data of an agreement to one that can be used, or to what is wrong with it in plain words. */
import { agreementSchema, type Agreement } from './model';
import type { AgreementProblem } from './problem';
import { memberOf, problemOf } from './problem';
import { semanticProblems } from './semantic-check';
import { shapeProblems } from './shape-problems';

export type { AgreementProblem } from './problem';

export type LoadedAgreement =
  | { readonly ok: true; readonly agreement: Agreement; readonly warnings: readonly AgreementProblem[] }
  /** At least one problem is an error; warnings found beside it are here too. */
  | { readonly ok: false; readonly problems: readonly AgreementProblem[] };

/** Loads an agreement from JSON text or from data parsed already; never throws, whatever it is given. */
export function loadAgreement(json: unknown): LoadedAgreement {
  if (typeof json !== 'string') return loadData(json);
  const parsed = parseAgreementText(json);
  return parsed.ok ? loadData(parsed.data) : { ok: false, problems: [parsed.problem] };
}

function loadData(data: unknown): LoadedAgreement {
  if (isOverlay(data)) return { ok: false, problems: [overlayAlone(data)] };
  const shape = agreementSchema.safeParse(data);
  if (!shape.success) return { ok: false, problems: shapeProblems(shape.error.issues, data) };
  const problems = semanticProblems(shape.data);
  if (problems.some((problem) => problem.severity === 'error')) return { ok: false, problems };
  return { ok: true, agreement: shape.data, warnings: problems };
}

/** Whether data is an overlay: a version that only says what changes over the one before (`overlay/model.ts`). */
export function isOverlay(data: unknown): boolean {
  return memberOf(data, 'overlays') !== undefined;
}

function overlayAlone(data: unknown): AgreementProblem {
  const base = memberOf(memberOf(data, 'overlays'), 'file');
  return problemOf(
    {
      severity: 'error',
      code: 'overlay.alone',
      at: ['overlays'],
      message: `This file says only what changes over another version${typeof base === 'string' ? ` (${base})` : ''}, and cannot stand alone.`,
      remedy:
        'Use it on the command line with that file beside it, or make one whole file: sda-return agreement merge.',
    },
    data,
  );
}

export type Parsed =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly problem: AgreementProblem };

/** Some editors put it before the first letter of a file; JSON does not allow it. */
const BYTE_ORDER_MARK = '\ufeff';

/** The data of JSON text, or where it goes wrong. */
export function parseAgreementText(text: string): Parsed {
  const json = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  try {
    const data: unknown = JSON.parse(json);
    return { ok: true, data };
  } catch (error) {
    return { ok: false, problem: notJson(json, error) };
  }
}

function notJson(text: string, error: unknown): AgreementProblem {
  const place = placeOf(text, error instanceof Error ? error.message : '');
  return problemOf(
    {
      severity: 'error',
      code: 'shape.not-json',
      at: [],
      message: text.trim() === '' ? 'The file is empty.' : `The file is not JSON${place}.`,
      remedy:
        'Open it in an editor that knows JSON and mend what it marks: often a comma, a bracket or a quotation mark is missing or too many.',
    },
    null,
  );
}

/** Browsers and Node word the fault differently; most give the position of the letter. */
function placeOf(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return `: it goes wrong at line ${String(before.length)}, column ${String(column)}`;
}
