/** What an agreement's activity visits: schools, unless it says otherwise. */
import type { Agreement, ReturnFormat } from './model';

export interface PlaceWords {
  /** "school" */
  readonly one: string;
  /** "schools" */
  readonly many: string;
  /** "School" and "Schools", at the start of a sentence or heading. */
  readonly One: string;
  readonly Many: string;
}

export function placeWordsOf({ returnFormat }: { readonly returnFormat?: Pick<ReturnFormat, 'places'> }): PlaceWords {
  const { one, many } = returnFormat?.places ?? { one: 'school', many: 'schools' };
  return { one, many, One: capital(one), Many: capital(many) };
}

/** Whether places have numbers of the Department for Education, by which slips in them can be told. */
export function hasDfeNumbers({ returnFormat: { places } }: Agreement): boolean {
  return places === undefined || places.codes === 'dfe';
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
