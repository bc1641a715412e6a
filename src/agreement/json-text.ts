/** An agreement as the text of its file: in the model's order, short groups on one line, always the same for the same content. */
const WIDTH = 120;
const STEP = '  ';

/** JSON text that ends with a line end. */
export function jsonText(value: unknown): string {
  return `${written(value, '', 0)}\n`;
}

/** `lead` is the indentation of the line, `used` what stands on it before the value, a comma after it included. */
function written(value: unknown, lead: string, used: number): string {
  const short = onOneLine(value);
  if (lead.length + used + short.length <= WIDTH && !isSpread(value)) return short;
  const deeper = `${lead}${STEP}`;
  if (Array.isArray(value)) {
    const last = value.length - 1;
    const entries = value.every((entry) => typeof entry === 'number')
      ? filled(value.map(String), deeper)
      : value.map((entry, at) => `${deeper}${written(entry, deeper, at === last ? 0 : 1)}`).join(',\n');
    return `[\n${entries}\n${lead}]`;
  }
  if (typeof value !== 'object' || value === null) return short;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const lines = members.map(([name, member], at) => {
    const start = `${JSON.stringify(name)}: `;
    return `${deeper}${start}${written(member, deeper, start.length + (at === members.length - 1 ? 0 : 1))}`;
  });
  return `{\n${lines.join(',\n')}\n${lead}}`;
}

/** Lists of groups are easier to compare one below the other, however short; so does the project's formatter write them. */
function isSpread(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const isListOfGroups = Array.isArray(value) && value.length > 1 && value.every((entry) => sizeOf(entry) > 1);
  return isListOfGroups || inner.some(isSpread);
}

/** Members of a group; a list's own rule differs, and an agreement has no list of lists. */
function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).length : 0;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{ ${members.map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`).join(', ')} }`;
}

/** Numbers run on as words of a paragraph do. */
function filled(numbers: readonly string[], lead: string): string {
  const lines: string[] = [];
  let line = lead;
  numbers.forEach((number, at) => {
    const word = at === numbers.length - 1 ? number : `${number},`;
    if (line !== lead && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = lead;
    }
    line += line === lead ? word : ` ${word}`;
  });
  return [...lines, line].join('\n');
}
