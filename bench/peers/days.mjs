/** node days.mjs QUERY: the rows that DuckDB answers, in JSON. */
const { DuckDBInstance } = await import('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answer = await connection.runAndReadAll(process.argv[2]);
console.log(JSON.stringify(answer.getRowObjectsJson()));
