const path = require('node:path');

const transpile = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
});

/** The command line as one file that runs on Node without node_modules. */
const commandLine = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { 'sda-return': './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', clean: true },
  module: { rules: [transpile('es2022')] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
});

module.exports = (_env, { mode = 'production' }) => [commandLine(mode)];
