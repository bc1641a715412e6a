/** The product as it ships, and the parts of it that have no command of their own, each as one file in bench/.built. */
const path = require('node:path');
const transpile = require('../webpack/transpile');

module.exports = {
  mode: 'production',
  target: 'node20',
  entry: {
    'sda-return': './src/cli/main.ts',
    read: './bench/product/read.ts',
    review: './bench/product/review.ts',
  },
  output: { path: path.resolve(__dirname, '.built/cli'), filename: '[name].cjs', clean: true },
  module: { rules: [transpile('es2022')], parser: { javascript: { dynamicImportMode: 'eager' } } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  devtool: false,
  performance: { hints: false },
};
