import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForm, writeForm } from '../../../src/agreement/excel-form';
import { kpisInForce, targetInForce } from '../../../src/agreement/in-force';
import { loadAgreement } from '../../../src/agreement/load';
import { overlayJsonSchema, versionInForce } from '../../../src/agreement/overlay';
import { bandOf } from '../../../src/agreement/banding';
import { agreementSchema, type Agreement, type Kpi } from '../../../src/agreement/model';
import { overlaySchema } from '../../../src/agreement/overlay/model';
import { newWorkbook, readWorkbook } from '../../../src/hosts/file';
import { day, entry, month, shippedAgreement } from '../shipped-agreement';
import { agreement2015, loaded, overlay2015, type OverlayInput } from './year-2015';

const base = shippedAgreement();
const merged = agreement2015();
const APRIL = day('2015-04-30');
const MARCH = day('2015-03-31');

function on(agreement: Agreement, ref: string, date: typeof APRIL): Kpi {
  return entry(kpisInForce(agreement, date), (kpi) => kpi.ref === ref);
}

describe('an overlay', () => {
  it('gives the new version whole, with the old one under it', () => {
    expect(merged).toMatchObject({ id: base.id, version: '2015-16.1', supersedes: '2014-15.1', effective: { from: '2015-04-01', to: '2016-03-31' } });
    expect(merged.returnFormat).toEqual(base.returnFormat);
    expect(merged.commissions.map(({ order }) => order)).toEqual(['SCC-A-15-001']);
    expect(merged.calendar.nonWorkingDays).toEqual([...base.calendar.nonWorkingDays, '2015-12-25']);
    expect(merged.services.map(({ code }) => code)).toEqual(base.services.map(({ code }) => code));
    expect(entry(merged.services, ({ code }) => code === 'A03').name).toBe('Governors and Trustees');
  }); // prettier-ignore

  it('changes targets from its day on, and none before', () => {
    const kpi = on(merged, 'A01-1', APRIL);
    expect(kpi).toBe(on(merged, 'A01-1', MARCH));
    expect([targetInForce(kpi, MARCH), targetInForce(kpi, day('2015-04-01'))]).toEqual([80, 82]);
    // Its bands change as well, so its wording does.
    expect(targetInForce(on(merged, 'A01-2', MARCH), MARCH)).toBe(90);
    expect(on(merged, 'A01-2', APRIL).targets).toEqual([{ from: '2015-04-01', value: 96 }]);
  });

  it('ends the wording of a changed KPI, so that past months are judged by it still', () => {
    const [was, is] = [on(merged, 'A02-3', MARCH), on(merged, 'A02-3', APRIL)];
    expect([was.minimumDenominator, is.minimumDenominator]).toEqual([5, 8]);
    expect([was.effective, is.effective]).toEqual([{ from: '2014-04-01', to: '2015-03-31' }, { from: '2015-04-01', to: null }]);
    expect([bandOf(was, 12, MARCH), bandOf(is, 12, APRIL)]).toEqual(['approaching', 'requiresImprovement']);
  }); // prettier-ignore

  it('ends a KPI the day before', () => {
    expect(kpisInForce(merged, MARCH).map(({ ref }) => ref)).toContain('A10-3');
    expect(kpisInForce(merged, APRIL).map(({ ref }) => ref)).not.toContain('A10-3');
  });

  it('goes to Excel and back as what it makes', () => {
    const form = writeForm(merged);
    const read = readForm(readWorkbook(newWorkbook(form.ok ? form.sheets : [])));
    expect(read.ok && read.agreement).toEqual(merged);
  });

  it('adds, changes and ends in every list', () => {
    const other = loaded((overlay) => {
      Object.assign(overlay, {
        priorities: { added: [{ code: '6', name: 'Sixth', aliases: [], status: 'agreed' }], changed: [{ code: '1', aliases: ['First'] }] },
        volumetrics: { ended: ['V4'], changed: [{ ref: 'V2', title: 'Days' }] },
        schools: { added: [{ laestab: '8601234', name: 'A school' }] },
        names: { supplier: 'Another Ltd' },
        submissionWorkingDay: 8,
        ruleSettings: [{ rule: 'R505', reason: 'Saturdays', enabled: false, status: 'agreed' }],
        changes: [{ on: '2015-02-01', version: '2015-16.1', what: 'The new year.' }],
        returnFormat: { totalLabels: ['Total'], tables: { days: base.returnFormat.tables.days } },
      });
    }); // prettier-ignore
    if (!other.ok) throw new Error(other.problems.map(({ message }) => message).join('\n'));
    const { agreement } = other;
    expect(agreement.priorities.at(-1)?.code).toBe('6');
    expect(agreement.priorities[0]?.aliases).toEqual(['First']);
    expect(agreement.volumetrics.map(({ ref }) => ref)).not.toContain('V4');
    expect(entry(agreement.volumetrics, ({ ref }) => ref === 'V2').title).toBe('Days');
    expect(agreement.schools).toHaveLength(1);
    expect(agreement.supplier).toBe('Another Ltd');
    expect(agreement.calendar.submissionWorkingDay).toBe(8);
    expect(agreement.ruleSettings).toHaveLength(1);
    expect(agreement.changes).toHaveLength(1);
    expect(agreement.returnFormat.totalLabels).toEqual(['Total']);
    expect(agreement.returnFormat.yesWords).toEqual(base.returnFormat.yesWords);
  });

  it('can change every part of an agreement, but for its identity', () => {
    const fixed = ['id', 'supersedes', 'financialYearStartMonth'];
    const elsewhere = new Map([['title', 'names'], ['commissioner', 'names'], ['supplier', 'names'], ['contractNames', 'names'], ['supplierNames', 'names'], ['calendar', 'nonWorkingDays']]); // prettier-ignore
    const own = new Set(Object.keys(overlaySchema.shape));
    const forgotten = Object.keys(agreementSchema.shape).filter(
      (member) => !fixed.includes(member) && !own.has(elsewhere.get(member) ?? member),
    );
    expect(forgotten).toEqual([]);
  });

  it('cannot stand alone', () => {
    expect(loadAgreement(overlay2015())).toMatchObject({
      ok: false,
      problems: [
        { code: 'overlay.alone', message: expect.stringContaining('scc-sda-cluster-a-2014-15.json') as unknown },
      ],
    });
  });

  it('has its published schema', () => {
    const file = join(__dirname, '../../../assets/schemas/agreement-overlay.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(overlayJsonSchema())));
  });
});

describe('an overlay that does not fit', () => {
  const cases: readonly (readonly [code: string, path: string, change: (overlay: OverlayInput) => void])[] = [
    ['overlay.base-differs', 'overlays', (o) => { o['overlays'] = { id: 'SCC-SDA-CLUSTER-A', version: '2013-14.2', file: 'x.json' }; }],
    ['overlay.same-version', 'version', (o) => { o['version'] = '2014-15.1'; }],
    ['overlay.not-later', 'effective › from', (o) => { o['effective'] = { from: '2014-04-01', to: null }; }],
    ['overlay.exists', 'services › added › A01', (o) => { o['services'] = { added: [{ code: 'A01', name: 'Again', aliases: [], status: 'agreed' }] }; }],
    ['overlay.unknown', 'kpis › ended › item 1', (o) => { o['kpis'] = { ended: ['A10-9'] }; }],
    ['overlay.twice', 'kpis › ended › item 1', (o) => { o['kpis'] = { changed: [{ ref: 'A10-3', decimals: 2 }], ended: ['A10-3'] }; }],
    ['overlay.past', 'targets › 2014-05-01 › from', (o) => { o['targets'] = [{ kpi: 'A01-2', from: '2014-05-01', value: 96 }]; }],
    ['overlay.unknown', 'targets › item 1 › kpi', (o) => { o['targets'] = [{ kpi: 'A01-22', value: 96 }]; }],
    ['overlay.twice', 'targets › item 1', (o) => { o['kpis'] = { changed: [{ ref: 'A01-2', targets: [{ from: '2014-04-01', value: 9 }] }] }; }],
    ['shape.unknown-name', 'kpis › changd', (o) => { o['kpis'] = { changd: [] }; }],
    ['shape.missing', 'overlays › file', (o) => { o['overlays'] = { id: 'a', version: 'b' }; }],
  ]; // prettier-ignore

  it.each(cases)('is told: %s at %s', (code, path, change) => {
    const result = loaded(change);
    expect(result.ok ? [] : result.problems).toContainEqual(expect.objectContaining({ severity: 'error', code, path }));
  });

  it('warns of days that no version covers', () => {
    const result = loaded((o) => { o['effective'] = { from: '2015-06-01', to: null }; }); // prettier-ignore
    expect(result.ok && result.warnings.map(({ code }) => code)).toContain('overlay.gap');
  });

  it('is told by what it would make, where only that contradicts itself', () => {
    const result = loaded((o) => { o['volumetrics'] = { ended: ['V1'] }; }); // prettier-ignore
    expect(result.ok ? [] : result.problems).toContainEqual(
      expect.objectContaining({
        code: 'reference.unknown',
        path: expect.stringMatching(/^with the changes: kpis › A01-4/) as unknown,
      }),
    );
  });
});

describe('versionInForce', () => {
  it('is the last version that had begun by the end of the month', () => {
    const inForce = (name: string) => versionInForce([base, merged], month(name)).version;
    expect(['2013-01', '2014-04', '2015-03', '2015-04', '2020-01'].map(inForce)).toEqual([
      '2014-15.1', '2014-15.1', '2014-15.1', '2015-16.1', '2015-16.1',
    ]); // prettier-ignore
  });
});
