/** How the codes of an activity column stand to the agreement's lists; what was read with one list is counted by another. */
import type { Agreement } from '../agreement/model';

/** The place in `list` of each of `codes`; of a code that is not in it, the place after the last. */
export function placesOf(codes: readonly string[], list: readonly { readonly code: string }[]): Int32Array {
  const places = new Map(list.map(({ code }, place) => [code, place]));
  return Int32Array.from(codes, (code) => places.get(code) ?? list.length);
}

/** For each activity type code: 1 where it is a training event. A type that was not read is not one. */
export function trainingEvents(codes: readonly string[], { returnFormat }: Agreement): Uint8Array {
  const training = new Set(
    returnFormat.activityTypes.filter(({ isTrainingEvent }) => isTrainingEvent).map(({ code }) => code),
  );
  return Uint8Array.from(codes, (code) => (training.has(code) ? 1 : 0));
}
