/** HTML that cannot be injected into: the template escapes whatever is not HTML already. */
import { printable } from '../printable';

/** Made by the template below and by nothing else. */
export class Html {
  private constructor(readonly source: string) {}

  static of(parts: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(parts.map((part, at) => part + sourceOf(values[at] ?? '')).join(''));
  }
}

export type HtmlValue = string | number | Html | readonly Html[];

/** `html`<td>${cell}</td>``: texts and numbers are escaped, for attributes in double quotes too. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.of(parts, values);
}

export const NOTHING = html``;

function sourceOf(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'object') return value.map((each) => each.source).join('');
  return escaped(printable(String(value)));
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);
}
