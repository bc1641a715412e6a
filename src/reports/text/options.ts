/** How a text report is to look. */
import type { Palette } from './palette';

export interface TextOptions {
  /** Columns of the terminal or page. */
  readonly width: number;
  readonly palette: Palette;
  /** Every finding, however many there are of one rule. */
  readonly showAll: boolean;
  /** The verdict alone. */
  readonly verdictOnly: boolean;
}
