/** Ten thousand findings: only those in view are drawn, and scrolling through them never stalls. */
import { newWorkbook } from '../../../src/hosts/file';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { inHomes } from './homes';
import { returnWithFindings } from './return-with-findings';

const FINDINGS = 10_000;
/** Lines in view at the tallest, with those kept ready above and below. */
const MOST_LINES = 60;
/** A tenth of a second is felt as a stall (RAIL); a machine that does other work at the same time gets twice that. */
const LONGEST_TASK_MS = 200;

inHomes('a list of ten thousand findings', (homes) => {
  it('draws what is in view, and scrolls without a stall', async () => {
    const bytes = newWorkbook(returnWithFindings(shippedAgreement(), FINDINGS));
    const { page } = await homes.visit();
    await page.getByRole('button', { name: /^Supplier/ }).click();
    await page
      .getByLabel('Open a return…')
      .setInputFiles({ name: 'many.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
    const list = page.getByRole('listbox', { name: /findings$/ });
    await list.waitFor({ timeout: 60_000 });
    const listed = Number((await list.getAttribute('aria-label'))?.replace(/\D/g, ''));
    expect(listed).toBeGreaterThanOrEqual(FINDINGS);

    const scrolled = await list.evaluate(async (box) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      let mostLines = 0;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const before = performance.now();
      let frames = 0;
      for (; frames < 300; frames += 1) {
        box.scrollTop += frames % 50 === 49 ? box.scrollHeight / 7 : 240;
        await frame();
        mostLines = Math.max(mostLines, box.querySelectorAll('[data-index]').length);
      }
      const perFrame = (performance.now() - before) / frames;
      await frame();
      observer.disconnect();
      return { longest: Math.max(0, ...tasks), count: tasks.length, mostLines, perFrame, top: box.scrollTop };
    });
    console.info(
      `${String(listed)} findings: ${String(scrolled.mostLines)} lines drawn at most, ${scrolled.perFrame.toFixed(1)} ms a frame, ` +
        `${String(scrolled.count)} tasks over 50 ms, longest ${scrolled.longest.toFixed(0)} ms.`,
    );
    expect(scrolled.top).toBeGreaterThan(100_000);
    expect(scrolled.mostLines).toBeGreaterThan(3);
    expect(scrolled.mostLines).toBeLessThanOrEqual(MOST_LINES);
    expect(scrolled.longest).toBeLessThanOrEqual(LONGEST_TASK_MS);

    // By keyboard too, from one end to the other.
    await list.focus();
    await page.keyboard.press('End');
    const last = list.getByRole('option', { selected: true });
    await expect(last.getAttribute('aria-posinset')).resolves.toBe(String(listed));
    await page.context().close();
  });
});
