import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes are started, and a machine may be busy: a test that hangs is still found.
    testTimeout: 30_000,
    globalSetup: ['test/support/global-setup.ts'],
    // .ci/run counts from this file.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.cache/vitest.json' }]]
      : ['default'],
  },
})
