/**
 * What the styles of a report sheet and the fills of flags look like: in one place, so that both hosts write the same
 * workbook. Every text stands at 4.5 : 1 or better on its fill (WCAG 2.2, 1.4.3).
 */
import type { FlagSeverity, StyleName } from './markup';

/** Colours are RRGGBB. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points over (or under) the workbook's own font size. */
  readonly larger?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: 'box' | 'top';
  readonly wrap?: boolean;
  readonly vertical?: 'top' | 'center';
}

/** Thin lines round and above cells. */
export const BORDER_COLOUR = 'A6A6A6';
/** Dates are days first, as everywhere on a return, where a cell asks for nothing else. */
export const DATE_FORMAT = 'dd/mm/yyyy';
/** Width of a check column, in characters with the padding that Excel adds. */
export const CHECK_WIDTH = 48.7109375;
/** Heights of report rows in points; Excel has no higher row than 409. */
export const LINE_HEIGHT = 15;
export const MAX_ROW_HEIGHT = 409;

const DARK_BLUE = '1F3864';
const RED = { fill: 'FFC7CE', colour: '8B0000' };
const AMBER = { fill: 'FFEB9C', colour: '5F4700' };
const BLUE = { fill: 'DDEBF7', colour: '1F3864' };
const GREY = { fill: 'EDEDED', colour: '3B3B3B' };
const GREEN = { fill: 'C6EFCE', colour: '00520B' };
const ORANGE = { fill: 'F8CBAD', colour: '6B2A00' };

const RATING = { bold: true, border: 'box', vertical: 'top' } as const;
const SEVERITY = { border: 'box', vertical: 'top' } as const;

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  plain: {},
  title: { bold: true, larger: 7, colour: DARK_BLUE },
  subtitle: { larger: 1, colour: '404040' },
  heading: { bold: true, colour: 'FFFFFF', fill: DARK_BLUE, border: 'box', wrap: true, vertical: 'center' },
  total: { bold: true, fill: 'F2F2F2', border: 'top' },
  muted: { italic: true, colour: '595959' },
  wrapped: { wrap: true, vertical: 'top' },
  link: { underline: true, colour: '0563C1', vertical: 'top' },
  error: { ...SEVERITY, ...RED },
  warning: { ...SEVERITY, ...AMBER },
  query: { ...SEVERITY, ...BLUE },
  note: { ...SEVERITY, ...GREY },
  good: { ...RATING, ...GREEN },
  approaching: { ...RATING, ...AMBER },
  requiresImprovement: { ...RATING, ...ORANGE },
  inadequate: { ...RATING, fill: 'A61C1C', colour: 'FFFFFF' },
  other: { ...RATING, ...GREY },
  entry: { fill: 'FFFBE6', border: 'box', vertical: 'top', wrap: true },
};

/** Fill and text of a flagged cell: the text colour too, since the supplier's may be white. */
export const FLAG_LOOKS: Readonly<Record<FlagSeverity | 'header', Look>> = {
  header: { bold: true, fill: DARK_BLUE, colour: 'FFFFFF' },
  error: RED,
  warning: AMBER,
  query: BLUE,
  note: GREY,
};
