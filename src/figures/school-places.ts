/** Small whole numbers for schools, the same for the same school in every table that is counted together. */
import type { Agreement } from '../agreement/model';

export class SchoolPlaces {
  readonly #places = new Map<string, number>();
  readonly #laestabOfUrn: ReadonlyMap<string, string>;

  /** Where the agreement keeps a register, a school given by URN and by LAESTAB is one school. */
  constructor({ schools }: Agreement) {
    this.#laestabOfUrn = new Map((schools ?? []).flatMap(({ urn, laestab }) => (urn ? [[urn, laestab] as const] : [])));
  }

  /** The place of each school number of a pool. */
  of(pool: readonly string[]): Uint32Array {
    return Uint32Array.from(pool, (number) => this.#place(this.#laestabOfUrn.get(number) ?? number));
  }

  get count(): number {
    return this.#places.size;
  }

  #place(school: string): number {
    const known = this.#places.get(school);
    if (known !== undefined) return known;
    this.#places.set(school, this.#places.size);
    return this.#places.size - 1;
  }
}
