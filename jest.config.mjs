/** Jest runs the TypeScript of src/ and test/ as ES modules; types are checked apart, by `npm run typecheck`. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'test/tsconfig.json', diagnostics: false }] },
  setupFiles: ['<rootDir>/test/support/fixed-seed.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/web/dist', '<rootDir>/data'],
};

export default {
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'pure', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...common, displayName: 'whole', testMatch: ['<rootDir>/test/**/*.spec.ts'], testPathIgnorePatterns: ['/test/browser/'], globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'], globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' },
  ],
};
