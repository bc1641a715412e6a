/** Fonts, fills and borders of ranges and conditional formats: one set of paths such as "font.bold" over many targets. */
import { invalidArgument } from '../api-error';

/** Whatever keeps looks: the cells of some areas, or a conditional format. */
export interface LookTarget {
  /** The value all parts agree on; null where they differ, as Excel answers; the default where none is set. */
  get(path: string, whenUnset: unknown): unknown;
  set(path: string, value: unknown): void;
}

/** Of the names that HTML has for colours, those of its first sixteen, and those that Microsoft's samples use. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', silver: '#C0C0C0', gray: '#808080', white: '#FFFFFF', maroon: '#800000', red: '#FF0000',
  purple: '#800080', fuchsia: '#FF00FF', green: '#008000', lime: '#00FF00', olive: '#808000', yellow: '#FFFF00',
  navy: '#000080', blue: '#0000FF', teal: '#008080', aqua: '#00FFFF', orange: '#FFA500', darkmagenta: '#8B008B', pink: '#FFC0CB',
  lightblue: '#ADD8E6', lightgreen: '#90EE90', lightgray: '#D3D3D3',
}; // prettier-ignore

const colour = (value: unknown): string => {
  const named = typeof value === 'string' ? NAMED[value.toLowerCase()] : undefined;
  if (named !== undefined) return named;
  if (typeof value !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument(`colour ${String(value)}`);
  return value.toUpperCase();
};

const flag = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw invalidArgument(`true or false, not ${String(value)}`);
  return value;
};

export class RangeFont {
  constructor(private readonly target: LookTarget) {}

  get bold(): unknown {
    return this.target.get('font.bold', false);
  }
  set bold(value: unknown) {
    this.target.set('font.bold', flag(value));
  }
  get italic(): unknown {
    return this.target.get('font.italic', false);
  }
  set italic(value: unknown) {
    this.target.set('font.italic', flag(value));
  }
  get underline(): unknown {
    return this.target.get('font.underline', 'None');
  }
  set underline(value: unknown) {
    if (value !== 'None' && value !== 'Single') throw invalidArgument(`underline ${String(value)}`);
    this.target.set('font.underline', value);
  }
  get size(): unknown {
    return this.target.get('font.size', 11);
  }
  set size(value: unknown) {
    if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument(`font size ${String(value)}`);
    this.target.set('font.size', value);
  }
  get color(): unknown {
    return this.target.get('font.color', '#000000');
  }
  set color(value: unknown) {
    this.target.set('font.color', colour(value));
  }
}

export class RangeFill {
  constructor(private readonly target: LookTarget) {}

  get color(): unknown {
    return this.target.get('fill.color', '#FFFFFF');
  }
  set color(value: unknown) {
    this.target.set('fill.color', colour(value));
  }
}

export class RangeBorder {
  constructor(
    private readonly target: LookTarget,
    private readonly edge: string,
  ) {}

  get style(): unknown {
    return this.target.get(`border.${this.edge}.style`, 'None');
  }
  set style(value: unknown) {
    if (value !== 'Continuous' && value !== 'None') throw invalidArgument(`border style ${String(value)}`);
    this.target.set(`border.${this.edge}.style`, value);
  }
  get color(): unknown {
    return this.target.get(`border.${this.edge}.color`, '#000000');
  }
  set color(value: unknown) {
    this.target.set(`border.${this.edge}.color`, colour(value));
  }
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

export class RangeBorderCollection {
  constructor(private readonly target: LookTarget) {}

  getItem(edge: unknown): RangeBorder {
    if (typeof edge !== 'string' || !EDGES.includes(edge)) throw invalidArgument(`border ${String(edge)}`);
    return new RangeBorder(this.target, edge);
  }
}

export class ConditionalRangeFormat {
  constructor(private readonly target: LookTarget) {}

  get font(): RangeFont {
    return new RangeFont(this.target);
  }
  get fill(): RangeFill {
    return new RangeFill(this.target);
  }
}
