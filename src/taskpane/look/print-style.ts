/** How a view looks on paper: no controls, no boxes that scroll, and what is said on paper alone. */
import { makeStaticStyles } from '@fluentui/react-components';

/** Of an element that only paper shows. */
export const PAPER_ONLY = 'paper-only';

/** Of an element that paper can do without. */
export const SCREEN_ONLY = 'screen-only';

/** Of a list of which only the lines in view are drawn; its lines stand below each other on paper. */
export const DRAWN_IN_PART = 'drawn-in-part';

export const usePrintStyle = makeStaticStyles(`
.${PAPER_ONLY} { display: none; }
@media print {
  .${PAPER_ONLY} { display: block; }
  .${SCREEN_ONLY}, .fui-Button, .fui-MessageBarActions, .fui-Field, [role="tablist"], input, a[href="help.html"] { display: none !important; }
  details::details-content { display: block !important; content-visibility: visible !important; }
  main button { color: inherit !important; text-decoration: none !important; }
  tr, li, [role="option"] { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  main * { max-height: none !important; overflow: visible !important; }
  main [role="status"] { display: none; }
  .${DRAWN_IN_PART}, .${DRAWN_IN_PART} > * { height: auto !important; }
  .${DRAWN_IN_PART} [data-index] { position: static !important; transform: none !important; }
}
`);
