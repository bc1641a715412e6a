/** Charts over cells of their sheet: what of them an add-in sets, and not how they look. */
import { areaName, parseCell } from '../../../src/workbook/a1';
import { invalidArgument, notModelled } from '../api-error';
import type { ChartModel, SheetModel } from '../workbook-model';
import { Range } from './range';
import type { Session } from './session';

const TYPES = ['BarStacked', 'ColumnClustered'];

export class ChartCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {}

  add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    this.session.refuseProtected(this.sheet);
    if (typeof type !== 'string' || !TYPES.includes(type)) throw notModelled(`charts of type ${String(type)}`);
    if (!(source instanceof Range) || seriesBy !== 'Columns')
      throw notModelled('charts of anything but a range, by columns');
    const chart: ChartModel = {
      name: `Chart ${String(this.sheet.charts.length + 1)}`,
      type,
      title: '',
      source: areaName(source.area),
      // One of each column after the first, which names the categories.
      colours: Array.from({ length: source.area.right - source.area.left }, () => ''),
      at: '',
      isReversed: false,
      legend: 'Right',
    };
    this.sheet.charts.push(chart);
    return new Chart(this.session, chart);
  }
}

export class Chart {
  constructor(
    private readonly session: Session,
    private readonly chart: ChartModel,
  ) {}

  get name(): string {
    return this.chart.name;
  }
  set name(value: string) {
    if (value === '') throw invalidArgument('chart name');
    this.chart.name = value;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.chart);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.chart);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.session, this.chart);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.chart);
  }

  setPosition(start: unknown, end: unknown): void {
    const [from, to] = [parseCell(String(start)), parseCell(String(end))];
    if (!from || !to) throw invalidArgument('the position of a chart');
    this.chart.at = areaName({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

export class ChartTitle {
  constructor(private readonly chart: ChartModel) {}

  get text(): string {
    return this.chart.title;
  }
  set text(value: string) {
    this.chart.title = value;
  }
}

export class ChartLegend {
  constructor(private readonly chart: ChartModel) {}

  get visible(): boolean {
    return this.chart.legend !== 'None';
  }
  set visible(value: boolean) {
    this.chart.legend = value ? 'Right' : 'None';
  }
  get position(): string {
    return this.chart.legend;
  }
  set position(value: string) {
    if (!['Top', 'Bottom', 'Left', 'Right'].includes(value)) throw invalidArgument(`legend ${value}`);
    this.chart.legend = value;
  }
}

export class ChartAxes {
  constructor(
    private readonly session: Session,
    private readonly chart: ChartModel,
  ) {}

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.session, this.chart);
  }
}

export class ChartAxis {
  constructor(
    private readonly session: Session,
    private readonly chart: ChartModel,
  ) {}

  get reversePlotOrder(): boolean {
    return this.chart.isReversed;
  }
  set reversePlotOrder(value: boolean) {
    this.session.since('1.7');
    this.chart.isReversed = value;
  }
}

export class ChartSeriesCollection {
  constructor(private readonly chart: ChartModel) {}

  getItemAt(place: unknown): ChartSeries {
    const at = Number(place);
    if (!(at >= 0 && at < this.chart.colours.length)) throw invalidArgument('the place of a series');
    return new ChartSeries(this.chart, at);
  }
}

export class ChartSeries {
  constructor(
    private readonly chart: ChartModel,
    private readonly at: number,
  ) {}

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.chart, this.at);
  }
}

export class ChartSeriesFormat {
  constructor(
    private readonly chart: ChartModel,
    private readonly at: number,
  ) {}

  get fill(): ChartFill {
    return new ChartFill(this.chart, this.at);
  }
}

export class ChartFill {
  constructor(
    private readonly chart: ChartModel,
    private readonly at: number,
  ) {}

  setSolidColor(colour: unknown): void {
    if (typeof colour !== 'string' || !/^#[0-9A-F]{6}$/.test(colour)) throw invalidArgument('the colour of a series');
    this.chart.colours[this.at] = colour.slice(1);
  }
}
