/** The worked example's next year, as an overlay. */
import { loadOverlay } from '../../../src/agreement/overlay';
import type { Agreement } from '../../../src/agreement/model';
import type { LoadedAgreement } from '../../../src/agreement/load';
import { shippedAgreement } from '../shipped-agreement';

export type OverlayInput = Record<string, unknown>;

export function overlay2015(): OverlayInput {
  return {
    formatVersion: 1,
    overlays: { id: 'SCC-SDA-CLUSTER-A', version: '2014-15.1', file: 'scc-sda-cluster-a-2014-15.json' },
    version: '2015-16.1',
    status: 'illustrative',
    effective: { from: '2015-04-01', to: '2016-03-31' },
    targets: [
      { kpi: 'A01-2', value: 96 },
      { kpi: 'A01-1', value: 82 },
    ],
    kpis: {
      changed: [
        { ref: 'A01-2', bands: { good: { atLeast: 96 }, approaching: { atLeast: { plus: -5 } }, requiresImprovement: { atLeast: { plus: -15 } } } },
        { ref: 'A02-3', minimumDenominator: 8, bands: { good: { atMost: {} }, approaching: { atMost: { plus: 1 } }, requiresImprovement: { atMost: { plus: 4 } } } }],
      ended: ['A10-3'],
    },
    commissions: {
      added: [
        { order: 'SCC-A-15-001', service: 'A01', priority: '1', financialYear: '2015-16', days: 1500, monthlyProfilePercent: null, dayRatePounds: 430, tolerancePercent: 5, status: 'illustrative' },
      ],
    },
    services: { changed: [{ code: 'A03', name: 'Governors and Trustees' }] },
    nonWorkingDays: ['2015-05-25', '2015-12-25'],
  };
} // prettier-ignore

export function loaded(change: (overlay: OverlayInput) => void = () => undefined): LoadedAgreement {
  const overlay = overlay2015();
  change(overlay);
  return loadOverlay(overlay, shippedAgreement());
}

export function agreement2015(): Agreement {
  const result = loaded();
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.agreement;
}
