/** The pane beside a workbook in Excel. */
import { ExcelHost } from '../../hosts/excel';
import { isDarkColour } from '../look/is-dark-colour';
import type { Unsubscribe } from '../../workbook/host';
import { VERBS, type ExcelHome } from './home';

/** Waits for Office; rejects with an ExcelError where this Excel is too old, with words where there is no Excel. */
export async function excelHome(): Promise<ExcelHome> {
  const { host } = await Office.onReady();
  if (String(host) !== 'Excel') {
    throw new Error('This page works inside Excel only. Open index.html to check a saved return in a browser.');
  }
  const waiting = new Set<(isWaiting: boolean) => void>();
  const workbook = new ExcelHost(Office.context.requirements, (isWaiting) => {
    for (const listener of waiting) listener(isWaiting);
  });
  return {
    kind: 'excel',
    isDark: themeIsDark,
    onTheme,
    name: workbookName(),
    verb: VERBS.find((verb) => verb === new URLSearchParams(location.search).get('do')) ?? null,
    read: () => workbook.read(),
    reread: () => workbook.reread(),
    apply: (markup) => workbook.apply(markup),
    clear: () => workbook.clear(),
    edit: (edits) => workbook.edit(edits),
    record: (changes) => workbook.record(changes),
    openNew: (bytes) => workbook.openNew(bytes),
    goTo: (cell) => workbook.goTo(cell),
    onChange: (listener) => workbook.onChange(listener),
    onWaiting: (listener) => {
      waiting.add(listener);
      return () => {
        waiting.delete(listener);
      };
    },
  };
}

/** Some platforms give no theme, whatever the type declarations say. */
function themeIsDark(): boolean | null {
  const context: { readonly officeTheme?: Partial<Office.OfficeTheme> | null } = Office.context;
  const colour = context.officeTheme?.bodyBackgroundColor;
  return colour === undefined ? null : isDarkColour(colour);
}

/**
 * Office tells of a changed theme in mail only (OfficeThemeChanged is of Mailbox 1.14). In Excel it is changed away from
 * the pane, which looks again when the user comes back to it.
 */
function onTheme(listener: () => void): Unsubscribe {
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

function workbookName(): string {
  const { document }: { readonly document: { readonly url?: string | null } } = Office.context;
  const name = (document.url ?? '').split(/[\\/]/).at(-1)?.split('?')[0] ?? '';
  return name === '' ? 'This workbook' : decoded(name);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
