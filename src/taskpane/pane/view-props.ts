/** What every view is given. */
import type { Reviewed } from './state';
import type { Pane } from './use-pane';

export interface ViewProps {
  readonly pane: Pane;
  readonly reviewed: Reviewed;
}
