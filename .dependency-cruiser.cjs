/** The floors of the house (docs/decisions/0001-figures-floor.md): each folder may import only from those below it. */
const floors = ['workbook', 'agreement', 'reading', 'figures', 'rules', 'review', 'reports', 'markup', 'template'];

const upward = floors.map((floor, level) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} may import only itself and the floors below it.`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: `^src/(${floors.slice(0, level + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'hosts-use-only-workbook',
      comment: 'A host knows workbooks, not agreements or reviews.',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/(workbook/|hosts/$1/)' },
    },
    {
      name: 'pane-knows-no-host-inside',
      comment: 'React sees the Host interface; only the two homes of the pane make a host.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/homes/' },
      to: { path: '^src/hosts/' },
    },
    {
      name: 'engine-without-platform',
      comment: 'The engine runs in Excel’s webview, a browser, a worker and Node alike.',
      severity: 'error',
      from: { path: `^src/(${floors.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-without-views',
      severity: 'error',
      from: { path: `^src/(${floors.join('|')})/` },
      to: { path: 'node_modules/(react|@fluentui|@microsoft)' },
    },
    {
      name: 'doors-apart',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(taskpane|hosts/excel)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shipped-code-ships-its-needs',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
