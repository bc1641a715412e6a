/** Turns the plural words of a numerator into the singular, for "1 more plan agreed in time". */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
]);

/** The label with its first plural noun in the singular; as it is where no word of it looks like one. */
export function singularOf(label: string): string {
  const words = label.split(' ');
  const at = words.findIndex((word) => singularWord(word) !== word);
  return words.map((word, place) => (place === at ? singularWord(word) : word)).join(' ');
}

function singularWord(word: string): string {
  const irregular = IRREGULAR.get(word.toLowerCase());
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/i.test(word)) return word.slice(0, -2);
  return /[^sui]s$/i.test(word) ? word.slice(0, -1) : word;
}
