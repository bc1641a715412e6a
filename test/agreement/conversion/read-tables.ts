/** Reads the worked example's tables from a folder of .csv files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { Row, Tables } from './agreement';

/** Rows of one file; throws where a row has too many or too few cells. */
function rowsOf(folder: string, name: string): Row[] {
  const file = join(folder, `${name}.csv`);
  const { data, errors } = parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  const [first] = errors;
  if (first) throw new Error(`${file}, row ${String(first.row)}: ${first.message}`);
  return data;
}

export function readTables(folder: string): Tables {
  return {
    agreement: rowsOf(folder, 'agreement'),
    kpis: rowsOf(folder, 'kpis'),
    services: rowsOf(folder, 'services'),
    priorities: rowsOf(folder, 'priorities'),
    commissions: rowsOf(folder, 'commissions'),
    volumetrics: rowsOf(folder, 'volumetrics'),
  };
}
