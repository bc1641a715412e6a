import fc from 'fast-check';
import { readForm, writeForm } from '../../../src/agreement/excel-form';
import { jsonText } from '../../../src/agreement/json-text';
import { loadAgreement } from '../../../src/agreement/load';
import type { Agreement } from '../../../src/agreement/model';
import { newWorkbook, readWorkbook } from '../../../src/hosts/file';
import type { ReportSheet } from '../../../src/workbook/markup';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { arbitraryAgreement } from '../arbitrary-agreement';
import { agreementWith, shippedAgreement, shippedText } from '../shipped-agreement';
import { readData } from './read-data';

function sheetsOf(agreement: Agreement): readonly ReportSheet[] {
  const form = writeForm(agreement);
  if (!form.ok) throw new Error(form.problems.map(({ message }) => message).join('\n'));
  return form.sheets;
}

function throughExcel(agreement: Agreement): Snapshot {
  return readWorkbook(newWorkbook(sheetsOf(agreement)));
}

describe('an agreement as a workbook', () => {
  it('comes back as the same file, byte for byte', () => {
    const read = readForm(throughExcel(shippedAgreement()));
    expect(read).toMatchObject({ ok: true, warnings: [] });
    expect(read.ok && jsonText(read.agreement)).toBe(shippedText());
  });

  it('comes back with a log of changes, settings of rules, a register and two wordings of a KPI', () => {
    const agreement = agreementWith((input) => {
      const [first] = input.kpis;
      if (!first) throw new Error('There is a first KPI.');
      first.effective = { from: '2014-04-01', to: '2014-12-31' };
      input.kpis.push({
        ...structuredClone(first),
        targets: [{ from: '2015-01-01', value: 81 }],
        effective: { from: '2015-01-01', to: null },
      });
      input.changes = [{ on: '2014-12-01', version: '2', what: '=Harder', by: 'contract officer' }];
      input.ruleSettings = [
        {
          rule: 'R505',
          reason: 'Saturday schools',
          status: 'illustrative',
          options: { most: 5 },
          kpis: ['A01-1'],
          enabled: false,
        },
      ];
      input.schools = [{ laestab: '8601234', name: '007', opened: '1899-01-01' }];
    });
    const read = readForm(throughExcel(agreement));
    expect(read.ok && read.agreement).toEqual(agreement);
  });

  it('comes back whatever the agreement is', () => {
    fc.assert(
      fc.property(arbitraryAgreement, (agreement) => {
        expect(readData(throughExcel(agreement))).toEqual(JSON.parse(JSON.stringify(agreement)));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('is loaded from Excel exactly when it is loaded from JSON, and tells as many problems', () => {
    fc.assert(
      fc.property(arbitraryAgreement, (agreement) => {
        const [read, loaded] = [readForm(throughExcel(agreement)), loadAgreement(agreement)];
        expect(read.ok).toBe(loaded.ok);
        if (!read.ok && !loaded.ok)
          expect(read.problems.map(({ code }) => code)).toEqual(loaded.problems.map(({ code }) => code));
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it('refuses what a cell cannot hold, and says where it would stand', () => {
    const form = writeForm(agreementWith((input) => { input.title = 'x'.repeat(40_000); })); // prettier-ignore
    expect(form).toMatchObject({
      ok: false,
      problems: [{ code: 'form.too-long', cell: { sheet: 'Agreement', column: 1 } }],
    });
  });
});
