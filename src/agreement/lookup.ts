/** From the words of a return to the agreement's codes: services, priorities, KPIs, orders and the words of its format. */
import { oncePer } from '../workbook/once';
import type { IsoDate } from '../workbook/serial-date';
import { BAND_NAMES, BANDS, type Band } from './bands';
import type { Agreement, Kpi, KpiUnit, ReturnFormat, Volumetric } from './model';
import { Words } from './words';

type PlaceholderCode = ReturnFormat['placeholders'][number]['code'];

/** Every list finds by `find(text)` and suggests by `nearest(text)`; both give null where there is nothing. */
export interface Vocabulary {
  /** Codes of services, by code, name or alias ("A01 - Governors" and "Service A01" too). */
  readonly service: Words<string>;
  /** Codes of priorities ("1", 1, "Priority 1", "P1", "1 - Excellent Education"). */
  readonly priority: Words<string>;
  readonly activityType: Words<string>;
  /** Order references as the agreement writes them, of every financial year. */
  readonly order: Words<string>;
  readonly unit: Words<KpiUnit>;
  readonly band: Words<Band>;
  readonly funding: Words<'commissioned' | 'traded'>;
  readonly dataStatus: Words<'provisional' | 'final'>;
  readonly yesNo: Words<'yes' | 'no'>;
  readonly placeholder: Words<PlaceholderCode>;
  /** Labels of total rows. */
  readonly totalLabel: Words<string>;
  /** Words that say a return is the first of its month. */
  readonly original: Words<string>;
  /** Names by which a cover may call the contract, or the supplier. */
  readonly contract: Words<string>;
  readonly supplier: Words<string>;
  /** References of KPIs as the agreement writes them. */
  readonly kpiReference: Words<string>;
  readonly volumetricReference: Words<string>;
  /** The KPI in force on a day, or its latest wording where none is (or no day is known). */
  kpiByReference(text: string, on?: IsoDate | null): Kpi | null;
  kpiByTitle(text: string, on?: IsoDate | null): Kpi | null;
  volumetricByReference(text: string): Volumetric | null;
  volumetricByTitle(text: string): Volumetric | null;
}

/** The agreement's words; made once for each agreement. */
export const vocabularyOf = oncePer((agreement: Agreement): Vocabulary => {
  return { ...codeWords(agreement), ...formatWords(agreement.returnFormat), ...indicatorWords(agreement) };
});

function codeWords(agreement: Agreement) {
  const titles = [agreement.id, agreement.title, ...agreement.contractNames];
  return {
    service: namedWords(agreement.services, 'Service'),
    priority: namedWords(agreement.priorities, 'Priority'),
    activityType: namedWords(agreement.returnFormat.activityTypes, null),
    order: selfWords(agreement.commissions.map((commission) => commission.order)),
    contract: new Words<string>().add(agreement.id, titles),
    supplier: new Words<string>().add(agreement.supplier, [agreement.supplier, ...agreement.supplierNames]),
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Agreed spellings first, so that no made-up combination takes the place of one. */
function namedWords(list: readonly Named[], kind: string | null): Words<string> {
  const words = new Words<string>();
  for (const { code, name, aliases } of list) words.add(code, [code, name, ...aliases]);
  for (const { code, name, aliases } of list) {
    const kindAndCode = kind === null ? [] : [`${kind} ${code}`, `${kind} ${code} ${name}`];
    const codeAndName = [`${code} ${name}`, `${name} ${code}`];
    // The seed itself writes "School Support and Intervention (School Improvement)".
    const nameAndAlias = aliases.map((alias) => `${name} (${alias})`);
    words.add(code, [...kindAndCode, ...codeAndName, ...nameAndAlias]);
  }
  return words;
}

function selfWords(list: readonly string[]): Words<string> {
  const words = new Words<string>();
  for (const word of list) words.add(word, [word]);
  return words;
}

function formatWords(format: ReturnFormat) {
  const band = new Words<Band>();
  for (const name of BANDS) band.add(name, [name, BAND_NAMES[name], ...format.bandWords[name]]);
  const placeholder = new Words<PlaceholderCode>();
  for (const { code, aliases } of format.placeholders) placeholder.add(code, aliases);
  return {
    unit: unitWords(format.unitWords),
    band,
    placeholder,
    funding: new Words<'commissioned' | 'traded'>()
      .add('commissioned', format.commissionedWords)
      .add('traded', format.tradedWords),
    dataStatus: new Words<'provisional' | 'final'>()
      .add('provisional', format.provisionalWords)
      .add('final', format.finalWords),
    yesNo: new Words<'yes' | 'no'>().add('yes', format.yesWords).add('no', format.noWords),
    totalLabel: selfWords(format.totalLabels),
    original: selfWords(format.originalWords),
  };
}

function unitWords(words: ReturnFormat['unitWords']): Words<KpiUnit> {
  return new Words<KpiUnit>()
    .add('percent', ['percent', ...words.percent])
    .add('count', ['count', ...words.count])
    .add('workingDays', ['workingDays', ...words.workingDays])
    .add('ratio', ['ratio', ...words.ratio])
    .add('points', ['points', ...words.points])
    .add('pounds', ['pounds', ...words.pounds])
    .add('days', ['days', ...words.days]);
}

function indicatorWords({ kpis, volumetrics }: Agreement) {
  const kpiReference = selfWords(kpis.map((kpi) => kpi.ref));
  const kpiTitle = selfWords(kpis.map((kpi) => kpi.title));
  const byRef = groupBy(kpis, (kpi) => kpi.ref);
  const byTitle = groupBy(kpis, (kpi) => kpi.title);
  const volumetricReference = selfWords(volumetrics.map((volumetric) => volumetric.ref));
  const volumetricTitle = new Words<Volumetric>();
  const volumetricByRef = new Words<Volumetric>();
  for (const volumetric of volumetrics) {
    volumetricByRef.add(volumetric, [volumetric.ref]);
    volumetricTitle.add(volumetric, [volumetric.title]);
  }
  return {
    kpiReference,
    volumetricReference,
    kpiByReference: (text: string, on: IsoDate | null = null) =>
      wordingOn(byRef.get(kpiReference.find(text) ?? ''), on),
    kpiByTitle: (text: string, on: IsoDate | null = null) => wordingOn(byTitle.get(kpiTitle.find(text) ?? ''), on),
    volumetricByReference: (text: string) => volumetricByRef.find(text),
    volumetricByTitle: (text: string) => volumetricTitle.find(text),
  };
}

function groupBy(kpis: readonly Kpi[], keyOf: (kpi: Kpi) => string): ReadonlyMap<string, readonly Kpi[]> {
  const groups = new Map<string, Kpi[]>();
  for (const kpi of kpis) {
    const group = groups.get(keyOf(kpi));
    if (group) group.push(kpi);
    else groups.set(keyOf(kpi), [kpi]);
  }
  return groups;
}

function wordingOn(wordings: readonly Kpi[] = [], on: IsoDate | null): Kpi | null {
  const inForce = wordings.find(
    ({ effective: { from, to } }) => on !== null && from <= on && (to === null || on <= to),
  );
  if (inForce) return inForce;
  return wordings.reduce<Kpi | null>(
    (latest, kpi) => (latest === null || kpi.effective.from > latest.effective.from ? kpi : latest),
    null,
  );
}
