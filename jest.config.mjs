export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  // Whole nights on whole companies, on machines that others use too: a limit against hanging, not a measure of speed.
  testTimeout: 180_000,
  // numfmt's package.json names a CommonJS file that it does not ship; this is the one that it does.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  globalSetup: '<rootDir>/test/buildOnce.mjs',
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/test/esbuildTransform.cjs' },
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|@noble|csv-parse|@date-fns|date-fns)/)',
    '<rootDir>/build/',
    '<rootDir>/dist/',
  ],
};
