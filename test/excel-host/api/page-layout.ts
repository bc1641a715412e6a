import { parseArea, type Area } from '../../../src/workbook/a1';
import { invalidArgument, notModelled } from '../api-error';
import type { SheetModel } from '../workbook-model';

export class PageLayout {
  constructor(private readonly sheet: SheetModel) {}

  get orientation(): string {
    return this.sheet.print.orientation;
  }
  set orientation(value: string) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument(`orientation ${value}`);
    this.sheet.print.orientation = value;
  }
  get zoom(): unknown {
    return { horizontalFitToPages: this.sheet.print.pagesWide };
  }
  set zoom(value: unknown) {
    const { horizontalFitToPages, ...others } = value as Record<string, unknown>;
    if (typeof horizontalFitToPages !== 'number' || Object.keys(others).length > 0) throw notModelled('this zoom');
    this.sheet.print.pagesWide = horizontalFitToPages;
  }
  get paperSize(): string {
    return this.sheet.print.paper;
  }
  set paperSize(value: string) {
    if (value !== 'A4' && value !== 'Letter') throw notModelled(`the paper ${value}`);
    this.sheet.print.paper = value;
  }
  set leftMargin(points: number) {
    this.setMargin(0, points);
  }
  set rightMargin(points: number) {
    this.setMargin(1, points);
  }
  set topMargin(points: number) {
    this.setMargin(2, points);
  }
  set bottomMargin(points: number) {
    this.setMargin(3, points);
  }
  set headerMargin(points: number) {
    this.setMargin(4, points);
  }
  set footerMargin(points: number) {
    this.setMargin(5, points);
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }
  private setMargin(place: number, points: number): void {
    if (typeof points !== 'number' || points < 0) throw invalidArgument('margin');
    this.sheet.print.margins.splice(place, 1, points);
  }
  setPrintTitleRows(rows: unknown): void {
    const area = rowsOf(rows);
    this.sheet.print.titleRows = `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  }
}

function rowsOf(rows: unknown): Area {
  const area = parseArea(String(rows));
  if (!area) throw invalidArgument(`rows ${String(rows)}`);
  return area;
}

export class HeaderFooterGroup {
  constructor(private readonly sheet: SheetModel) {}

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet);
  }
}

export class HeaderFooter {
  constructor(private readonly sheet: SheetModel) {}

  set leftHeader(text: string) {
    this.sheet.print.header += `&L${text}`;
  }
  set rightHeader(text: string) {
    this.sheet.print.header += `&R${text}`;
  }
  set centerFooter(text: string) {
    this.sheet.print.footer += `&C${text}`;
  }
}
