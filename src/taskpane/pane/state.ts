/** Everything the pane shows, and how each event changes it. */
import type { AgreementProblem } from '../../agreement/load';
import { formatCount } from '../../figures/format-figure';
import type { Finding } from '../../review/review';
import type { CellRef } from '../../workbook/a1';
import type { AgreementFile, AgreementRead, Checked } from '../homes/worker-messages';
import { FIRST_SHOWN, type DaysShown, type Drill } from '../days/drill';
import { ALL, type Filter } from '../findings/filter';
import type { Role } from './role';
import type { Trouble } from './trouble';
import type { ViewName } from './view-name';

/** A workbook and what came of checking it. */
export interface Reviewed extends Omit<Checked, 'kind' | 'markup' | 'marked' | 'separateReport'> {
  readonly name: string;
}

/** An agreement of the user's own, in place of the one that is shipped. */
export interface OwnAgreement {
  /** Of its file or files. */
  readonly name: string;
  readonly files: readonly AgreementFile[];
}

/** An agreement held against the one that was in force when it was given. */
export interface ComparedAgreement extends OwnAgreement, Omit<Extract<AgreementRead, { ok: true }>, 'ok'> {
  /** Whether it was put to use. */
  readonly isUsed: boolean;
}

export interface RefusedAgreement {
  readonly name: string;
  readonly problems: readonly AgreementProblem[];
}

export interface PaneState {
  readonly role: Role | null;
  /** Whether the first-run question is still to be answered or skipped. */
  readonly isRoleAsked: boolean;
  readonly view: ViewName;
  readonly reviewed: Reviewed | null;
  /** What is being done, in words; null where nothing is. */
  readonly work: string | null;
  readonly trouble: Trouble | null;
  readonly isStale: boolean;
  /** Whether it is stale by what the pane itself changed, and is being checked anew. */
  readonly isRenewed: boolean;
  readonly isExcelWaiting: boolean;
  /** Fingerprint of the finding that is shown in full. */
  readonly selected: string | null;
  /** Which findings are listed. */
  readonly filter: Filter;
  /** The cell that the Sheet view shows. */
  readonly cell: CellRef | null;
  /** The figure whose rows the Days view shows. */
  readonly drill: Drill | null;
  readonly days: DaysShown;
  /** Whether the open file has fixes or waivers in it that the user's own file has not. */
  readonly isChangedInPane: boolean;
  /** Fixes that can be undone, the last one last: "2 cells, R203". */
  readonly fixed: readonly string[];
  readonly agreement: OwnAgreement | null;
  readonly refused: RefusedAgreement | null;
  readonly compared: ComparedAgreement | null;
  /** What was done last, shown until something else is. */
  readonly done: string;
  /** Said to screen readers. */
  readonly said: string;
}

export type PaneEvent =
  | { readonly type: 'roleChosen'; readonly role: Role | null }
  | { readonly type: 'roleAsked' }
  | { readonly type: 'viewShown'; readonly view: ViewName }
  | { readonly type: 'workBegan'; readonly work: string }
  | { readonly type: 'workWent'; readonly work: string }
  | { readonly type: 'workEnded'; readonly said: string }
  | { readonly type: 'marksCleared'; readonly said: string }
  | {
      readonly type: 'reviewed';
      readonly reviewed: Reviewed;
      readonly view: ViewName;
      readonly done: string;
      readonly said: string;
    }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'troubleDismissed' }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'renewalBegan' }
  | { readonly type: 'excelWaited'; readonly isWaiting: boolean }
  | { readonly type: 'findingSelected'; readonly finding: Finding }
  | { readonly type: 'filtered'; readonly filter: Filter }
  | { readonly type: 'cellShown'; readonly cell: CellRef }
  | { readonly type: 'changedInPane'; readonly isChanged: boolean }
  | { readonly type: 'fixed'; readonly steps: readonly string[] }
  | { readonly type: 'drilled'; readonly drill: Drill | null }
  | { readonly type: 'daysShown'; readonly days: DaysShown }
  | {
      readonly type: 'agreementTaken';
      readonly agreement: OwnAgreement | null;
      readonly compared: ComparedAgreement | null;
      readonly said: string;
    }
  | { readonly type: 'agreementCompared'; readonly compared: ComparedAgreement }
  | { readonly type: 'agreementRefused'; readonly refused: RefusedAgreement }
  | { readonly type: 'closed' };

export function startState(role: Role | null, isRoleAsked: boolean): PaneState {
  return {
    role,
    isRoleAsked,
    view: 'overview',
    reviewed: null,
    work: null,
    trouble: null,
    isStale: false,
    isRenewed: false,
    isExcelWaiting: false,
    selected: null,
    filter: ALL,
    cell: null,
    drill: null,
    days: FIRST_SHOWN,
    isChangedInPane: false,
    fixed: [],
    agreement: null,
    refused: null,
    compared: null,
    done: '',
    said: '',
  };
}

export function changed(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'roleChosen':
      return { ...state, role: event.role, isRoleAsked: false };
    case 'roleAsked':
      return { ...state, isRoleAsked: true };
    case 'viewShown':
      return { ...state, view: event.view, done: '' };
    case 'workBegan':
      return { ...state, work: event.work, isRenewed: false, trouble: null, refused: null, said: '' };
    case 'workWent':
      return state.work === null ? state : { ...state, work: event.work };
    case 'workEnded':
      return { ...state, work: null, isRenewed: false, done: event.said, said: event.said };
    case 'marksCleared':
      return {
        ...changed(state, { type: 'workEnded', said: event.said }),
        reviewed: state.reviewed && { ...state.reviewed, marks: { kind: 'none' } },
      };
    case 'reviewed':
      return withReview(state, event);
    case 'failed':
      return { ...state, work: null, isRenewed: false, trouble: event.trouble, done: '' };
    case 'troubleDismissed':
      return { ...state, trouble: null };
    case 'workbookChanged':
      return { ...state, isStale: state.reviewed !== null };
    case 'renewalBegan':
      return { ...state, isStale: state.reviewed !== null, isRenewed: true };
    case 'excelWaited':
      return { ...state, isExcelWaiting: event.isWaiting };
    case 'findingSelected':
      return { ...state, selected: event.finding.fingerprint };
    case 'filtered':
      return { ...state, filter: event.filter };
    case 'cellShown':
      return { ...state, view: 'sheet', cell: event.cell };
    case 'changedInPane':
      return { ...state, isChangedInPane: event.isChanged };
    case 'fixed':
      return { ...state, fixed: event.steps };
    case 'drilled':
      return { ...state, drill: event.drill };
    case 'daysShown':
      return { ...state, days: event.days, drill: null };
    case 'agreementTaken':
      return {
        ...state,
        work: null,
        agreement: event.agreement,
        compared: event.compared,
        refused: null,
        done: event.said,
        said: event.said,
      };
    case 'agreementCompared':
      return {
        ...state,
        work: null,
        compared: event.compared,
        refused: null,
        done: '',
        said: comparedWords(event.compared),
      };
    case 'agreementRefused':
      // What was compared before is not what is told of now.
      return { ...state, work: null, refused: event.refused, compared: null, done: '' };
    case 'closed':
      return { ...startState(state.role, state.isRoleAsked), agreement: state.agreement };
  }
}

function comparedWords({ name, differences }: ComparedAgreement): string {
  return `${name} differs in ${formatCount(differences.length, 'point')}.`;
}

/** What was selected stays so, where it is still found; the view too, where the same workbook is checked again. */
function withReview(state: PaneState, event: Extract<PaneEvent, { type: 'reviewed' }>): PaneState {
  const { reviewed, view, done, said } = event;
  const isSame = state.reviewed?.name === reviewed.name;
  const stillFound = reviewed.review.findings.some(({ fingerprint }) => fingerprint === state.selected);
  return {
    ...state,
    reviewed,
    done,
    said,
    work: null,
    trouble: null,
    isStale: false,
    isRenewed: false,
    view: isSame ? state.view : view,
    selected: stillFound ? state.selected : null,
    filter: isSame ? state.filter : ALL,
    drill: isSame ? state.drill : null,
    cell: isSame ? state.cell : (reviewed.review.findings.find(({ cell }) => cell !== null)?.cell ?? null),
  };
}
