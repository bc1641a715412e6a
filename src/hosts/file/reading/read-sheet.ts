/** Reads a worksheet part's bytes: saxes throughout, helped by the byte scanner over plain rows. */
import type { Limits } from '../limits';
import { scanRows } from './row-scanner';
import type { SheetPart } from './sheet-part';
import { encodingOf, notText } from '../text-encoding';
import { XmlStream } from '../xml';

const STEP = 1 << 16;
const DATA_TAG = new TextEncoder().encode('<sheetData');
const TAG_END = 62;

/** How to read the rows; both ways give the same, and tests hold them to it. */
export type RowReading = 'scan' | 'saxes';

/** Reads the part into the sheet's builder. Throws a FileError naming part, sheet or cell. */
export function readSheet(part: string, bytes: Uint8Array, sheet: SheetPart, limits: Limits, rows: RowReading): void {
  const stream = new DecodedStream(part, bytes, new XmlStream(part, sheet, limits));
  if (rows === 'scan' && encodingOf(bytes) === 'utf-8') {
    const dataStart = endOfDataTag(bytes);
    if (dataStart > 0) {
      stream.feedTo(dataStart);
      if (sheet.isAtData && !isXml11(bytes)) stream.skipTo(scanRows(bytes, dataStart, sheet.cells));
    }
  }
  stream.feedTo(bytes.length);
  stream.end();
  sheet.finish();
}

/** Feeds a part's bytes to the parser as text, step by step, so that a large part is never one string. */
class DecodedStream {
  private readonly decoder: TextDecoder;
  private at = 0;

  constructor(
    private readonly part: string,
    private readonly bytes: Uint8Array,
    private readonly xml: XmlStream,
  ) {
    this.decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  }

  feedTo(end: number): void {
    while (this.at < end) {
      const next = Math.min(end, this.at + STEP);
      this.xml.write(this.decode(this.bytes.subarray(this.at, next)));
      this.at = next;
    }
  }

  /** Leaves out bytes that were read otherwise; they begin and end between two tags. */
  skipTo(at: number): void {
    this.at = at;
  }

  end(): void {
    this.xml.write(this.decode(undefined));
    this.xml.end();
  }

  private decode(bytes: Uint8Array | undefined): string {
    try {
      return bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode();
    } catch {
      throw notText(this.part);
    }
  }
}

/** Where the first `<sheetData …>` ends, or −1. It may stand in a comment: only the parser can tell. */
function endOfDataTag(bytes: Uint8Array): number {
  const [first = 0] = DATA_TAG;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (DATA_TAG.every((byte, i) => bytes[at + i] === byte)) return bytes.indexOf(TAG_END, at) + 1;
  }
  return -1;
}

/** XML 1.1 has other line ends and other forbidden characters than the scanner knows. */
function isXml11(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*version\s*=\s*["'](?!1\.0["'])/.test(start);
}
