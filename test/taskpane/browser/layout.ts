/** Whether words are cut or lie beyond the edge, as the page or frame stands. */
import type { Frame, Page } from 'playwright-core';

/** What is cut on purpose, and can be read in full elsewhere: cells, and the words of the bar over the title. */
const MAY_BE_CUT = '[role="grid"] *, [role="status"] *, select';

export function faultsOfLayout(pane: Page | Frame): Promise<readonly string[]> {
  return pane.evaluate((mayBeCut) => {
    const tooWide = document.documentElement.scrollWidth - innerWidth;
    const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => one.checkVisibility() && !one.matches(mayBeCut) && one.clientWidth > 1,
    );
    const cut = boxes.filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const isCutAcross = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
      const isCutDown = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
      return isCutAcross || isCutDown;
    });
    const spilling = boxes.filter((one) => one.matches('button') && one.scrollWidth > one.clientWidth + 1);
    return [
      ...(tooWide > 0 ? [`too wide: by ${String(tooWide)} pixels`] : []),
      ...cut.map((one) => `cut: ${one.textContent.slice(0, 60)}`),
      ...spilling.map((one) => `spills: ${one.textContent.slice(0, 60)}`),
    ];
  }, MAY_BE_CUT);
}

/** The spacing that text must bear (WCAG 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Once for a page. */
export async function spaceOut(pane: Page | Frame): Promise<void> {
  await pane.evaluate((spacing) => {
    if (document.documentElement.dataset['spaced'] !== undefined) return;
    const style = new CSSStyleSheet();
    style.replaceSync(spacing);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    document.documentElement.dataset['spaced'] = '';
  }, SPACING);
}
