const path = require('node:path');
const pane = require('./webpack/pane');
const { ShippedParts } = require('./webpack/shipped-parts');
const transpile = require('./webpack/transpile');

/** The command line as one file that runs on Node without node_modules. */
const commandLine = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { 'sda-return': './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', clean: true },
  // What the pane loads when it is wanted is in the one file here, and still runs only then.
  module: { rules: [transpile('es2022')], parser: { javascript: { dynamicImportMode: 'eager' } } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  plugins: [new ShippedParts({ root: __dirname })],
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
});

/** `--env origin=https://pane.example.org` (or SDA_ORIGIN) says where the pane will be served. */
module.exports = (env = {}, { mode = 'production' } = {}) => [
  commandLine(mode),
  pane({ root: __dirname, mode, origin: env.origin ?? process.env.SDA_ORIGIN }),
];
