/** node pivots.mjs LIBRARY LINES.json: the two pivots (days by service and priority, by month and priority), from columns in memory. */
import { readFileSync } from 'node:fs';

const [, , library, file] = process.argv;
const columns = JSON.parse(readFileSync(file, 'utf8'));

const engines = {
  async arquero() {
    const { op, table } = await import('arquero');
    const lines = table(columns);
    const from = performance.now();
    const pivots = ['service', 'month'].map((key) =>
      lines
        .groupby(key, 'priority')
        .rollup({ days: op.sum('days') })
        .groupby(key)
        .pivot('priority', 'days')
        .objects(),
    );
    return { seconds: (performance.now() - from) / 1000, days: sumOf(pivots[0]) };
  },
  async duckdb() {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create table lines as select * from read_json('${file.replace('.json', '.ndjson')}')`);
    const from = performance.now();
    const pivots = [];
    for (const key of ['service', 'month']) {
      const answer = await connection.runAndReadAll(`pivot lines on priority using sum(days) group by ${key}`);
      pivots.push(answer.getRowObjectsJson());
    }
    return { seconds: (performance.now() - from) / 1000, days: sumOf(pivots[0]) };
  },
};

console.log(JSON.stringify(await engines[library]()));

function sumOf(rows) {
  return rows
    .flatMap((row) => Object.values(row))
    .reduce((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}
