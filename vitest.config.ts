import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // .ci/run counts from this file.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.cache/vitest.json' }]]
      : ['default'],
  },
})
