/** Every view and the states inside it in every theme in both homes: as axe sees it, and as far as it can be read. */
import type { Frame, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';
import { faultsOfLayout, spaceOut } from './layout';
import { THEMES } from './themes';
import { tour, type Look } from './tour';

/** Notes what each look finds, with the place it was found at. */
function noting(find: () => Promise<readonly string[]>): { readonly look: Look; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const look = async (place: string) => {
    faults.push(...(await find()).map((fault) => `${place}: ${fault}`));
  };
  return { look, faults };
}

const NARROW = { width: 320, height: 800 };
/** A window of 1280 by 1024 at 400 % (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

const seen = async (pane: Page | Frame) => [...(await axeFaults(pane)), ...(await faultsOfLayout(pane))];

inHomes('what people can see, read and press', (homes) => {
  describe.each(THEMES)('in the theme $theme', ({ look: colours }) => {
    it(
      'is without a fault in a browser',
      async () => {
        const { page } = await homes.visit({ ...colours, width: 320 });
        const { look, faults } = noting(() => seen(page));
        await tour({ pane: page, excel: null }, look);
        await page.goto(new URL('help.html', page.url()).href);
        await look('help');
        expect(faults).toEqual([]);
        await page.context().close();
      },
      2 * PATIENCE_MS,
    );

    it(
      'is without a fault in Excel',
      async () => {
        const { frame, excel, page } = await homes.beside(FAULTY, { look: { ...colours, viewport: NARROW } });
        const { look, faults } = noting(() => seen(frame));
        await tour({ pane: frame, excel }, look);
        expect(faults).toEqual([]);
        await page.context().close();
      },
      2 * PATIENCE_MS,
    );
  });

  it(
    'keeps its words whole with the text spaced out as readers may have it, in a window of 400 %',
    async () => {
      const { page } = await homes.visit();
      await page.setViewportSize(ZOOMED);
      const { look, faults } = noting(async () => {
        await spaceOut(page);
        return faultsOfLayout(page);
      });
      await tour({ pane: page, excel: null }, look);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * PATIENCE_MS,
  );

  it(
    'is looked at by a harness that finds faults: what is planted is found',
    async () => {
      const { page } = await homes.visit({ width: 320 });
      await page.getByRole('button', { name: 'Skip' }).waitFor();
      await expect(seen(page)).resolves.toEqual([]);
      await page.evaluate(() => {
        document.querySelector('main')?.insertAdjacentHTML(
          'beforeend',
          `<img id="no-words" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
           <button id="no-name"></button>
           <p id="pale">Hardly to be read</p>
           <button class="small">1</button><button class="small">2</button>
           <p id="cut">These words are cut at the end of their box</p>
           <p id="wide">x</p>`,
        );
        const style = new CSSStyleSheet();
        style.replaceSync(`#pale { color: #ddd; background: #fff } .small { width: 12px; height: 12px; padding: 0 }
          #cut { width: 80px; overflow: hidden; white-space: nowrap } #wide { width: 400px }`);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
      });
      const found = (await seen(page)).map((fault) => fault.split(':')[0]);
      expect(found).toEqual(
        expect.arrayContaining(['image-alt', 'button-name', 'color-contrast', 'target-size', 'cut', 'too wide']),
      );
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
