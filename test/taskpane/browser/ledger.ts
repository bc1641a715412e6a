/** Keeps account of the controls of a pane: which were ever there, and which were pressed or changed. */
import type { Frame, Page } from 'playwright-core';

interface LedgerWindow extends Window {
  ledger: { readonly seen: Set<string>; readonly pressed: Set<string> };
}

/** From now on, until the pane goes to another address. */
export async function openLedger(pane: Page | Frame): Promise<void> {
  await pane.evaluate(() => {
    const CONTROLS = 'button, a[href], summary, select, [role="option"], [role="gridcell"]';
    const seen = new Set<string>();
    const pressed = new Set<string>();
    (window as unknown as LedgerWindow).ledger = { seen, pressed };

    const textOf = (control: Element): string => {
      const label = control.id === '' ? null : document.querySelector(`label[for="${CSS.escape(control.id)}"]`);
      return control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent;
    };
    /** Alike where only a figure, a cell or a file is another. */
    const nameOf = (control: Element): string => {
      const role = control.getAttribute('role') ?? control.tagName.toLowerCase();
      if (['option', 'gridcell', 'summary'].includes(role)) return role;
      const name = textOf(control)
        .replace(/^(Go to|Remove) (.*[.!].*)$/, '$1 …')
        .replace(/^.*: show the rows$/, 'a figure')
        .replace(/ *\(.*\)$| *[▴▾]$/, '')
        .replace(/\d[\d.,]*/g, 'n');
      const place = control.closest('[role="tabpanel"]')?.getAttribute('aria-labelledby') ?? 'pane';
      return role === 'tab' ? `tab ${name}` : `${place}: ${role} ${name}`;
    };
    const note = (): void => {
      for (const control of document.querySelectorAll(CONTROLS))
        if (control.checkVisibility()) seen.add(nameOf(control));
    };
    const press = ({ target }: Event): void => {
      const control = target instanceof Element ? target.closest(CONTROLS) : null;
      if (control) pressed.add(nameOf(control));
    };
    document.addEventListener('click', press, true);
    document.addEventListener('change', press, true);
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
    note();
  });
}

/** The controls that were there and that nobody pressed. */
export async function neverPressed(pane: Page | Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const { seen, pressed } = (window as unknown as LedgerWindow).ledger;
    return [...seen].filter((name) => !pressed.has(name)).sort();
  });
}
