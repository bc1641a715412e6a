/** Whether there is room for a wide table. */
import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 900px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(WIDE).matches);
}

function watch(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
