import { invalidArgument, itemNotFound, ApiError } from '../api-error';
import type { NameModel } from '../workbook-model';
import { Range } from './range';
import { absolute } from './references';
import type { Session } from './session';

const VALID_NAME = /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/;
/** Names that would read as a cell. */
const LIKE_A_CELL = /^[A-Za-z]{1,3}\d+$/;

export class NamedItemCollection {
  constructor(
    private readonly session: Session,
    private readonly holder: { names: NameModel[] },
  ) {}

  get items(): NamedItem[] {
    return this.holder.names.map((name) => new NamedItem(this.session, this.holder, name));
  }

  add(name: unknown, reference: unknown): NamedItem {
    if (typeof name !== 'string' || !VALID_NAME.test(name) || LIKE_A_CELL.test(name))
      throw invalidArgument(`name ${String(name)}`);
    if (this.find(name)) throw new ApiError('ItemAlreadyExists', 'The resource being created already exists.');
    const formula = reference instanceof Range ? absolute(reference.sheet.name, reference.area) : reference;
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('reference');
    refuseMissingSheet(this.session, formula);
    const model: NameModel = { name, formula, visible: true };
    this.holder.names.push(model);
    return new NamedItem(this.session, this.holder, model);
  }

  getItem(name: unknown): NamedItem {
    const found = this.find(name);
    if (!found) throw itemNotFound();
    return new NamedItem(this.session, this.holder, found);
  }

  private find(name: unknown): NameModel | undefined {
    const key = String(name).toLowerCase();
    return this.holder.names.find((candidate) => candidate.name.toLowerCase() === key);
  }
}

export class NamedItem {
  constructor(
    private readonly session: Session,
    private readonly holder: { names: NameModel[] },
    private readonly model: NameModel,
  ) {}

  get name(): string {
    return this.model.name;
  }
  get formula(): string {
    return this.model.formula;
  }
  set formula(value: string) {
    if (!value.startsWith('=')) throw invalidArgument(`formula ${value}`);
    refuseMissingSheet(this.session, value);
    this.model.formula = value;
  }
  get visible(): boolean {
    return this.model.visible;
  }
  set visible(value: boolean) {
    this.model.visible = value;
  }
  delete(): void {
    this.holder.names = this.holder.names.filter((name) => name !== this.model);
  }
}

function refuseMissingSheet(session: Session, formula: string): void {
  const match = /^=(?:'((?:[^']|'')+)'|([A-Za-z0-9_.]+))!/.exec(formula);
  const sheet = match && (match[1]?.replaceAll("''", "'") ?? match[2] ?? '');
  if (sheet !== null && !session.book.sheet(sheet)) throw invalidArgument(`reference ${formula}`);
}
