/** A file dropped anywhere on the page is opened: the browser would otherwise leave the pane for it. */
import { useEffect } from 'react';
import type { Pane } from '../pane/use-pane';

export function useFileDrop({ home, tasks }: Pane): void {
  useEffect(() => {
    if (home.kind !== 'file') return;
    const over = (event: DragEvent) => {
      event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) tasks.open(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [home, tasks]);
}
