/** What is said once a workbook in Excel is marked up. */

/** `unmarked` are sheets that are protected, so that they got no marks. */
export function markedWords(unmarked: readonly string[]): string {
  if (unmarked.length === 0) return 'The workbook is marked up. ';
  const names = unmarked.map((name) => `“${name}”`).join(', ');
  const are = unmarked.length === 1 ? 'is protected and has' : 'are protected and have';
  return (
    `The workbook is marked up, but ${names} ${are} no marks: we never unprotect a sheet. ` +
    'What was found there is on the findings sheet. '
  );
}
