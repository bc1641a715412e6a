/** An agreement as the files it is given in: one whole version, and overlays that say what changed since. */
import { readForm, type FormProblem } from '../../agreement/excel-form';
import { isOverlay, loadAgreement, parseAgreementText, type AgreementProblem } from '../../agreement/load';
import type { Agreement } from '../../agreement/model';
import { loadOverlay } from '../../agreement/overlay';
import { memberOf } from '../../agreement/problem';
import { readWorkbook } from '../../hosts/file';
import type { AgreementFile } from './worker-messages';
import { cellLabel } from '../../workbook/a1';

/** Versions of one agreement, earliest first. */
export type Versions = readonly [Agreement, ...Agreement[]];

export type LoadedVersions =
  | { readonly ok: true; readonly versions: Versions; readonly warnings: readonly AgreementProblem[] }
  /** `name` is the file that the problems are in. */
  | { readonly ok: false; readonly name: string; readonly problems: readonly AgreementProblem[] };

interface Overlay {
  readonly name: string;
  readonly data: unknown;
}

/**
 * The versions that the files give, in whatever order they come. Overlays without a whole version are laid over `base`.
 * Throws a FileError where a workbook among them cannot be read.
 */
export function loadVersions(files: readonly AgreementFile[], base: Agreement): LoadedVersions {
  const wholes: { readonly name: string; readonly loaded: ReturnType<typeof loadWhole> }[] = [];
  const overlays: Overlay[] = [];
  for (const file of files) {
    const data = overlayData(file);
    if (data === null) wholes.push({ name: file.name, loaded: loadWhole(file) });
    else overlays.push({ name: file.name, data });
  }
  const [first, second] = wholes;
  if (second) return refused(second.name, SEVERAL);
  if (!first) return withOverlays([base], [], overlays);
  if (!first.loaded.ok) return { ok: false, name: first.name, problems: first.loaded.problems };
  return withOverlays([first.loaded.agreement], first.loaded.warnings, overlays);
}

/** Lays each overlay over the version that it names; one that names none of them is refused. */
function withOverlays(
  versions: Versions,
  warnings: readonly AgreementProblem[],
  overlays: readonly Overlay[],
): LoadedVersions {
  const [next] = overlays;
  if (!next) return { ok: true, versions, warnings };
  const newest = versions.at(-1) ?? versions[0];
  const fitting = overlays.find(({ data }) => memberOf(memberOf(data, 'overlays'), 'version') === newest.version);
  const { name, data } = fitting ?? next;
  const loaded = loadOverlay(data, newest);
  if (!loaded.ok) return { ok: false, name, problems: loaded.problems };
  const left = overlays.filter((one) => one.name !== name || one.data !== data);
  return withOverlays([...versions, loaded.agreement], [...warnings, ...loaded.warnings], left);
}

/** null where the file is no overlay. */
function overlayData({ name, bytes }: AgreementFile): unknown {
  if (isWorkbook(name)) return null;
  const parsed = parseAgreementText(textOf(bytes));
  return parsed.ok && isOverlay(parsed.data) ? parsed.data : null;
}

function loadWhole({ name, bytes }: AgreementFile) {
  if (!isWorkbook(name)) return loadAgreement(textOf(bytes));
  const read = readForm(readWorkbook(bytes));
  if (read.ok) return { ok: true, agreement: read.agreement, warnings: read.warnings.map(placed) } as const;
  return { ok: false, problems: read.problems.map(placed) } as const;
}

/** A problem of the Excel form, with its cell where others have their path. */
function placed({ cell, sheet, ...problem }: FormProblem): AgreementProblem {
  return { ...problem, path: cell ? cellLabel(cell) : (sheet ?? 'the workbook'), pointer: '' };
}

const SEVERAL: AgreementProblem = {
  severity: 'error',
  code: 'files.several',
  path: 'the files',
  pointer: '',
  message: 'This is a second whole agreement.',
  remedy: 'Choose one whole agreement, with the overlays on it where there are any.',
};

function refused(name: string, problem: AgreementProblem): LoadedVersions {
  return { ok: false, name, problems: [problem] };
}

function isWorkbook(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
