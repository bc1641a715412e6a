/** What an agreement defines: its KPIs with their bands and targets, priorities, services and orders. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { BAND_NAMES } from '../../agreement/bands';
import { edgeInWords } from '../../agreement/diff/words';
import type { Agreement, BandRange, Kpi } from '../../agreement/model';
import { formatCount, formatFigure, formatPounds } from '../../figures/format-figure';
import { kpiValueText, targetText } from '../../reports/values';
import { dateLabel } from '../../workbook/serial-date';
import { penceOf } from '../../workbook/units';
import { Summary } from '../look/summary';
import { useTextStyles } from '../look/text-styles';

export function Definitions({ agreement }: { readonly agreement: Agreement }) {
  const text = useTextStyles();
  return (
    <section aria-label="Definitions">
      <h2 className={text.heading}>Definitions</h2>
      <details className={text.disclosure}>
        <Summary>{formatCount(agreement.kpis.length, 'KPI')}</Summary>
        {agreement.kpis.map((kpi) => (
          <KpiDefinition key={`${kpi.ref} ${kpi.effective.from}`} kpi={kpi} />
        ))}
      </details>
      <details className={text.disclosure}>
        <Summary>{formatCount(agreement.priorities.length, 'priority', 'priorities')}</Summary>
        <Names entries={agreement.priorities} />
      </details>
      <details className={text.disclosure}>
        <Summary>{formatCount(agreement.services.length, 'service')}</Summary>
        <Names entries={agreement.services} />
      </details>
      <details className={text.disclosure}>
        <Summary>{formatCount(agreement.commissions.length, 'order')}</Summary>
        <Orders agreement={agreement} />
      </details>
    </section>
  );
}

function Names({ entries }: { readonly entries: readonly { readonly code: string; readonly name: string }[] }) {
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {entries.map(({ code, name }) => (
        <li key={code}>
          {code}: {name}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({ title: { fontSize: tokens.fontSizeBase300, margin: '12px 0 4px' } });

function KpiDefinition({ kpi }: { readonly kpi: Kpi }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <article>
      <h3 className={styles.title}>
        {kpi.ref} {kpi.title}
      </h3>
      {kpi.definition === undefined ? null : <p className={text.paragraph}>{kpi.definition}</p>}
      <dl className={text.facts}>
        <dt>Clause</dt>
        <dd>{kpi.clause}</dd>
        {kpi.numerator === null || kpi.denominator === null ? null : (
          <>
            <dt>Measured as</dt>
            <dd>
              {kpi.numerator} ÷ {kpi.denominator}
            </dd>
          </>
        )}
        <dt>Target</dt>
        <dd>
          {kpi.targets.map(({ from, value }) => `${targetText(value, kpi.unit)} from ${dateLabel(from)}`).join('; ')}
        </dd>
        <dt>Bands</dt>
        <dd>{bandsText(kpi)}</dd>
        <dt>Status</dt>
        <dd>{kpi.status}</dd>
      </dl>
    </article>
  );
}

function bandsText(kpi: Kpi): string {
  const bands = (['good', 'approaching', 'requiresImprovement'] as const).flatMap((band) => {
    const range = kpi.bands[band];
    return range === null ? [] : [`${BAND_NAMES[band]} ${rangeText(range, kpi)}`];
  });
  return `${bands.join('; ')}; otherwise ${BAND_NAMES.inadequate}`;
}

function rangeText({ atLeast, atMost }: BandRange, kpi: Kpi): string {
  const figure = (value: number): string => kpiValueText(value, kpi.unit);
  const least = atLeast === undefined ? null : edgeInWords(atLeast, figure);
  const most = atMost === undefined ? null : edgeInWords(atMost, figure);
  if (least !== null && least === most) return `exactly ${least}`;
  return [...(least === null ? [] : [`at least ${least}`]), ...(most === null ? [] : [`at most ${most}`])].join(
    ' and ',
  );
}

function Orders({ agreement: { commissions } }: { readonly agreement: Agreement }) {
  const text = useTextStyles();
  return (
    <table className={text.table} aria-label="Orders">
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col" className={text.number}>
            Days
          </th>
          <th scope="col" className={text.number}>
            Day rate
          </th>
        </tr>
      </thead>
      <tbody>
        {commissions.map((commission) => (
          <tr key={`${commission.order} ${commission.financialYear} ${commission.service} ${commission.priority}`}>
            <th scope="row">
              <span className={text.unbroken}>{commission.order}</span>
              <div className={text.small}>
                {commission.financialYear}, service {commission.service}, priority {commission.priority}
              </div>
            </th>
            <td className={text.number}>{formatFigure(commission.days)}</td>
            <td className={text.number}>{formatPounds(penceOf(commission.dayRatePounds))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
