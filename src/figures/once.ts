/** A value that is reckoned when first asked for, and kept. */
export function once<T>(reckon: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: reckon() };
    return kept.value;
  };
}
