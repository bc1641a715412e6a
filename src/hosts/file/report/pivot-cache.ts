/** What a pivot table knows of its source: the pivot cache (ECMA-376 part 1, 18.10), recomputed by Excel when it opens the file. */
import { dateOfSerial, type DateSystem } from '../../../workbook/serial-date';
import type { MarkupValue } from '../../../workbook/markup';
import { OFFICE_RELATIONSHIPS } from '../parts/relationship-edits';
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
  private readonly items = new Map<
    number,
    { readonly values: PivotValueItem[]; readonly places: Map<string, number> }
  >();

  /** `axisFields`: the places of the columns that some pivot table lays out in rows or columns. */
  constructor(
    readonly source: TableValues,
    axisFields: ReadonlySet<number>,
  ) {
    for (const field of axisFields) {
      const values: PivotValueItem[] = [];
      const places = new Map<string, number>();
      for (const row of source.rows) {
        const value = plainValue(row[field]);
        const key = keyOf(value);
        if (places.has(key)) continue;
        places.set(key, values.length);
        values.push(value);
      }
      this.items.set(field, { values, places });
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

  /** The place of a row's value among the field's items. */
  itemAt(row: readonly MarkupValue[], field: number): number {
    return this.items.get(field)?.places.get(keyOf(plainValue(row[field]))) ?? 0;
  }

  definitionXml(recordsRelationship: string, dates: DateSystem): string {
    const fields = this.source.headers.map((header, field) => {
      const shared = this.items.has(field) ? this.itemsOf(field) : null;
      const values = shared ?? this.source.rows.map((row) => plainValue(row[field]));
      return `<cacheField name="${escapeAttribute(header)}" numFmtId="0">${sharedItemsXml(values, shared !== null, dates)}</cacheField>`;
    });
    return (
      `${XML_HEADER}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${recordsRelationship}" refreshOnLoad="1" ${VERSIONS} recordCount="${String(this.source.rows.length)}">` +
      `<cacheSource type="worksheet"><worksheetSource name="${escapeAttribute(this.source.name)}"/></cacheSource>` +
      `<cacheFields count="${String(fields.length)}">${fields.join('')}</cacheFields></pivotCacheDefinition>`
    );
  }

  recordsXml(dates: DateSystem): string {
    const records = this.source.rows.map((row) => {
      const values = this.source.headers.map((_, field) =>
        this.items.has(field) ? `<x v="${String(this.itemAt(row, field))}"/>` : valueXml(plainValue(row[field]), dates),
      );
      return `<r>${values.join('')}</r>`;
    });
    return `${XML_HEADER}<pivotCacheRecords xmlns="${MAIN}" count="${String(records.length)}">${records.join('')}</pivotCacheRecords>`;
  }
}

/** A value without its formula. */
export function plainValue(value: MarkupValue | undefined): PivotValueItem {
  if (value === undefined) return { kind: 'blank' };
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

function sharedItemsXml(values: readonly PivotValueItem[], areListed: boolean, dates: DateSystem): string {
  const list = areListed ? values.map((value) => valueXml(value, dates)) : [];
  const count = areListed ? ` count="${String(list.length)}"` : '';
  const start = `<sharedItems${traitsOf(values, dates)}${count}`;
  return list.length === 0 ? `${start}/>` : `${start}>${list.join('')}</sharedItems>`;
}

/** The attributes that say which kinds of values a field holds (18.10.1.90); their defaults describe texts. */
function traitsOf(values: readonly PivotValueItem[], dates: DateSystem): string {
  const kinds = new Set(
    values.map((value) => (isoOf(value, dates) === null && value.kind === 'date' ? 'number' : value.kind)),
  );
  const numbers = values.flatMap(numberIn);
  const days = values.flatMap((value) => isoOf(value, dates) ?? []).sort();
  const hasText = kinds.has('text') || kinds.has('boolean');
  const hasBlank = kinds.has('blank');
  const others = ['number', 'date', 'text', 'boolean'].filter((kind) =>
    kinds.has(kind as PivotValueItem['kind']),
  ).length;
  if (!kinds.has('number') && !kinds.has('date')) {
    const long = values.some((value) => value.kind === 'text' && value.value.length > SHORT_TEXT);
    const onlyBlank = hasBlank && !hasText;
    return `${onlyBlank ? ' containsNonDate="0" containsString="0"' : ''}${hasBlank ? ' containsBlank="1"' : ''}${long ? ' longText="1"' : ''}`;
  }
  return [
    hasText || hasBlank ? '' : ' containsSemiMixedTypes="0"',
    kinds.has('date') && others === 1 ? ' containsNonDate="0"' : '',
    kinds.has('date') ? ' containsDate="1"' : '',
    hasText ? '' : ' containsString="0"',
    hasBlank ? ' containsBlank="1"' : '',
    others > 1 ? ' containsMixedTypes="1"' : '',
    kinds.has('number') ? ' containsNumber="1"' : '',
    kinds.has('number') && numbers.every(Number.isInteger) ? ' containsInteger="1"' : '',
    kinds.has('number') ? ` minValue="${String(least(numbers))}" maxValue="${String(most(numbers))}"` : '',
    kinds.has('date') ? ` minDate="${days[0] ?? ''}" maxDate="${days.at(-1) ?? ''}"` : '',
  ].join('');
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

function numberIn(value: PivotValueItem): number[] {
  if (value.kind === 'number') return [value.value];
  return value.kind === 'date' ? [value.serial] : [];
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
}
