/** The texts of a snapshot as a digest takes them: each is worked on once, however many cells hold it. */
import type { ContentStream } from './content-stream';
import { bitsOfText } from './place-digests';

export class PooledTexts {
  /** Place in the pool → place of the text that counts for it: line ends of Windows are as good as any. */
  private readonly places: Int32Array;
  private readonly shown: string[];
  private readonly bits: Int32Array;
  private readonly hasBits: Uint8Array;
  /** When a text was first written, counted over all sheets; 0 of never. */
  private readonly written: Int32Array;
  private count = 0;
  private sheetStart = 0;

  constructor(texts: readonly string[]) {
    this.shown = texts.map((text) => (text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text));
    this.places = Int32Array.from(texts, (_, place) => place);
    if (this.shown.some((text, place) => text !== texts[place])) {
      const first = new Map<string, number>();
      this.shown.forEach((text, place) => {
        const known = first.get(text);
        if (known === undefined) first.set(text, place);
        else this.places[place] = known;
      });
    }
    this.bits = new Int32Array(texts.length);
    this.hasBits = new Uint8Array(texts.length);
    this.written = new Int32Array(texts.length);
  }

  /** Whether there is a text that says something: not every program keeps an empty one. */
  isEmpty(place: number): boolean {
    return (this.shown[place] ?? '') === '';
  }

  bitsOf(place: number): number {
    const own = this.places[place] ?? place;
    if (this.hasBits[own] === 0) {
      this.hasBits[own] = 1;
      this.bits[own] = bitsOfText(this.shown[own] ?? '');
    }
    return this.bits[own] ?? 0;
  }

  /** From here on texts are written in full again, so that a sheet's digest is its own. */
  beginSheet(): void {
    this.sheetStart = this.count;
  }

  /** The text itself the first time in a sheet, and then a number that stands for it. */
  write(stream: ContentStream, place: number): void {
    const own = this.places[place] ?? place;
    const before = this.written[own] ?? 0;
    if (before > this.sheetStart) {
      stream.count(before - this.sheetStart);
      return;
    }
    this.count += 1;
    this.written[own] = this.count;
    stream.count(0);
    stream.text(this.shown[own] ?? '');
  }
}
