/** The views of a review, in the order of their tabs. */
export const VIEWS = ['overview', 'findings', 'kpis', 'days', 'history', 'sheet', 'agreement'] as const;
export type ViewName = (typeof VIEWS)[number];
