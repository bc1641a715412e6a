/** A person at the keyboard who uses no mouse: every stop is reached by Tab and the arrow keys. */
import type { Frame, Page } from 'playwright-core';

const MOST_STOPS = 60;

export class Keyboard {
  /** @param page has the keys. @param pane is where the focus is looked for: the page, or its frame in Excel. */
  constructor(
    private readonly page: Page,
    private readonly pane: Page | Frame,
  ) {}

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }

  /** Tabs on until a stop of this role and name has the focus; beyond the last one is the browser, or Excel. */
  async to(role: string, name: RegExp): Promise<void> {
    const met: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const at = await this.focused();
      if (at.role === role && name.test(at.name)) return;
      met.push(`${at.role} ${at.name.slice(0, 40)}`);
      if (await this.isInSheet()) await this.goToPane();
      else await this.press('Tab');
    }
    throw new Error(`No ${role} ${String(name)} among the stops: ${met.join('; ')}.`);
  }

  async choose(role: string, name: RegExp): Promise<void> {
    await this.to(role, name);
    await this.press('Enter');
  }

  async focused(): Promise<{ readonly role: string; readonly name: string }> {
    if (await this.isInSheet()) return { role: 'sheet', name: '' };
    return this.pane.evaluate(() => {
      const focused = document.activeElement;
      const tag = focused?.tagName.toLowerCase() ?? '';
      const role = focused?.getAttribute('role') ?? tag;
      return { role, name: focused?.getAttribute('aria-label') ?? focused?.textContent ?? '' };
    });
  }

  private async goToPane(): Promise<void> {
    await this.press('F6');
    await this.pane.waitForFunction(() => document.hasFocus());
  }

  /** Whether the keys go to Excel and not to the pane beside it. */
  async isInSheet(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.id === 'sheet');
  }
}
