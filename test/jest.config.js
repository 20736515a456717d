const swc = { configFile: `${__dirname}/../.swcrc` };

/** Everything runs in one jest: rules and use cases beside their code, stories and checks under test/. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/shared/src', '<rootDir>/gateway/src', '<rootDir>/subgraphs', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.cache/'],
  testEnvironment: '<rootDir>/test/harness/node-environment.js',
  runtime: '<rootDir>/test/harness/packages-once.js',
  testSequencer: '<rootDir>/test/harness/longest-first.js',
  reporters: ['default', '<rootDir>/test/harness/outside-tools-reporter.mjs'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/harness/run-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/run-teardown.mjs',
  // Here and not in the command: there the reporters would take the path that follows for one more of them.
  coverageProvider: 'v8',
  coverageReporters: ['text', 'html'],
  coveragePathIgnorePatterns: ['/node_modules/', '/dist/', '/test/', '/testing/'],
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  // Packages that are published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|openid-client|oauth4webapi|intl-messageformat|@formatjs|auto-bind|change-case|sponge-case|swap-case)/)',
  ],
  moduleNameMapper: {
    '^@customer-area/shared/(.*)$': '<rootDir>/shared/src/$1',
    '^@customer-area/gateway/(.*)$': '<rootDir>/gateway/src/$1',
    '^@customer-area/(identity|domains|billing|support)$': '<rootDir>/subgraphs/$1/src/composition',
    '^@customer-area/(identity|domains|billing|support)/contract$': '<rootDir>/subgraphs/$1/contract',
    '^@customer-area/(identity|domains|billing|support)/config$': '<rootDir>/subgraphs/$1/src/config',
  },
  maxWorkers: 2,
  // What each test file leaves behind grows until the collector does nothing else: a worker begins anew before that.
  workerIdleMemoryLimit: '1500MB',
  // For tests that hang, and nothing else ends them: none has a shorter one of its own, for machines differ.
  testTimeout: 300_000,
};
