/** The themes that the pane is looked at in. */
export const THEMES = [
  { theme: 'light', look: { colorScheme: 'light', forcedColors: 'none' } },
  { theme: 'dark', look: { colorScheme: 'dark', forcedColors: 'none' } },
  { theme: 'contrast', look: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;
