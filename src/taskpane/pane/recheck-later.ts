/** A check that nobody asked for, some time after the last of the changes that made the review out of date. */

/** Long enough to type the next cell of a row, or to press “Check again”. */
const RECHECK_AFTER_MS = 2000;

export interface LaterRecheck {
  /** Another change came: the time begins anew. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** `recheck` answers whether it could begin; where it could not, it is asked again later. */
export function recheckLater(recheck: () => boolean): LaterRecheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  const changed = (): void => {
    stop();
    timer = setTimeout(() => {
      if (!recheck()) changed();
    }, RECHECK_AFTER_MS);
  };
  return { changed, stop };
}
