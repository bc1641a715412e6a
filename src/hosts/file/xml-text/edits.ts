/** Changes to a text, gathered in any order by places in the text as it was, and made in one go. */

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class TextEdits {
  private readonly edits: Edit[] = [];

  /** Insertions at one place come in the order in which they were asked for. */
  insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  /** Replaced stretches must not overlap. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** The text with all changes made; the same string where there are none. */
  applyTo(source: string): string {
    if (this.isEmpty) return source;
    const pieces: string[] = [];
    let at = 0;
    for (const edit of [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (edit.start < at) throw new RangeError('Two changes of one text overlap.');
      pieces.push(source.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    pieces.push(source.slice(at));
    return pieces.join('');
  }
}
