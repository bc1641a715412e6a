/** What axe finds wrong with a page or frame as it stands. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The size of targets is of WCAG 2.2 at level AA, and left out unless it is asked for. */
const OPTIONS = { rules: { 'target-size': { enabled: true } } };

interface AxeWindow {
  readonly axe: {
    run(
      options: typeof OPTIONS,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** Views load lazily and colours change by degrees, so it waits for what is on its way. */
export async function axeFaults(where: Page | Frame): Promise<readonly string[]> {
  await where.getByText('Opening…').waitFor({ state: 'detached' });
  await where.evaluate(settled);
  await where.evaluate(AXE);
  const violations = await where.evaluate(
    (options) => (window as unknown as AxeWindow).axe.run(options).then((result) => result.violations),
    OPTIONS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

/** A transition that has begun ends; what turns round for ever, such as a spinner, is not waited for. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
}
