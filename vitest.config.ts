import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { leftOutReporter } from './test/support/left-out-reporter.ts'
import { TEST_PROJECTS, type TestProjectName } from './test/support/test-projects.ts'

const GLOBAL_SETUP = 'test/support/global-setup.ts'
const ACT_SETUP = 'test/support/act-setup.ts'

interface ProjectSettings {
  isolate: boolean
  globalSetup: string[]
  maxConcurrency?: number
  testTimeout?: number
}

function projectOf(name: TestProjectName, own: ProjectSettings) {
  const { include, exclude } = TEST_PROJECTS[name]
  // Processes are started, and a machine may be busy: a test that hangs is still found.
  return {
    test: { testTimeout: 30_000, ...own, name, include: [...include], exclude: [...exclude] },
  }
}

/** The suites that take minutes, the longest first: two workers then end at about the same time. */
const LONG = [
  'hostile/large',
  'hostile/mutants-checks',
  'hostile/coverage',
  'hostile/probe',
  'hostile/reads',
  'hostile/mutants-incident',
  'hostile/reproducible',
  'e2e/pull-requests',
  'e2e/action',
  'e2e/examples',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return found === -1 ? LONG.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

const REPORTERS = ['default', leftOutReporter()]

export default defineConfig({
  test: {
    projects: [
      // The files share their modules: to evaluate these anew for each file takes longer than the tests.
      projectOf('tests', { isolate: false, globalSetup: [] }),
      projectOf('thorough', { isolate: true, globalSetup: [GLOBAL_SETUP] }),
      projectOf('hostile', { isolate: true, globalSetup: [GLOBAL_SETUP] }),
      projectOf('act', {
        isolate: true,
        globalSetup: [GLOBAL_SETUP, ACT_SETUP],
        // Two workflows at a time, in one worker.
        maxConcurrency: 2,
        testTimeout: 120_000,
      }),
    ],
    sequence: { sequencer: LongestFirst },
    // .ci/run counts from this file.
    reporters: process.env.CI
      ? [...REPORTERS, ['json', { outputFile: process.env.VITEST_REPORT ?? '.cache/vitest.json' }]]
      : REPORTERS,
  },
})
