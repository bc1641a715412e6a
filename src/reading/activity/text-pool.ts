/** Texts kept once each; the empty text has place 0. */
export class TextPool {
  readonly #places = new Map<string, number>([['', 0]]);
  readonly texts: string[] = [''];

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }
}
