/** The pane for browsers and for Excel: one bundle, whose views, worker and exports load when they are first needed. */
const path = require('node:path');
const { Offline } = require('./offline');
const { DEVELOPMENT_ORIGIN, Pages } = require('./pages');
const { ShippedParts } = require('./shipped-parts');
const transpile = require('./transpile');

const SIDELOAD = `
SDA Return Checker is served at ${DEVELOPMENT_ORIGIN}/
  In a browser   open that address; the first button checks the July 2014 sample.
  In Excel       the address must be trusted first: open it once in the browser and accept the certificate
                 (on Windows: install it among the trusted roots). Then sideload manifest.xml:
    web          Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in
    Windows      put manifest.xml in a shared folder listed under File > Options > Trust Center >
                 Trusted Add-in Catalogs, then Home > Add-ins > Shared Folder
    Mac          copy it to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, restart Excel,
                 then Home > Add-ins
`;

/** @param {{ root: string, mode: string, origin?: string }} options `origin`: of the deployment; the manifest is rewritten for it. */
module.exports = ({ root, mode, origin = DEVELOPMENT_ORIGIN }) => ({
  name: 'taskpane',
  mode,
  target: ['web', 'es2022'],
  entry: { pane: './src/taskpane/main.tsx' },
  output: {
    path: path.resolve(root, 'dist/pane'),
    filename: '[name].[contenthash:12].js',
    assetModuleFilename: 'files/[name].[contenthash:12][ext]',
    clean: true,
  },
  module: { rules: [transpile('es2022'), { test: /\.xlsx$/, type: 'asset/resource' }] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  plugins: [
    new ShippedParts({ root }),
    new Pages({ root, origin: origin.replace(/\/+$/, ''), isOffline: mode === 'production' }),
    // Not while it is developed: yesterday's files would come back.
    ...(mode === 'production' ? [new Offline()] : []),
  ],
  // Not an eval kind: the policy of the pages forbids it.
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  devServer: {
    server: 'https',
    host: 'localhost',
    port: 3000,
    static: false,
    hot: false,
    client: { overlay: false },
    onListening: () => process.stdout.write(SIDELOAD),
  },
});
