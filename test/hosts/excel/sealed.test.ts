/** @jest-environment ./test/excel-host/office-environment.cjs */
/** A sealed return is the same to both hosts: what one has sealed the other verifies. */
import { agreementDigest } from '../../../src/agreement/digest';
import { readWorkbook } from '../../../src/hosts/file';
import { certificateSheet } from '../../../src/markup/certificate-sheet';
import { verify } from '../../../src/review/certificate';
import { editsTo } from '../../../src/workbook/cell-edit';
import { recordOf, recordRows } from '../../../src/workbook/records';
import { AGREEMENT, sealedSample } from '../../review/certificate/sealed-july';
import { open } from './opened';

jest.setTimeout(120_000);

const july = sealedSample();
const DIGEST = agreementDigest(AGREEMENT);

describe('a sealed return in Excel', () => {
  it('is what was checked, when it was sealed in a file', async () => {
    const { host } = open(july.bytes);
    expect(verify(await host.read(), DIGEST)).toEqual(verify(july.snapshot, DIGEST));
  });

  it('is sealed as in a file, and an edit is named', async () => {
    const { host } = open(july.original);
    await host.record([{ kind: 'write', sheet: certificateSheet(july.certificate, july.snapshot) }]);
    const sealed = await host.read();
    const [ours, theirs] = [sealed, readWorkbook(july.bytes)].map((snapshot) => {
      const record = recordOf(snapshot, 'certificate');
      return record && recordRows(snapshot, record);
    });
    expect(ours).toEqual(theirs);
    expect(verify(sealed, DIGEST).kind).toBe('unchanged');
    const cell = { sheet: 'KPIs', row: 11, column: 6 };
    const undo = await host.edit(editsTo(sealed, cell, { kind: 'number', value: 1 }));
    expect(verify(await host.read(), DIGEST)).toMatchObject({
      kind: 'changed',
      changes: [{ kind: 'cells', sheet: 'KPIs', rows: [11], columns: [6], isExact: true }],
    });
    await host.edit(undo);
    expect(verify(await host.read(), DIGEST).kind).toBe('unchanged');
  });
});
