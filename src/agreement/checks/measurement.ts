/** How a KPI is measured: its parts, when it is due, what it covers and what it derives from. */
import type { Derivation, Kpi } from '../model';
import type { Fault } from '../problem';
import type { Check } from './check';

type Found = Omit<Fault, 'at'> & { readonly member: keyof Kpi };

export const checkMeasurement: Check = (agreement, report) => {
  agreement.kpis.forEach((kpi, index) => {
    for (const { member, ...fault } of [
      ...partsFaults(kpi),
      ...dueFaults(kpi),
      ...basisFaults(kpi),
      ...derivationFaults(kpi),
    ]) {
      report({ ...fault, at: ['kpis', index, member] });
    }
  });
};

function partsFaults(kpi: Kpi): Found[] {
  const found: Found[] = [];
  for (const member of ['numerator', 'denominator'] as const) {
    if (kpi.aggregation !== 'ratioOfSums' || kpi[member] !== null) continue;
    found.push({
      severity: 'error',
      code: 'kpi.ratio-without-parts',
      member,
      message: `${kpi.ref} is a ratio of sums, but has no ${member}.`,
      remedy: `Say what the ${member} counts, or choose another aggregation.`,
    });
  }
  if (kpi.minimumDenominator > 0 && kpi.denominator === null) {
    found.push({
      severity: 'error',
      code: 'kpi.minimum-without-denominator',
      member: 'minimumDenominator',
      message: `${kpi.ref} has a minimum denominator of ${String(kpi.minimumDenominator)}, but no denominator.`,
      remedy: 'Say what the denominator counts, or write 0.',
    });
  }
  return found;
}

/** How many months of the year each frequency falls due in. */
const DUE: Readonly<Record<Kpi['frequency'], number>> = { monthly: 12, quarterly: 4, termly: 3, annual: 1 };

function dueFaults(kpi: Kpi): Found[] {
  const months = new Set(kpi.dueMonths);
  if (months.size < kpi.dueMonths.length) {
    return [
      {
        severity: 'error',
        code: 'due.repeated-month',
        member: 'dueMonths',
        message: `${kpi.ref} lists a month twice among those it is due in.`,
        remedy: 'Take the repetition out.',
      },
    ];
  }
  if (months.size === 0 && kpi.frequency !== 'monthly') {
    return [
      {
        severity: 'error',
        code: 'due.no-months',
        member: 'dueMonths',
        message: `${kpi.ref} is ${kpi.frequency}, but no month is given, so it would be due every month.`,
        remedy: 'List the months in which it is due (1 is January).',
      },
    ];
  }
  if (months.size === 0 || months.size === DUE[kpi.frequency]) return [];
  return [
    {
      severity: 'warning',
      code: 'due.other-frequency',
      member: 'dueMonths',
      message: `${kpi.ref} is ${kpi.frequency}, which is ${String(DUE[kpi.frequency])} a year, but is due in ${String(months.size)}.`,
      remedy: 'Mend the frequency or the months.',
    },
  ];
}

/** A return's reader takes the title at its word. */
function basisFaults(kpi: Kpi): Found[] {
  const saysToDate = /year[\s-]+to[\s-]+date/i.test(kpi.title);
  if (saysToDate === (kpi.basis === 'yearToDate')) return [];
  return [
    {
      severity: 'warning',
      code: 'kpi.basis-and-title',
      member: 'basis',
      message: saysToDate
        ? `The title of ${kpi.ref} says year to date, but its basis is the month.`
        : `The basis of ${kpi.ref} is the year to date, but its title does not say so.`,
      remedy: 'Make the title and the basis agree.',
    },
  ];
}

function derivationFaults(kpi: Kpi): Found[] {
  if (kpi.derivation === null || unitsOf(kpi.derivation).includes(kpi.unit)) return [];
  return [
    {
      severity: 'error',
      code: 'derivation.other-unit',
      member: 'derivation',
      message: `${kpi.ref} is in ${kpi.unit}, but its derivation gives ${unitsOf(kpi.derivation).join(' or ')}.`,
      remedy: 'Mend the unit or the derivation.',
    },
  ];
}

function unitsOf(derivation: Derivation): readonly Kpi['unit'][] {
  if (derivation.kind === 'ratio') return ['percent', 'ratio'];
  return derivation.of.measure === 'days' ? ['days'] : ['count'];
}
