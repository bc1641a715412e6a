/** Puts a report's figures and words into the sentence of its rule. */
import { formatFigure } from '../figures/format-figure';
import type { Figure } from '../rules/rule';

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The sentence with every {placeholder} filled; what is filled in is not looked at again. Throws where one has no figure. */
export function fillMessage(template: string, data: Readonly<Record<string, Figure>>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const figure = Object.hasOwn(data, name) ? data[name] : undefined;
    if (figure === undefined) throw new Error(`its message has no figure for {${name}}`);
    return formatFigure(figure);
  });
}
