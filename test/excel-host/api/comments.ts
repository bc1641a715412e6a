import { itemNotFound } from '../api-error';
import type { CommentModel, SheetModel } from '../workbook-model';
import { Range } from './range';
import type { Session } from './session';

/** Threaded comments: only where they are. */
export class CommentCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {}

  get items(): Comment[] {
    return this.sheet.comments.map((comment, at) => new Comment(this.session, this.sheet, comment, at));
  }

  getItem(id: unknown): Comment {
    const found = this.items.find((comment) => comment.id === id);
    if (!found) throw itemNotFound();
    return found;
  }
}

export class Comment {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly model: CommentModel,
    private readonly place: number,
  ) {}

  get id(): string {
    return `{COMMENT${String(this.place + 1)}}`;
  }
  getLocation(): Range {
    const { row, column } = this.model;
    return new Range(this.session, this.sheet, { top: row, bottom: row, left: column, right: column });
  }
}
