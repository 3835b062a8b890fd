import { defineConfig } from 'vitest/config'

/** Tests that try to break the two promises: many cases, many minutes, `npm run test:hostile`. */
const HOSTILE = 'test/hostile/**/*.test.ts'
const shared = {
  // Processes are started, and a machine may be busy: a test that hangs is still found.
  testTimeout: 30_000,
  globalSetup: ['test/support/global-setup.ts'],
}

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'tests', include: ['test/**/*.test.ts'], exclude: [HOSTILE] } },
      { test: { ...shared, name: 'hostile', include: [HOSTILE] } },
    ],
    // .ci/run counts from this file.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT ?? '.cache/vitest.json' }]]
      : ['default'],
  },
})
