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

/** Suites that have to be measured anew after the rewrite; `HOSTILE=all npm run test:hostile` runs them. */
const NOT_YET =
  process.env.HOSTILE === 'all'
    ? []
    : ['test/hostile/large.test.ts', 'test/hostile/coverage.test.ts']
if (NOT_YET.length > 0)
  process.stdout.write(`Left out of the hostile suites: ${NOT_YET.join(', ')}.\n`)

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
      { test: { ...shared, name: 'hostile', include: [HOSTILE], exclude: NOT_YET } },
    ],
    sequence: { sequencer: LongestFirst },
    // .ci/run counts from this file.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT ?? '.cache/vitest.json' }]]
      : ['default'],
  },
})
