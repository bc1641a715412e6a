/** "July 2014 marked.xlsx": the ending stays, or Excel would not open it. */
export function renamed(name: string, what: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name} ${what}` : `${name.slice(0, dot)} ${what}${name.slice(dot)}`;
}
