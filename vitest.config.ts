import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that try to break the two promises: many cases, many minutes, `npm run test:hostile`. */
const HOSTILE = 'test/hostile/**/*.test.ts'
const shared = {
  // Processes are started, and a machine may be busy: a test that hangs is still found.
  testTimeout: 30_000,
  globalSetup: ['test/support/global-setup.ts'],
}

/** The hostile suites that take minutes, the longest first: two workers then end at about the same time. */
const LONG = ['large', 'mutants-checks', 'coverage', 'mutants-incident', 'reproducible']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.endsWith(`/hostile/${name}.test.ts`))
      return found === -1 ? LONG.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'tests', include: ['test/**/*.test.ts'], exclude: [HOSTILE] } },
      { test: { ...shared, name: 'hostile', include: [HOSTILE] } },
    ],
    sequence: { sequencer: LongestFirst },
    // .ci/run counts from this file.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT ?? '.cache/vitest.json' }]]
      : ['default'],
  },
})
