/** Calls back whenever a media query begins or ceases to match; the function it gives back stops that. */
export function watchMedia(asked: string, changed: () => void): () => void {
  const query = matchMedia(asked);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
