/** The colours of the text report; the words say the same without them. */
import type { Band } from '../../agreement/bands';
import type { Severity } from '../../rules/rule';

type Paint = (text: string) => string;

export interface Palette {
  readonly heading: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly band: Readonly<Record<Band, Paint>>;
  readonly good: Paint;
}

const asIs: Paint = (text) => text;

export const PLAIN: Palette = {
  heading: asIs,
  strong: asIs,
  faint: asIs,
  severity: { error: asIs, warning: asIs, query: asIs, note: asIs },
  band: { good: asIs, approaching: asIs, requiresImprovement: asIs, inadequate: asIs, other: asIs },
  good: asIs,
};
