/** The contract meeting's report as a sheet, ready to print: the same content as the page and the Word document. */
import { BAND_NAMES, BANDS } from '../agreement/bands';
import type { Agreement } from '../agreement/model';
import { kpiReport, leftText, type KpiReport } from '../reports/kpi-report/content';
import type { Review } from '../review/review';
import type { Area } from '../workbook/a1';
import { LOOKS } from '../workbook/looks';
import { OBJECT_PREFIX } from '../workbook/marks';
import type { ReportSheet, SheetChart, StyleName } from '../workbook/markup';
import { SheetWriter } from './sheet-writer';
import { COUNT_FORMAT, DAYS_FORMAT } from './tied-days';

const WIDTHS = [48, 14, 14, 20, 24, 36, 36];
const LAST = WIDTHS.length - 1;
const KPI_HEADINGS = ['Indicator', 'Target', 'Actual', 'Band', 'Trend', 'Commentary', 'Action'];
/** Rows that a chart covers. */
const CHART_ROWS = 16;
const COLUMN_COLOUR = '1F3864';
/** Of the bands, as bars: the fills of cells are too pale for some. */
const BAND_COLOURS = ['12692F', 'FFD966', 'F4A56A', 'A61C1C', 'BFC5CC'];

export function kpiReportSheet(review: Review, agreement: Agreement, name: string): ReportSheet {
  const report = kpiReport({ isReviewed: true, file: '', review, earlier: [], agreement });
  return new ReportWriter(report).finish(name);
}

class ReportWriter {
  private readonly sheet = new SheetWriter();
  private readonly merges: Area[] = [];
  private readonly charts: SheetChart[] = [];
  private row = 0;

  constructor(private readonly report: KpiReport) {}

  finish(name: string): ReportSheet {
    this.head();
    this.bands();
    this.kpis();
    this.days();
    this.volumetrics();
    this.findings();
    this.waivers();
    this.notChecked();
    return this.sheet.finish('kpireport', name, {
      columnWidths: WIDTHS,
      merges: this.merges,
      charts: this.charts,
      print: { landscape: true },
    });
  }

  private head(): void {
    const { title, status, facts, verdict } = this.report;
    this.sheet.text(this.row++, 0, title, { style: 'title' });
    if (status !== null) this.line(status, 'warning');
    for (const [term, says] of facts) this.line(`${term}: ${says}`, 'wrapped');
    this.line(verdict, 'subtitle');
    this.row += 1;
  }

  private bands(): void {
    const { bands, bandsText } = this.report;
    this.heading('Ratings by service');
    this.line(`${bandsText} Bands follow the Procurement Regulations 2024, reg. 39(5), as a convention.`, 'wrapped');
    if (bands.length === 0) return;
    const top = this.row;
    this.sheet.headings(top, 0, ['Service', ...BANDS.map((band) => BAND_NAMES[band])]);
    bands.forEach(({ service, counts }, at) => {
      this.sheet.text(top + 1 + at, 0, service);
      counts.forEach((count, band) => this.sheet.number(top + 1 + at, 1 + band, count, { numberFormat: COUNT_FORMAT }));
    });
    this.row = top + bands.length + 1;
    this.chart({
      name: `${OBJECT_PREFIX}BandsByService`,
      kind: 'stackedBar',
      title: 'Indicators in each band, by service',
      source: { top, bottom: this.row - 1, left: 0, right: BANDS.length },
      colours: BAND_COLOURS,
    });
  }

  private kpis(): void {
    this.heading('Key performance indicators');
    for (const { service, kpis } of this.report.services) {
      this.sheet.text(this.row, 0, service, { style: 'total' });
      for (let column = 1; column <= LAST; column += 1) this.sheet.blank(this.row, column, { style: 'total' });
      this.sheet.headings(this.row + 1, 0, KPI_HEADINGS);
      this.row += 2;
      for (const kpi of kpis) {
        const definition = kpi.definition === null ? '' : `\n${kpi.definition}`;
        const texts = [`${kpi.ref} ${kpi.title}${definition}`, kpi.target, kpi.actual];
        texts.forEach((text, column) => this.sheet.text(this.row, column, text, { style: 'wrapped' }));
        this.sheet.text(this.row, 3, kpi.bandName, { style: kpi.band });
        [kpi.trendText, kpi.commentary, kpi.action].forEach((text, at) =>
          this.sheet.text(this.row, 4 + at, text, { style: 'wrapped' }),
        );
        this.row += 1;
      }
      this.row += 1;
    }
  }

  private days(): void {
    const { days, daysCaption, monthHeading } = this.report;
    this.heading('Days commissioned by priority');
    this.line(daysCaption, 'muted');
    const top = this.row;
    this.sheet.headings(top, 0, ['Priority', 'Year to date', monthHeading]);
    [...days.rows, days.total].forEach(({ label, yearToDate, month }, at) => {
      const style = label === days.total.label ? 'total' : 'plain';
      const look = { style, numberFormat: DAYS_FORMAT } as const;
      this.sheet.text(top + 1 + at, 0, label, { style }).number(top + 1 + at, 1, yearToDate, look);
      this.sheet.number(top + 1 + at, 2, month, look);
    });
    this.row = top + days.rows.length + 2;
    if (days.supported !== null) this.line(days.supported, 'wrapped');
    if (days.total.yearToDate === null) return;
    this.chart({
      name: `${OBJECT_PREFIX}DaysByPriority`,
      kind: 'column',
      title: 'Days commissioned by priority, year to date',
      source: { top, bottom: top + days.rows.length, left: 0, right: 1 },
      colours: [COLUMN_COLOUR],
    });
  }

  private volumetrics(): void {
    const { volumetrics, monthHeading } = this.report;
    this.heading('Volumetrics');
    if (volumetrics.length === 0) this.line('The agreement has none, or the return could not be read.', 'muted');
    else this.sheet.headings(this.row++, 0, ['Measure, as the return states it', monthHeading, 'Year to date']);
    for (const { name, month, toDate } of volumetrics) {
      [name, month, toDate].forEach((text, column) => this.sheet.text(this.row, column, text, { style: 'wrapped' }));
      this.row += 1;
    }
    this.row += 1;
  }

  private findings(): void {
    const { outstanding, findingsText } = this.report;
    const left = leftText(this.report);
    this.heading('Findings outstanding');
    this.line(`${findingsText}.`, 'muted');
    if (outstanding.length > 0)
      this.sheet.headings(this.row++, 0, ['What is wrong', '', '', '', 'Cell', 'Severity', 'Rule']);
    for (const { severity, ruleId, cell, message } of outstanding) {
      this.sheet.text(this.row, 0, message, { style: 'wrapped' }).text(this.row, 4, cell, { style: 'wrapped' });
      this.sheet.text(this.row, 5, severity, { style: severity }).text(this.row, 6, ruleId, { style: 'wrapped' });
      this.merges.push({ top: this.row, bottom: this.row, left: 0, right: 3 });
      this.row += 1;
    }
    if (left !== null) this.line(left, 'muted');
    this.row += 1;
  }

  private waivers(): void {
    const { waiversOfNoUse } = this.report;
    if (waiversOfNoUse.length === 0) return;
    this.heading('Waivers that accept nothing');
    for (const text of waiversOfNoUse) this.line(text, 'wrapped');
    this.row += 1;
  }

  private notChecked(): void {
    this.heading('What was not checked');
    const { notChecked } = this.report;
    for (const text of notChecked.length > 0 ? notChecked : ['Everything was checked.']) this.line(text, 'wrapped');
  }

  private heading(text: string): void {
    this.sheet.text(this.row++, 0, text, { style: 'title' });
  }

  /** A text over the whole width. */
  private line(text: string, style: StyleName): void {
    this.sheet.text(this.row, 0, text, { style });
    const isBoxed = LOOKS[style].border === 'box';
    for (let column = 1; isBoxed && column <= LAST; column += 1) this.sheet.blank(this.row, column, { style });
    this.merges.push({ top: this.row, bottom: this.row, left: 0, right: LAST });
    this.row += 1;
  }

  /** Under what stands already. */
  private chart(chart: Omit<SheetChart, 'at'>): void {
    const top = this.row + 1;
    this.charts.push({ ...chart, at: { top, bottom: top + CHART_ROWS - 1, left: 0, right: 4 } });
    this.row = top + CHART_ROWS + 1;
  }
}
