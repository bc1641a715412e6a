/** The bands of the Procurement Regulations 2024, reg. 39(5), best first, used as a convention. */
export const BANDS = ['good', 'approaching', 'requiresImprovement', 'inadequate', 'other'] as const;
export type Band = (typeof BANDS)[number];

export const BAND_NAMES: Readonly<Record<Band, string>> = {
  good: 'Good',
  approaching: 'Approaching target',
  requiresImprovement: 'Requires improvement',
  inadequate: 'Inadequate',
  other: 'Other',
};
