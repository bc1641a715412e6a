/** Whether there is room for a wide table. */
import { useSyncExternalStore } from 'react';
import { watchMedia } from './watch-media';

const WIDE = '(min-width: 900px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(WIDE).matches);
}

function watch(changed: () => void): () => void {
  return watchMedia(WIDE, changed);
}
