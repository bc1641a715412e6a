/**
 * Steps over the plain part of XML in UTF-8 bytes. Whatever is not plain (entities other than the five and numbers,
 * comments, CDATA, raw ">" in text, carriage returns, forbidden characters) is refused, for a real XML parser to read or reject.
 */

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const ASCII_END = 128;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** How an element's opening tag ends. */
export type TagEnd = 'open' | 'selfClosed' | 'unusual';

export class ByteCursor {
  /** The name and value of the last attribute read, as places in the bytes. */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  tagEnd: TagEnd = 'unusual';
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  skipSpace(): void {
    const { bytes } = this;
    for (let byte = bytes[this.at]; isSpace(byte); byte = bytes[this.at]) this.at++;
  }

  /** Steps over these bytes if they come next. */
  take(wanted: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
    this.at = at + wanted.length;
    return true;
  }

  /** Steps over the next attribute and says so, or over the tag's end, which `tagEnd` then tells. */
  nextAttribute(): boolean {
    const { bytes } = this;
    const hadSpace = isSpace(bytes[this.at]);
    this.skipSpace();
    const byte = bytes[this.at];
    if (byte === GREATER) return this.endTag('open', 1);
    if (byte === SLASH) return this.endTag(bytes[this.at + 1] === GREATER ? 'selfClosed' : 'unusual', 2);
    return (hadSpace && this.attribute()) || this.endTag('unusual', 0);
  }

  /** The name's only byte, 0 where it has more. */
  shortName(): number {
    return this.nameEnd - this.nameStart === 1 ? (this.bytes[this.nameStart] ?? 0) : 0;
  }

  /** The name's part after a colon, null where it has no prefix. */
  prefixedName(): string | null {
    const colon = this.bytes.subarray(this.nameStart, this.nameEnd).indexOf(COLON);
    return colon < 0 ? null : ascii(this.bytes, this.nameStart + colon + 1, this.nameEnd);
  }

  name(): string {
    return ascii(this.bytes, this.nameStart, this.nameEnd);
  }

  value(): string {
    return ascii(this.bytes, this.valueStart, this.valueEnd);
  }

  /** The characters up to the next "<", entities replaced; null where they are unusual. */
  text(): string | null {
    const { bytes } = this;
    const start = this.at;
    let hasEntities = false;
    let isAscii = true;
    let at = start;
    for (; ; at++) {
      const byte = bytes[at];
      if (byte === LESS) break;
      if (byte === undefined || byte === GREATER) return null;
      if (byte < SPACE && byte !== TAB && byte !== NEWLINE) return null;
      if (byte === AMPERSAND) hasEntities = true;
      else if (byte >= ASCII_END) isAscii = false;
    }
    this.at = at;
    const text = isAscii && at - start < 32 ? ascii(bytes, start, at) : this.decode(start, at);
    return hasEntities && text !== null ? withoutEntities(text) : text;
  }

  private attribute(): boolean {
    const { bytes } = this;
    let at = this.at;
    this.nameStart = at;
    if (isNameStart(bytes[at])) while (isNameByte(bytes[at])) at++;
    this.nameEnd = at;
    const quote = bytes[at + 1];
    if (at === this.nameStart || bytes[at] !== EQUALS || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE))
      return false;
    at += 2;
    this.valueStart = at;
    while (isPlainValueByte(bytes[at], quote)) at++;
    this.valueEnd = at;
    this.at = at + 1;
    return bytes[at] === quote;
  }

  private endTag(end: TagEnd, length: number): false {
    this.tagEnd = end;
    this.at += length;
    return false;
  }

  private decode(start: number, end: number): string | null {
    try {
      const text = this.decoder.decode(this.bytes.subarray(start, end));
      return /[\uFFFE\uFFFF]/.test(text) ? null : text;
    } catch {
      return null;
    }
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === NEWLINE || byte === TAB || byte === RETURN;
}

/** ASCII letters and "_". */
function isNameStart(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95);
}

/** ASCII letters, digits, "_", "-", "." and ":". */
function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  if (byte >= 97) return byte <= 122;
  if (byte >= 65) return byte <= 90 || byte === 95;
  return (byte >= 48 && byte <= 58) || byte === 45 || byte === 46;
}

/** XML turns white space in attribute values into spaces, and entities into characters: such values are not plain. */
function isPlainValueByte(byte: number | undefined, quote: number): boolean {
  return (
    byte !== undefined && byte !== quote && byte >= SPACE && byte < ASCII_END && byte !== LESS && byte !== AMPERSAND
  );
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function withoutEntities(text: string): string | null {
  let replaced = '';
  let kept = 0;
  for (const match of text.matchAll(/&([^;&]*;?)/g)) {
    const character = characterOfEntity(match[1] ?? '');
    if (character === undefined) return null;
    replaced += text.slice(kept, match.index) + character;
    kept = match.index + match[0].length;
  }
  return replaced + text.slice(kept);
}

function characterOfEntity(body: string): string | undefined {
  const [, decimal, hex, name = ''] = /^(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));$/.exec(body) ?? [];
  if (decimal !== undefined) return characterOf(Number(decimal));
  return hex === undefined ? NAMED.get(name) : characterOf(parseInt(hex, 16));
}

/** The character of a number that XML allows (XML 1.0, 2.2). */
function characterOf(code: number): string | undefined {
  const isAllowed =
    code === TAB ||
    code === NEWLINE ||
    code === RETURN ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
