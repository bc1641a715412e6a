/** Whether a background is dark by its luminance (WCAG 2.2): "#1F1F1F" is; null where the text is no RRGGBB colour. */
export function isDarkColour(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => linear(parseInt(part, 16) / 255));
  // Below this, white text has more contrast than black.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
