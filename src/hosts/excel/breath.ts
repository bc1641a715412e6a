/** Long work in slices, so that the pane draws and answers its user between them. */

/** Browsers call a task over 50 ms long; what a slice has begun it still ends. */
const SLICE_MS = 12;

export class Breath {
  private from = performance.now();

  /** Lets the page have its turn where it has had none for a while. */
  async take(): Promise<void> {
    if (performance.now() - this.from < SLICE_MS) return;
    await turn();
    this.from = performance.now();
  }
}

/** Resolves once the page has had its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
