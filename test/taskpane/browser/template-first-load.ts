/**
 * What Microsoft's own React task pane (github.com/OfficeDev/Office-Addin-TaskPane-React) loads before its first screen:
 * commit 4abbd86057583dccfc10bc35e9e49961cdc64f94 with the versions of its lock file (React 18.3.1, Fluent UI 9.74.3),
 * `webpack --mode production`, built on 24 November 2026. Sizes in bytes, each script of taskpane.html gzipped as ours are.
 */
export const TEMPLATE_FIRST_LOAD = {
  /** For Internet Explorer 11: core-js and regenerator-runtime. */
  'polyfill.js': 78_586,
  'react.js': 47_887,
  'taskpane.js': 39_890,
} as const;
