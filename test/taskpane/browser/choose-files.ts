/** A person who presses a button that asks for files, and chooses some. */
import type { Frame, Page } from 'playwright-core';

type Files = Parameters<Page['setInputFiles']>[1];

export async function chooseFiles(pane: Page | Frame, button: string, files: Files): Promise<void> {
  const asked = pageOf(pane).waitForEvent('filechooser');
  await pane.getByRole('button', { name: button }).click();
  await (await asked).setFiles(files);
}

export function pageOf(pane: Page | Frame): Page {
  return 'mainFrame' in pane ? pane : pane.page();
}
