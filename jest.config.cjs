const swc = (options) => ['@swc/jest', { jsc: { target: 'es2022', ...options } }];

/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  // Jest's own choice leaves a core idle, which is half of a machine that has two.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/property-seed.cjs',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/seeded-fast-check.cjs' },
  // For busy machines: nothing here takes long on a quiet one, and what hangs is stopped all the same.
  testTimeout: 30_000,
  transform: {
    '^.+\\.tsx?$': swc({
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    }),
    // Published as ES modules only, which jest does not run.
    'node_modules/(@noble|hyparquet|hyparquet-writer)/.+\\.js$': [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@noble/|hyparquet)'],
};
