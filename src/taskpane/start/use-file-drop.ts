/**
 * A file dropped anywhere on the page is opened: the browser would otherwise leave the pane for it. In the History view
 * the files are earlier returns.
 */
import { useEffect } from 'react';
import type { Pane } from '../pane/use-pane';

export function useFileDrop({ home, tasks, state }: Pane): void {
  const isHistory = state.view === 'history' && state.reviewed !== null;
  useEffect(() => {
    if (home.kind !== 'file' && !isHistory) return;
    const over = (event: DragEvent) => {
      event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isHistory) tasks.history.add(files);
      else if (files[0]) tasks.open(files[0]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [home, tasks, isHistory]);
}
