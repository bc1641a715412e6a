/** What is reckoned when it is first asked for, and kept. */

export function once<T>(reckon: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: reckon() };
    return kept.value;
  };
}

/**
 * What follows from an object that never changes: reckoned the first time that the object is given, and kept for as long as
 * the object is. What else `reckon` is given must follow from the object too, since only the first call sees it.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], T>(
  reckon: (key: Key, ...rest: Rest) => T,
): (key: Key, ...rest: Rest) => T {
  const kept = new WeakMap<Key, { readonly value: T }>();
  return (key, ...rest) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = reckon(key, ...rest);
    kept.set(key, { value });
    return value;
  };
}
