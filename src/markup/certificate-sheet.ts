/** The certificate as a record sheet that people can read and print. */
import { CERTIFICATE_ROLE, certificateRows, type Certificate, type CertificateRow } from '../review/certificate';
import type { ReportSheet } from '../workbook/markup';
import { recordOf } from '../workbook/records';
import type { Snapshot } from '../workbook/snapshot';
import { SheetNames } from './sheet-names';
import { SheetWriter, type CellLook } from './sheet-writer';

const NAME = 'SDA Certificate';
const WIDTHS = [28, 92];
/** Shows nothing of a text: letters for programs, thousands of them, would only be in the way. */
const NOT_SHOWN = ';;;';

/** `snapshot` is the workbook that the sheet is for: a certificate that is there already is replaced, under its name. */
export function certificateSheet(certificate: Certificate, snapshot: Snapshot): ReportSheet {
  const sheet = new SheetWriter();
  const rows = certificateRows(certificate);
  rows.forEach((row, at) => {
    writeRow(sheet, at, row);
  });
  const merges = rows.flatMap(({ kind }, at) => (kind === 'about' ? [{ top: at, bottom: at, left: 0, right: 1 }] : []));
  const name = recordOf(snapshot, CERTIFICATE_ROLE)?.sheet.name ?? new SheetNames(snapshot).take(NAME);
  return sheet.finish(CERTIFICATE_ROLE, name, { columnWidths: WIDTHS, merges, print: { landscape: false } });
}

function writeRow(sheet: SheetWriter, at: number, { kind, label, text }: CertificateRow): void {
  if (kind === 'blank') return;
  sheet.text(at, 0, label, { style: LABEL_STYLES[kind] });
  if (kind === 'heading') sheet.blank(at, 1, { style: 'heading' });
  if (text !== '') sheet.text(at, 1, text, kind === 'data' ? HIDDEN : SHOWN);
}

const LABEL_STYLES = {
  title: 'title',
  about: 'wrapped',
  heading: 'heading',
  line: 'wrapped',
  data: 'muted',
} as const;
const SHOWN: CellLook = { style: 'wrapped' };
const HIDDEN: CellLook = { style: 'muted', numberFormat: NOT_SHOWN };
