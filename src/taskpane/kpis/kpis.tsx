/** The KPIs of the month: band, stated and recomputed value, target in force, what it would take, trend. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { grouped } from '../../reports/grouped';
import { ratingLines, type RatingLine } from '../../reports/rating-lines';
import type { Agreement } from '../../agreement/model';
import { CellLink } from '../look/cell-link';
import { BandTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import type { Pane } from '../pane/use-pane';
import { Trend } from './trend';
import { kpiCell } from './kpi-cell';
import { cellLabel } from '../../workbook/a1';

const useStyles = makeStyles({
  filter: { maxWidth: '320px', margin: '8px 0' },
  title: { margin: '4px 0', fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  example: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export default function Kpis({ pane, reviewed: { review, agreement } }: ViewProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const [service, setService] = useState('');
  const lines = ratingLines(review);
  const services = grouped(lines, (line) => line.rating.kpi.service);
  if (lines.length === 0)
    return <p className={text.paragraph}>No KPI could be rated, because the month is not known.</p>;
  return (
    <>
      <Field label="Service" size="small" className={styles.filter}>
        <Select
          size="small"
          value={service}
          onChange={(_event, { value }) => {
            setService(value);
          }}
        >
          <option value="">All services</option>
          {[...services.keys()].map((code) => (
            <option key={code} value={code}>
              {serviceName(agreement, code)}
            </option>
          ))}
        </Select>
      </Field>
      {[...services]
        .filter(([code]) => service === '' || service === code)
        .map(([code, ofService]) => (
          <section key={code} aria-label={serviceName(agreement, code)}>
            <h2 className={text.heading}>{serviceName(agreement, code)}</h2>
            <ul className={text.cards}>
              {ofService.map((line) => (
                <KpiCard key={line.rating.kpi.ref} pane={pane} line={line} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function serviceName(agreement: Agreement, code: string): string {
  return agreement.services.find((one) => one.code === code)?.name ?? code;
}

function KpiCard({ pane, line }: { readonly pane: Pane; readonly line: RatingLine }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { rating } = line;
  const cell = kpiCell(rating);
  return (
    <li className={text.card}>
      <BandTag band={rating.band} />{' '}
      {rating.kpi.status === 'illustrative' ? <span className={styles.example}>illustrative</span> : null}
      <h3 className={styles.title}>
        {rating.kpi.ref} {rating.kpi.title}
      </h3>
      <dl className={text.facts}>
        <dt>Stated</dt>
        <dd>{line.stated}</dd>
        {line.recomputed === null ? null : (
          <>
            <dt>Recomputed</dt>
            <dd>{line.recomputed}</dd>
          </>
        )}
        {line.fromActivity === null ? null : (
          <>
            <dt>From the activity</dt>
            <dd>{line.fromActivity}</dd>
          </>
        )}
        <dt>Target</dt>
        <dd>{line.target}</dd>
      </dl>
      {line.remark === null ? null : <p className={text.paragraph}>{sentence(line.remark)}</p>}
      {line.misses === null ? null : <p className={text.paragraph}>{line.misses}</p>}
      <Trend rating={rating} />
      {cell ? <CellLink key={cellLabel(cell)} pane={pane} cell={cell} /> : null}
    </li>
  );
}

/** Remarks are clauses; here they stand alone. */
function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
