import { commissionOf } from '../agreement/in-force';
import type { Restatement } from '../figures/restatements/restatement';
import type { DaysRow } from '../reading/return';
import { penceOf } from '../workbook/units';
import { ownRestatements, restatedReport } from './stated/restated-words';
import { defineRule, type RuleContext } from './rule';

export const orderTermsChanged = defineRule({
  meta: {
    id: 'R910',
    name: 'order-terms-changed',
    group: 'across months',
    severity: 'query',
    title: 'An order’s days or rate changed between returns',
    description:
      'The days commissioned and the day rate of an order are fixed for the year unless it is varied. A change since the ' +
      'latest earlier return is asked about, unless the order now differs from the agreement: that is reported as such.',
    remedy: 'Name the variation that changed the order, or restore what was reported before.',
    source: 'Agreement: its commissions, which are changed by a variation only.',
    needs: ['days', 'days.order', 'period', 'earlier days'],
    messages: { changed: '{label}: now {now}, where {return} said {was}.' },
  },
  check(context, report) {
    for (const one of ownRestatements(context, (restated) => !differsFromAgreement(context, restated), 'orderTerms')) {
      report({ message: 'changed', ...restatedReport(one) });
    }
  },
});

function differsFromAgreement({ agreement, return: { days }, figures: { period } }: RuleContext, one: Restatement) {
  const row = days?.rows.find((candidate) => candidate.row === one.cell?.row);
  if (!row || !period.isChecked || row.order.state !== 'value') return false;
  const order = commissionOf(agreement, row.order.value, period.value.financialYear);
  return order !== null && (one.unit === 'days' ? daysDiffer(row, order.days) : rateDiffers(row, order.dayRatePounds));
}

function daysDiffer({ commissioned }: DaysRow, agreed: number): boolean {
  return commissioned.state === 'value' && commissioned.value !== agreed * 4;
}

function rateDiffers({ dayRate }: DaysRow, agreed: number): boolean {
  return dayRate.state === 'value' && dayRate.value !== penceOf(agreed);
}
