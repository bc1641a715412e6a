/**
 * The add-in that tutorials lead to: it reads the used range of each sheet, then colours each Days cell that holds a text
 * and says so beside the row. A request a sheet, and a request a flagged cell.
 */
const WORDS = 'R203: days are stored as text';
const DAYS = 7;
const FIRST_ROW = 4;
const told = document.getElementById('told');

Office.onReady(() => {
  const button = document.getElementById('run');
  button.disabled = false;
  button.addEventListener('click', async () => {
    try {
      told.textContent = `Done: ${await Excel.run(markUp)} cells.`;
    } catch (error) {
      told.textContent = `Failed: ${error.code ?? error.message}`;
    }
  });
});

async function markUp(context) {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  await context.sync();
  const found = [];
  for (const sheet of sheets.items) {
    const used = sheet.getUsedRange();
    used.load('values');
    await context.sync();
    if (sheet.name !== 'Activity') continue;
    used.values.forEach((row, at) => {
      if (at >= FIRST_ROW && typeof row[DAYS] === 'string' && row[DAYS] !== '') found.push(at + 1);
    });
  }
  const activity = sheets.getItem('Activity');
  for (const row of found) {
    activity.getRange(`H${row}`).format.fill.color = '#F4CCCC';
    activity.getRange(`N${row}`).values = [[WORDS]];
    await context.sync();
  }
  return found.length;
}
