/**
 * XML as workbooks write it, read by saxes: elements and attributes by their local names, since about a quarter of real
 * workbooks write `<x:workbook>`; document type definitions refused; malformed XML reported by the part it stands in.
 */
import { SaxesParser } from 'saxes';
import { damaged, FileError } from './file-error';
import { LIMITS, type Limits } from './limits';

/** Attributes of one element by local name; one without a prefix goes before one with. */
export class XmlAttributes {
  constructor(private readonly raw: Readonly<Record<string, string>>) {}

  get(name: string): string | undefined {
    const plain = this.raw[name];
    if (plain !== undefined) return plain;
    for (const key in this.raw) if (key.endsWith(`:${name}`)) return this.raw[key];
    return undefined;
  }

  /** Whether an xsd:boolean attribute is true; the default where it is absent. */
  isTrue(name: string, whenAbsent = false): boolean {
    const value = this.get(name)?.trim();
    return value === undefined ? whenAbsent : value === '1' || value === 'true';
  }
}

export interface XmlHandler {
  /** `parents`: local names from the root down to the element's parent; valid during the call only. */
  open?(name: string, attributes: XmlAttributes, parents: readonly string[]): void;
  /** `text`: the characters since the last tag, so the whole text of an element that has no elements in it. */
  close?(name: string, text: string, parents: readonly string[]): void;
}

/** Reads a whole part's text. Throws a FileError that names the part. */
export function parseXml(part: string, text: string, handler: XmlHandler, limits: Limits = LIMITS): void {
  const stream = new XmlStream(part, handler, limits);
  stream.write(text);
  stream.end();
}

/** Reads a part's text piece by piece; the handler is called as far as the pieces allow. */
export class XmlStream {
  private readonly parser = new SaxesParser({ xmlns: false as const, position: false });
  private readonly parents: string[] = [];
  private text = '';

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
    private readonly limits: Limits = LIMITS,
  ) {
    this.parser.on('error', (error) => {
      throw damaged(`The part "${part}" is not well-formed XML (${error.message})`);
    });
    this.parser.on('doctype', () => {
      throw new FileError(
        'dtd',
        `The part "${part}" has a document type definition, which no workbook needs and which can be made to attack a reader. Do not open the file; ask its sender for a copy saved by Excel.`,
      );
    });
    const addText = (text: string): void => {
      this.text += text;
    };
    this.parser.on('text', addText);
    this.parser.on('cdata', addText);
    this.parser.on('opentag', (tag) => {
      this.open(localName(tag.name), new XmlAttributes(tag.attributes));
    });
    this.parser.on('closetag', (tag) => {
      this.close(localName(tag.name));
    });
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** Says that the part is complete. */
  end(): void {
    this.parser.close();
  }

  private open(name: string, attributes: XmlAttributes): void {
    this.text = '';
    if (this.parents.length >= this.limits.xmlDepth) {
      throw damaged(`The part "${this.part}" has more than ${String(this.limits.xmlDepth)} elements within elements`);
    }
    this.handler.open?.(name, attributes, this.parents);
    this.parents.push(name);
  }

  private close(name: string): void {
    this.parents.pop();
    this.handler.close?.(name, this.text, this.parents);
    this.text = '';
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
