/** JSON as data of no known shape. */
export function parse(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
