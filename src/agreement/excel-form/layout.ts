/** Where things stand on a sheet of the form. Rows and columns count from zero. */
export const TITLE_ROW = 0;
export const ABOUT_ROW = 1;
export const HELP_ROW = 3;
export const HEADING_ROW = 4;
export const FIRST_ROW = 5;

/** A settings sheet has one setting a row. */
export const SETTING_HEADINGS = { setting: 'Setting', value: 'Value', help: 'What it means' } as const;
export const SETTING_WIDTHS = [34, 60, 80] as const;

/** Rows below the last that are ready for more entries. */
export const SPARE_ROWS = 200;

/** Excel holds no longer text in a cell. */
export const MOST_TEXT = 32_767;

export const INSTRUCTIONS = 'Instructions';
export const LISTS = 'Lists';
