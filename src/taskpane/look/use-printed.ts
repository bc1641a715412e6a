/** Whether what is shown is for paper. */
import { useSyncExternalStore } from 'react';
import { watchMedia } from './watch-media';

const PRINT = 'print';

export function useIsPrinted(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(PRINT).matches);
}

function watch(changed: () => void): () => void {
  return watchMedia(PRINT, changed);
}
