/** A review as a file. Each format is loaded when it is first asked for. */
import type { Reviewed } from '../pane/state';
import { outcomeOf } from './outcome-of';
import { saveFile } from './save-file';

export const EXPORT_FORMATS = [
  'csv',
  'json',
  'html',
  'kpiHtml',
  'kpiWord',
  'reconciliationCsv',
  'reconciliationJson',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Kind {
  /** After the workbook's own name. */
  readonly ending: string;
  readonly type: string;
}

const CSV = 'text/csv;charset=utf-8';
const JSON_TYPE = 'application/json;charset=utf-8';
const HTML = 'text/html;charset=utf-8';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const KINDS: Readonly<Record<ExportFormat, Kind>> = {
  csv: { ending: 'review.csv', type: CSV },
  json: { ending: 'review.json', type: JSON_TYPE },
  html: { ending: 'review.html', type: HTML },
  kpiHtml: { ending: 'KPI report.html', type: HTML },
  kpiWord: { ending: 'KPI report.docx', type: WORD },
  reconciliationCsv: { ending: 'reconciliation.csv', type: CSV },
  reconciliationJson: { ending: 'reconciliation.json', type: JSON_TYPE },
};

/** Saves the review in a format, unless it is not wanted any more by then; gives the name of the file. */
export async function exportReview(
  reviewed: Reviewed,
  format: ExportFormat,
  isWanted: () => boolean,
): Promise<string | null> {
  const content = await contentOf(reviewed, format);
  if (!isWanted()) return null;
  const { ending, type } = KINDS[format];
  const name = `${reviewed.name.replace(/\.[^.]*$/, '')} ${ending}`;
  saveFile(name, content, type);
  return name;
}

async function contentOf(reviewed: Reviewed, format: ExportFormat): Promise<string | Uint8Array> {
  const outcome = outcomeOf(reviewed);
  switch (format) {
    case 'csv':
      return (await import('../../reports/csv')).findingsAsCsv([outcome]);
    case 'json':
      return (await import('../../reports/json')).reviewsAsJson([outcome]);
    case 'html':
      return (await import('../../reports/html/page')).reviewsAsHtml([outcome]);
    case 'kpiHtml':
      return (await import('../../reports/kpi-report/page')).kpiReportPage(outcome);
    case 'kpiWord':
      return (await import('../../reports/kpi-report/word')).kpiReportDocument(outcome);
    case 'reconciliationCsv':
      return (await import('../../reports/reconciliation/csv')).reconciliationsAsCsv([outcome]);
    case 'reconciliationJson':
      return (await import('../../reports/reconciliation/json')).reconciliationsAsJson([outcome]);
  }
}
