/**
 * What the styles of a Markup look like, in one place, so that both hosts write the same workbook.
 * Every fill stands under dark text with a contrast of at least 7 : 1, and none is the only sign of what it says.
 */
import type { FlagSeverity, StyleName } from './markup';

/** Colours are six hexadecimal digits, red, green, blue. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** In points; the workbook's own size where absent. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: true;
  /** A thin line along this edge of the cell. */
  readonly line?: 'top' | 'bottom';
  readonly lineColour?: string;
}

const INK = '1F2933';

/** Fills of flags on the supplier's own cells. */
export const FLAG_FILLS: Readonly<Record<FlagSeverity, string>> = {
  error: 'F8CBC6',
  warning: 'FCE3B1',
  query: 'CFE3F7',
  note: 'E3E6EA',
};

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  plain: {},
  title: { bold: true, size: 16, colour: '12324F' },
  subtitle: { size: 11, colour: '4A5563' },
  heading: { bold: true, colour: 'FFFFFF', fill: '12324F', wrap: true },
  total: { bold: true, line: 'top', lineColour: INK },
  muted: { italic: true, colour: '4A5563' },
  wrapped: { wrap: true },
  link: { underline: true, colour: '0B5394' },
  error: { colour: INK, fill: FLAG_FILLS.error },
  warning: { colour: INK, fill: FLAG_FILLS.warning },
  query: { colour: INK, fill: FLAG_FILLS.query },
  note: { colour: INK, fill: FLAG_FILLS.note },
  good: { colour: INK, fill: 'CDE9D2' },
  approaching: { colour: INK, fill: 'FFF2C4' },
  requiresImprovement: { colour: INK, fill: 'FCDDB5' },
  inadequate: { colour: INK, fill: FLAG_FILLS.error },
  other: { colour: INK, fill: FLAG_FILLS.note },
};
