/**
 * The contract meeting's report as a Word document, for the committee's paper. The library is loaded when one is asked
 * for. Every text of the workbook is text in it: no fields, no links, no macros.
 */
import type * as Docx from 'docx';
import { BAND_NAMES, BANDS, type Band } from '../../agreement/bands';
import { LOOKS } from '../../workbook/looks';
import type { ReviewedFile } from '../outcome';
import { printable } from '../printable';
import { numberText } from '../values';
import { kpiReport, leftText, type KpiReport } from './content';

/** The document's bytes. */
export async function kpiReportDocument(outcome: ReviewedFile): Promise<Uint8Array> {
  const docx = await import('docx');
  const writer = new Writer(docx);
  const document = writer.document(kpiReport(outcome));
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

/** A cell: a text, or a text on the ground of a band. */
type Cell = string | { readonly text: string; readonly band: Band } | { readonly text: string; readonly under: string };

/** Widths are shares of the page, in percent. */
interface TableOf {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
  /** Columns that stand right. */
  readonly numbers?: readonly number[];
}

/** Twips of A4 between margins of 15 mm. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 850;
/** From the page's edge, so that the page number stands clear of the lines above it. */
const FOOTER = 400;
const ROOM = PAGE.width - 2 * MARGIN;
const LINE = 'C9D0D8';
const FONT = 'Arial';

class Writer {
  constructor(private readonly docx: typeof Docx) {}

  document(report: KpiReport): Docx.Document {
    const { docx } = this;
    return new docx.Document({
      title: printable(report.title),
      creator: 'SDA Return Checker',
      styles: { default: { document: { run: { font: FONT, size: 19 } } } },
      sections: [
        {
          properties: {
            page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: FOOTER } },
          },
          footers: {
            default: new docx.Footer({
              children: [
                new docx.Paragraph({
                  alignment: 'center',
                  children: [
                    new docx.TextRun({
                      children: ['Page ', docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES],
                    }),
                  ],
                }),
              ],
            }),
          },
          children: this.body(report),
        },
      ],
    });
  }

  private body(report: KpiReport): (Docx.Paragraph | Docx.Table)[] {
    const left = leftText(report);
    return [
      this.heading(report.title, 1),
      ...(report.status === null ? [] : [this.status(report.status)]),
      ...report.facts.map(([term, says]) => this.fact(term, says)),
      this.paragraph(report.verdict, { bold: true }),
      this.heading('Ratings by service', 2),
      this.paragraph(`${report.bandsText} Bands follow the Procurement Regulations 2024, reg. 39(5), as a convention.`),
      ...this.bands(report),
      this.heading('Key performance indicators', 2),
      ...report.services.flatMap((service) => [this.heading(service.service, 3), this.kpis(service.kpis)]),
      this.heading('Days commissioned by priority', 2),
      this.paragraph(report.daysCaption),
      this.days(report),
      ...this.schools(report),
      this.heading('Volumetrics', 2),
      this.volumetrics(report),
      this.heading('Findings outstanding', 2),
      ...(report.outstanding.length === 0 ? [this.paragraph('None.')] : [this.findings(report)]),
      ...(left === null ? [] : [this.paragraph(left)]),
      ...(report.waiversOfNoUse.length === 0
        ? []
        : [this.heading('Waivers that accept nothing', 3), ...this.bullets(report.waiversOfNoUse)]),
      this.heading('What was not checked', 2),
      ...(report.notChecked.length === 0
        ? [this.paragraph('Everything was checked.')]
        : this.bullets(report.notChecked)),
    ];
  }

  private bullets(lines: readonly string[]): Docx.Paragraph[] {
    return lines.map((line) => new this.docx.Paragraph({ bullet: { level: 0 }, children: [this.run(line)] }));
  }

  private bands({ bands }: KpiReport): Docx.Table[] {
    if (bands.length === 0) return [];
    return [
      this.table({
        heads: ['Service', ...BANDS.map((band) => BAND_NAMES[band])],
        widths: [30, 14, 14, 14, 14, 14],
        numbers: [1, 2, 3, 4, 5],
        rows: bands.map(({ service, counts }) => [service, ...counts.map(String)]),
      }),
    ];
  }

  private kpis(kpis: KpiReport['services'][number]['kpis']): Docx.Table {
    return this.table({
      heads: ['Indicator', 'Target', 'Actual', 'Band', 'Trend', 'Commentary', 'Action'],
      widths: [27, 8, 8, 13, 13, 14, 17],
      numbers: [1, 2],
      rows: kpis.map((kpi) => [
        { text: `${kpi.ref} ${kpi.title}`, under: kpi.definition ?? '' },
        kpi.target,
        kpi.actual,
        { text: kpi.bandName, band: kpi.band },
        kpi.trendText,
        kpi.commentary,
        kpi.action,
      ]),
    });
  }

  private days({ days, monthHeading }: KpiReport): Docx.Table {
    const figure = (value: number | null): string => (value === null ? '–' : numberText(value));
    const cells = ({ label, yearToDate, month }: KpiReport['days']['total']): readonly string[] => [
      label,
      figure(yearToDate),
      figure(month),
    ];
    return this.table({
      heads: ['Priority', 'Year to date', monthHeading],
      widths: [60, 20, 20],
      numbers: [1, 2],
      rows: days.rows.map(cells),
      total: cells(days.total),
    });
  }

  private schools({ days: { supported } }: KpiReport): Docx.Paragraph[] {
    return supported === null ? [] : [this.paragraph(supported)];
  }

  private volumetrics({ volumetrics, monthHeading }: KpiReport): Docx.Paragraph | Docx.Table {
    if (volumetrics.length === 0) return this.paragraph('The agreement has none, or the return could not be read.');
    return this.table({
      heads: ['Measure, as the return states it', monthHeading, 'Year to date'],
      widths: [60, 20, 20],
      numbers: [1, 2],
      rows: volumetrics.map(({ name, month, toDate }) => [name, month, toDate]),
    });
  }

  private findings({ outstanding }: KpiReport): Docx.Table {
    return this.table({
      heads: ['Severity', 'Rule', 'Cell', 'What is wrong'],
      widths: [11, 9, 18, 62],
      rows: outstanding.map(({ severity, ruleId, cell, message }) => [severity, ruleId, cell, message]),
    });
  }

  private table({ heads, widths, rows, total, numbers = [] }: TableOf): Docx.Table {
    const { docx } = this;
    const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE } as const;
    const columns = widths.map((share) => Math.round((ROOM * share) / 100));
    const row = (cells: readonly Cell[], kind: 'head' | 'body' | 'total'): Docx.TableRow =>
      new docx.TableRow({
        tableHeader: kind === 'head',
        cantSplit: true,
        children: cells.map((cell, at) => this.cell(cell, columns[at] ?? 0, numbers.includes(at), kind)),
      });
    return new docx.Table({
      width: { size: ROOM, type: docx.WidthType.DXA },
      layout: docx.TableLayoutType.FIXED,
      columnWidths: columns,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      rows: [row(heads, 'head'), ...rows.map((cells) => row(cells, 'body')), ...(total ? [row(total, 'total')] : [])],
    });
  }

  private cell(cell: Cell, width: number, isRight: boolean, kind: 'head' | 'body' | 'total'): Docx.TableCell {
    const { docx } = this;
    const text = typeof cell === 'string' ? cell : cell.text;
    const look = typeof cell === 'object' && 'band' in cell ? LOOKS[cell.band] : kind === 'head' ? LOOKS.heading : null;
    const isBold = kind !== 'body' || look !== null;
    const small = typeof cell === 'object' && 'under' in cell ? cell.under : '';
    return new docx.TableCell({
      width: { size: width, type: docx.WidthType.DXA },
      ...(look?.fill === undefined
        ? {}
        : { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill: look.fill } }),
      children: [
        new docx.Paragraph({
          alignment: isRight ? 'right' : 'left',
          keepNext: kind === 'head',
          children: [this.run(text, { bold: isBold, size: 16, color: look?.colour ?? '1B1F24' })],
        }),
        ...(small === '' ? [] : [new docx.Paragraph({ children: [this.run(small, { size: 14, color: '55606D' })] })]),
      ],
    });
  }

  private heading(text: string, level: 1 | 2 | 3): Docx.Paragraph {
    const size = { 1: 34, 2: 26, 3: 21 }[level];
    return new this.docx.Paragraph({
      heading: this.docx.HeadingLevel[`HEADING_${String(level) as '1' | '2' | '3'}`],
      keepNext: true,
      spacing: { before: level === 1 ? 0 : 260, after: 100 },
      children: [this.run(text, { bold: true, size, color: '1F3864' })],
    });
  }

  private status(text: string): Docx.Paragraph {
    const line = { style: this.docx.BorderStyle.SINGLE, size: 12, color: '8A4B00', space: 4 } as const;
    return new this.docx.Paragraph({
      border: { top: line, bottom: line, left: line, right: line },
      spacing: { before: 120, after: 160 },
      children: [this.run(text, { bold: true })],
    });
  }

  private fact(term: string, says: string): Docx.Paragraph {
    return new this.docx.Paragraph({
      spacing: { after: 40 },
      children: [this.run(`${term}: `, { color: '55606D' }), this.run(says)],
    });
  }

  private paragraph(text: string, look: RunLook = {}): Docx.Paragraph {
    return new this.docx.Paragraph({ spacing: { before: 80, after: 100 }, children: [this.run(text, look)] });
  }

  private run(text: string, look: RunLook = {}): Docx.TextRun {
    return new this.docx.TextRun({ text: printable(text), ...look });
  }
}

interface RunLook {
  readonly bold?: boolean;
  /** Half-points. */
  readonly size?: number;
  readonly color?: string;
}
