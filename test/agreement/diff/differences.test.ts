import fc from 'fast-check';
import { agreementDifferences } from '../../../src/agreement/diff';
import { arbitraryAgreement } from '../arbitrary-agreement';
import { agreement2015 } from '../overlay/year-2015';
import { agreementWith, shippedAgreement } from '../shipped-agreement';

const before = shippedAgreement();

function sentences(change: Parameters<typeof agreementWith>[0]): readonly string[] {
  return agreementDifferences(before, agreementWith(change)).map(({ sentence }) => sentence);
}

describe('agreementDifferences', () => {
  it('says nothing of two agreements that say the same', () => {
    expect(agreementDifferences(before, shippedAgreement())).toEqual([]);
    fc.assert(
      fc.property(arbitraryAgreement, (agreement) => {
        expect(
          agreementDifferences(agreement, structuredClone(agreement)).filter(({ change }) => change !== 'moved'),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('says what changes with the year, in words', () => {
    const found = agreementDifferences(before, agreement2015());
    expect(found.map(({ part, sentence }) => `${part}: ${sentence}`)).toEqual([
      'Agreement: Version: 2014-15.1 → 2015-16.1.',
      expect.stringMatching(/^Agreement: Note on status: A worked example.* → blank\.$/),
      'Agreement: In force from: 1 April 2014 → 1 April 2015.',
      'Agreement: In force to: 31 March 2015 → 31 March 2016.',
      'Agreement: Supersedes version: 2013-14.2 → 2014-15.1.',
      'Services: Service A03, name: Governors → Governors and Trustees.',
      'KPIs: KPI A01-2, good at least: 90% → 96%.',
      'KPIs: KPI A01-2, approaching target at least: 85% → the target − 5.',
      'KPIs: KPI A01-2, requires improvement at least: 75% → the target − 15.',
      'KPIs: KPI A02-3, least denominator: 5 → 8.',
      'KPIs: KPI A02-3, good at most: 10 working days → the target.',
      'KPIs: KPI A02-3, approaching target at most: 12 working days → the target + 1.',
      'KPIs: KPI A02-3, requires improvement at most: 15 working days → the target + 4.',
      'KPIs: KPI A10-3 is no longer there.',
      'Targets: KPI A01-1, target from 1 April 2015: 80% → 82%.',
      'Targets: KPI A01-2, target from 1 April 2015: 90% → 96%.',
      'Orders: Order SCC-A-15-001 (2015-16) is new.',
      'Non-working days: Non-working day 25 December 2015 is new.',
    ]);
  });

  it('compares the targets that are in force, not how the trajectory is written', () => {
    const again = sentences((input) => {
      const kpi = input.kpis.find(({ ref }) => ref === 'A01-1');
      kpi?.targets.push({ from: '2015-02-01', value: 80 });
    });
    expect(again).toEqual([]);
    const changed = sentences((input) => {
      const kpi = input.kpis.find(({ ref }) => ref === 'A01-1');
      if (kpi) kpi.targets = [{ from: '2014-04-01', value: 76 }, { from: '2015-01-01', value: 80 }]; // prettier-ignore
    });
    expect(changed).toEqual([
      'KPI A01-1, target from 1 April 2014: 75% → 76%.',
      'KPI A01-1, target from 1 September 2014: 78% → 76%.',
    ]);
  });

  it('gives ranges and units', () => {
    const changed = sentences((input) => {
      const kpi = input.kpis.find(({ ref }) => ref === 'A06-3');
      if (!kpi) return;
      kpi.targets = [{ from: '2014-04-01', value: { low: 4, high: 7 } }];
      kpi.bands.good = { atLeast: 4, atMost: 7 };
    });
    expect(changed).toEqual([
      'KPI A06-3, good at most: 8 → 7.',
      'KPI A06-3, target from 1 April 2014: 4 to 8 → 4 to 7.',
    ]);
  });

  it('tells of words, columns, order and what is left out', () => {
    expect(sentences((input) => { input.returnFormat.totalLabels = ['Total', 'Sum']; })).toEqual([expect.stringMatching(/^Total rows: Grand Total; Total; .* → Total; Sum\.$/)]);
    expect(sentences((input) => { input.services.reverse(); })).toEqual(['The rows of the sheet Services stand in another order.']);
    expect(sentences((input) => { delete input.statusNote; })).toEqual([expect.stringMatching(/^Note on status: .* → blank\.$/)]);
    expect(sentences((input) => { input.schools = []; })).toEqual(['Register of schools or places kept: no → yes.']);
    expect(sentences((input) => { const [first] = input.volumetrics; if (first) first.derivation = null; })).toEqual(['Derivation of volumetric V1 is no longer there.']);
  }); // prettier-ignore
});
