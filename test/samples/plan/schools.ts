/**
 * Schools that do not exist. The names are put together from made-up places; the numbers have the county's three
 * digits and then a 9, which it gives to no school.
 */
export interface SampleSchool {
  readonly number: number;
  readonly name: string;
}

const PLACES = ['Pumble', 'Quillet', 'Snicket', 'Wimble', 'Tuppen', 'Fiddle', 'Dander', 'Crumple', 'Twizzle', 'Marrow', 'Thimble', 'Jasper', 'Noggin', 'Bodkin', 'Trundle', 'Scarper', 'Giblet', 'Mizzle', 'Larrup', 'Sprocket'] as const; // prettier-ignore
const ENDINGS = ['wick', 'mere', 'thorpe', 'combe', 'stow', 'garth', 'holt'] as const;
const KINDS = [
  'Primary School',
  'First School',
  'Community School',
  'Academy',
  'Infant School',
  'Junior School',
] as const;

/** Schools given intervention or support, those that only come to training events, and those that only buy. */
export const SUPPORTED_BY_MONTH = [62, 71, 78, 85] as const;
export const SUPPORTED = 85;
export const TRAINING_ONLY = 24;
export const TRADED_ONLY = 11;

function school(at: number): SampleSchool {
  const place = PLACES[at % PLACES.length] ?? '';
  const ending = ENDINGS[Math.floor(at / PLACES.length) % ENDINGS.length] ?? '';
  return { number: 8_609_001 + at, name: `${place}${ending} ${KINDS[(at * 5) % KINDS.length] ?? ''}` };
}

const ALL = Array.from({ length: SUPPORTED + TRAINING_ONLY + TRADED_ONLY }, (_, at) => school(at));

export const SUPPORTED_SCHOOLS = ALL.slice(0, SUPPORTED);
export const TRAINING_ONLY_SCHOOLS = ALL.slice(SUPPORTED, SUPPORTED + TRAINING_ONLY);
export const TRADED_ONLY_SCHOOLS = ALL.slice(SUPPORTED + TRAINING_ONLY);
