/** One configuration for all tests; swc compiles, `npm run check` type-checks. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    'otlp-exporter-base/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // It loads node:http by import(), which jest can run only when it is compiled to require().
  transformIgnorePatterns: ['/node_modules/(?!@opentelemetry/otlp-exporter-base/)'],
  // The one import that is lazy: Node wants the name of the compiled file there.
  moduleNameMapper: { '^\\./open-telemetry\\.js$': '<rootDir>/src/composition/tracing/open-telemetry.ts' },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
