/** Who uses the pane: it decides which view opens and the words before the verdict, nothing else. */
import { differingText } from '../../reports/checks-made';
import type { Review } from '../../review/review';
import type { ViewName } from './view-name';

export const ROLES = ['officer', 'supplier', 'finance'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  officer: 'Contract officer',
  supplier: 'Supplier',
  finance: 'Finance',
};

export const ROLE_TASKS: Readonly<Record<Role, string>> = {
  officer: 'I check returns that a supplier sends. Opens at the overview.',
  supplier: 'I prepare the return and check it before it is sent. Opens at the findings.',
  finance: 'I reconcile days and charges. Opens at the days.',
};

const FIRST_VIEWS: Readonly<Record<Role, ViewName>> = { officer: 'overview', supplier: 'findings', finance: 'days' };

/** A workbook that is no return has nothing but its overview to show. */
export function firstView(role: Role | null, review: Review): ViewName {
  return role === null || review.verdict.level === 'notAReturn' ? 'overview' : FIRST_VIEWS[role];
}

/** What the verdict means to those whom its own sentence does not address; null where that says it all. */
export function verdictLead(role: Role | null, { verdict, tieOuts }: Review): string | null {
  if (verdict.level === 'notAReturn' || role === null || role === 'officer') return null;
  if (role === 'finance') return differingText(tieOuts.filter(({ agrees }) => agrees === false).length);
  switch (verdict.level) {
    case 'clean':
      return 'It is ready to send.';
    case 'findings':
      return 'It can be sent; expect to be asked about what was found.';
    case 'errors':
      return 'It is not ready to send: mend the errors first.';
    case 'incomplete':
      return 'It is not ready to send: what is missing could not be checked.';
  }
}

const KEY = 'sda-return-checker.role';
const SKIPPED = 'skipped';

export interface Remembered {
  readonly role: Role | null;
  readonly isAsked: boolean;
}

/** Asked where nothing is remembered, and where the browser keeps nothing. */
export function rememberedRole(): Remembered {
  const kept = readKept();
  const role = ROLES.find((one) => one === kept) ?? null;
  return { role, isAsked: role === null && kept !== SKIPPED };
}

export function rememberRole(role: Role | null): void {
  try {
    localStorage.setItem(KEY, role ?? SKIPPED);
  } catch {
    // A browser may forbid storage to frames; the choice then lasts until the pane is closed.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
