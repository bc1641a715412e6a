/** The pane as it is shipped, beside an Excel that waits for a cell or a workbook that is protected. */
import { readWorkbook } from '../../../src/hosts/file';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { FAULTY, inHomes } from './homes';

inHomes('the pane beside an Excel that waits or protects', (homes) => {
  it('an Excel that holds requests while a cell is being edited says what it waits for, and goes on', async () => {
    const { excel, frame, page } = await homes.startedBeside(FAULTY, { waits: true });
    excel.faults.isEditing = true;
    await frame.getByRole('button', { name: 'Check' }).click();
    const hint = frame.getByText('Reading the workbook… Editing a cell? Press Enter or Esc.');
    await hint.waitFor();
    await expect(frame.getByRole('alert').count()).resolves.toBe(0);
    excel.leaveCell();
    await frame.getByRole('tab', { name: 'Overview' }).waitFor();
    await expect(hint.count()).resolves.toBe(0);
    await page.context().close();
  });

  it('a protected sheet marks the others, and says which has no marks', async () => {
    const { excel, frame, page } = await homes.startedBeside(FAULTY);
    const [sheet] = excel.book.sheets.filter(({ name }) => name === 'Activity');
    if (!sheet) throw new Error(`no such sheet: ${excel.book.sheets.map(({ name }) => name).join(', ')}`);
    sheet.isProtected = true;
    const before = describeWorkbook(excel.book).sheets[sheet.name];
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByRole('button', { name: 'Mark up' }).click();
    await frame
      .getByText(/The sheet “Activity” is protected and got no marks/)
      .first()
      .waitFor();
    expect(describeWorkbook(excel.book).sheets[sheet.name]).toEqual(before);
    expect(excel.book.sheets.map(({ name }) => name)).toContain('SDA Findings');
    await page.context().close();
  });

  it('a workbook of protected structure offers the report in a new one', async () => {
    const { excel, frame, page } = await homes.startedBeside(FAULTY);
    excel.book.isStructureProtected = true;
    const order = excel.book.sheets.map(({ name }) => name);
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByRole('button', { name: 'Mark up' }).click();
    await frame
      .getByText(/Its structure is protected, so it takes no report sheets/)
      .first()
      .waitFor();
    const marked = describeWorkbook(excel.book);
    await frame.getByRole('button', { name: 'Report in a new workbook' }).click();
    await frame
      .getByText(/The report is open in a new workbook/)
      .first()
      .waitFor();
    const [file = ''] = excel.book.openedBeside;
    const report = readWorkbook(new Uint8Array(Buffer.from(file, 'base64')));
    expect(report.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['SDA Findings', 'SDA Reconciliation']),
    );
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(order);
    expect(describeWorkbook(excel.book)).toEqual(marked);
    await page.context().close();
  });
});
