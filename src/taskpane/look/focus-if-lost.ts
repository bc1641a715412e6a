/**
 * What was pressed may go with its screen; the keyboard then goes on at the next one. Focus is never taken from another
 * control, nor from the sheet. The target must be a stop of the Tab key: Office.js leads Tab out of the pane from any other.
 */
export function focusIfLost(target: HTMLElement | null | undefined): void {
  if (document.hasFocus() && document.activeElement === document.body) target?.focus();
}
