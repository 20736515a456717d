/** Rule files whose every line should matter to a test beside it. */
const rules = [
  'shared/src/money/index.ts',
  'subgraphs/billing/src/vat/vat.ts',
  'subgraphs/domains/src/renewal/renewal-rules.ts',
];

/**
 * npm run mutants: changes rule files one place at a time and says which changes no test in their folder notices. A report, no
 * gate.
 */
export default {
  mutate: rules,
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    configFile: 'test/jest.config.js',
    // Half of the product is related to money, and most of its tests need a database.
    enableFindRelatedTests: false,
    config: {
      testMatch: rules.map((path) => `**/${path.slice(0, path.lastIndexOf('/'))}/*.test.ts`),
      reporters: [],
    },
  },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress'],
  tempDirName: '.cache/mutants',
  ignorePatterns: ['.data', '.cache', 'dist', 'coverage'],
  concurrency: 2,
};
