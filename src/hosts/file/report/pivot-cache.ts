/** What a pivot table knows of its source: the pivot cache (ECMA-376 part 1, 18.10), recomputed by Excel when it opens the file. */
import { dateOfSerial, type DateSystem } from '../../../workbook/serial-date';
import type { MarkupValue } from '../../../workbook/markup';
import { escapeAttribute, XML_HEADER } from '../xml-text/escape';
import type { TableValues } from './tables';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Excel 2016 and later; read back to Excel 2007. */
const VERSIONS = 'createdVersion="6" refreshedVersion="6" minRefreshableVersion="3"';
/** Longest text that needs no `longText`. */
const SHORT_TEXT = 255;

/** A value as a cache holds it: a formula is its result. */
export type PivotValueItem = Exclude<MarkupValue, { kind: 'formula' }>;

export class PivotCache {
  private readonly items = new Map<number, { readonly values: PivotValueItem[]; readonly placeOfRow: Uint32Array }>();

  /** `axisFields`: the places of the columns that some pivot table lays out in rows or columns. */
  constructor(
    readonly source: TableValues,
    axisFields: ReadonlySet<number>,
  ) {
    for (const field of axisFields) {
      const values: PivotValueItem[] = [];
      const places = new Map<string, number>();
      const placeOfRow = new Uint32Array(source.count).map((_, row) => {
        const value = plainValue(source.at(row, field));
        const key = keyOf(value);
        const place = places.get(key) ?? values.length;
        if (place < values.length) return place;
        places.set(key, place);
        values.push(value);
        return place;
      });
      this.items.set(field, { values, placeOfRow });
    }
  }

  /** The place of a column by its header, or null. */
  fieldOf(header: string): number | null {
    const place = this.source.headers.indexOf(header);
    return place < 0 ? null : place;
  }

  /** The different values of an axis field, in order of appearance. */
  itemsOf(field: number): readonly PivotValueItem[] {
    return this.items.get(field)?.values ?? [];
  }

  /** The place of a row's value (counted without the headers) among the field's items. */
  itemAt(row: number, field: number): number {
    return this.items.get(field)?.placeOfRow[row] ?? 0;
  }

  /** The cache without records: Excel reads the source anew when it opens the file, and nobody else needs them. */
  definitionXml(dates: DateSystem): string {
    const fields = this.source.headers.map((header, field) => {
      const items = this.items.has(field) ? listedItemsXml(this.itemsOf(field), dates) : '<sharedItems/>';
      return `<cacheField name="${escapeAttribute(header)}" numFmtId="0">${items}</cacheField>`;
    });
    return (
      `${XML_HEADER}<pivotCacheDefinition xmlns="${MAIN}" saveData="0" refreshOnLoad="1" ${VERSIONS}>` +
      `<cacheSource type="worksheet"><worksheetSource name="${escapeAttribute(this.source.name)}"/></cacheSource>` +
      `<cacheFields count="${String(fields.length)}">${fields.join('')}</cacheFields></pivotCacheDefinition>`
    );
  }
}

/** A value without its formula. */
export function plainValue(value: MarkupValue): PivotValueItem {
  if (value.kind === 'formula') {
    return typeof value.value === 'number'
      ? { kind: 'number', value: value.value }
      : { kind: 'text', value: value.value };
  }
  return value.kind === 'text' && value.value === '' ? { kind: 'blank' } : value;
}

/** Pivot tables tell texts apart as Excel does, ignoring case. */
function keyOf(value: PivotValueItem): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return `t${value.value.toLowerCase()}`;
    case 'number':
      return `n${String(value.value)}`;
    case 'boolean':
      return `b${String(value.value)}`;
    case 'date':
      return `d${String(value.serial)}`;
  }
}

function listedItemsXml(values: readonly PivotValueItem[], dates: DateSystem): string {
  const start = `<sharedItems${traitsOf(values, dates)} count="${String(values.length)}"`;
  if (values.length === 0) return `${start}/>`;
  return `${start}>${values.map((value) => valueXml(value, dates)).join('')}</sharedItems>`;
}

/** The attributes that say which kinds of values a field holds (18.10.1.90); their defaults describe texts. */
function traitsOf(values: Iterable<PivotValueItem>, dates: DateSystem): string {
  const { kinds, isLong, least, most, areIntegers, firstDay, lastDay } = rangeOf(values, dates);
  const hasText = kinds.has('text') || kinds.has('boolean');
  const hasBlank = kinds.has('blank');
  const others = kinds.size - (hasBlank ? 1 : 0);
  if (!kinds.has('number') && !kinds.has('date')) {
    const onlyBlank = hasBlank && !hasText;
    return `${onlyBlank ? ' containsNonDate="0" containsString="0"' : ''}${hasBlank ? ' containsBlank="1"' : ''}${isLong ? ' longText="1"' : ''}`;
  }
  return [
    hasText || hasBlank ? '' : ' containsSemiMixedTypes="0"',
    kinds.has('date') && others === 1 ? ' containsNonDate="0"' : '',
    kinds.has('date') ? ' containsDate="1"' : '',
    hasText ? '' : ' containsString="0"',
    hasBlank ? ' containsBlank="1"' : '',
    others > 1 ? ' containsMixedTypes="1"' : '',
    kinds.has('number') ? ' containsNumber="1"' : '',
    kinds.has('number') && areIntegers ? ' containsInteger="1"' : '',
    kinds.has('number') ? ` minValue="${String(least)}" maxValue="${String(most)}"` : '',
    kinds.has('date') ? ` minDate="${firstDay}" maxDate="${lastDay}"` : '',
  ].join('');
}

/** Kinds and bounds of some values, in one pass: a field may have a million. A date that no calendar knows counts as a number. */
function rangeOf(
  values: Iterable<PivotValueItem>,
  dates: DateSystem,
): {
  readonly kinds: ReadonlySet<PivotValueItem['kind']>;
  readonly isLong: boolean;
  readonly least: number;
  readonly most: number;
  readonly areIntegers: boolean;
  readonly firstDay: string;
  readonly lastDay: string;
} {
  const range = {
    kinds: new Set<PivotValueItem['kind']>(),
    isLong: false,
    areIntegers: true,
    least: Infinity,
    most: -Infinity,
  };
  const days = new Set<number>();
  for (const value of values) {
    const isDay = value.kind === 'date' && (days.has(value.serial) || isoOf(value, dates) !== null);
    if (isDay) days.add(value.serial);
    range.kinds.add(value.kind === 'date' && !isDay ? 'number' : value.kind);
    if (value.kind === 'text') range.isLong ||= value.value.length > SHORT_TEXT;
    const number = numberIn(value);
    if (number === null) continue;
    range.areIntegers &&= Number.isInteger(number);
    range.least = Math.min(range.least, number);
    range.most = Math.max(range.most, number);
  }
  const named = [...days].map((serial) => isoOf({ kind: 'date', serial }, dates) ?? '').sort();
  return { ...range, firstDay: named[0] ?? '', lastDay: named.at(-1) ?? '' };
}

function valueXml(value: PivotValueItem, dates: DateSystem): string {
  switch (value.kind) {
    case 'blank':
      return '<m/>';
    case 'text':
      return `<s v="${escapeAttribute(value.value)}"/>`;
    case 'number':
      return `<n v="${String(value.value)}"/>`;
    case 'boolean':
      return `<b v="${value.value ? '1' : '0'}"/>`;
    case 'date': {
      const iso = isoOf(value, dates);
      return iso === null ? `<n v="${String(value.serial)}"/>` : `<d v="${iso}"/>`;
    }
  }
}

function isoOf(value: PivotValueItem, dates: DateSystem): string | null {
  const date = value.kind === 'date' ? dateOfSerial(value.serial, dates) : null;
  return date === null ? null : `${date}T00:00:00`;
}

function numberIn(value: PivotValueItem): number | null {
  if (value.kind === 'number') return value.value;
  return value.kind === 'date' ? value.serial : null;
}
