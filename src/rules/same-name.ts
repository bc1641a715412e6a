/** Names compared as the agreement compares them: case, spacing and punctuation are ignored. */

/** Letters and digits only, in lower case and without accents. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two names differ in nothing but case, spacing and punctuation. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
