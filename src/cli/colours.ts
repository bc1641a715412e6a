/** Colours of the terminal, only where a person looks at one and wants them (https://no-color.org, https://force-color.org). */
import pc from 'picocolors';
import { PLAIN, type Palette } from '../reports/text/palette';
import type { Io, Sink } from './io';

/** Whether a stream is to have colours: NO_COLOR and FORCE_COLOR first, then whether it is a terminal that can. */
export function wantsColour(sink: Sink, env: Io['env']): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const force = env['FORCE_COLOR'] ?? '';
  if (force !== '') return force !== '0' && force !== 'false';
  return sink.isTTY && env['TERM'] !== 'dumb';
}

export function paletteFor(sink: Sink, env: Io['env']): Palette {
  if (!wantsColour(sink, env)) return PLAIN;
  const { bold, dim, red, yellow, blue, cyan, green, magenta } = pc.createColors(true);
  return {
    heading: bold,
    strong: bold,
    faint: dim,
    severity: { error: red, warning: yellow, query: cyan, note: blue },
    band: { good: green, approaching: cyan, requiresImprovement: yellow, inadequate: red, other: magenta },
    good: green,
  };
}
