/** Native charts over cells of our own sheets. */
import { areaName, cellName } from '../../workbook/a1';
import type { ReportSheet, SheetChart } from '../../workbook/markup';
import { SMALL_STEP, type Step } from './steps';

const KINDS = { stackedBar: 'BarStacked', column: 'ColumnClustered' } as const;

/** Queued when the cells that they show are there. */
export function chartSteps({ name, charts = [] }: ReportSheet): readonly Step[] {
  return charts.map((chart) => ({
    bytes: SMALL_STEP * (8 + chart.colours.length),
    queue: (context) => {
      addChart(context.workbook.worksheets.getItem(name), chart);
    },
  }));
}

function addChart(sheet: Excel.Worksheet, { kind, name, title, source, colours, at }: SheetChart): void {
  const chart = sheet.charts.add(KINDS[kind], sheet.getRange(areaName(source)), 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.setPosition(cellName(at.top, at.left), cellName(at.bottom, at.right));
  colours.forEach((colour, place) => {
    chart.series.getItemAt(place).format.fill.setSolidColor(`#${colour}`);
  });
  if (kind === 'stackedBar') {
    // Bars run from the top in the order of the rows.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.legend.position = 'Bottom';
  } else chart.legend.visible = false;
}
