/** The projects of Vitest that hold our tests, in the order in which `.ci/run` runs them. */
export type TestProjectName = 'tests' | 'thorough' | 'hostile' | 'act'

/** Which files of tests a project has, and the command that runs it. */
export interface TestProject {
  /** Patterns of its files. */
  readonly include: readonly string[]
  /** Patterns of files that another project has. */
  readonly exclude: readonly string[]
  readonly command: string
  /** What it is for, in a few words. */
  readonly about: string
}

/** Tests that try to break the two promises: many cases, many minutes. */
const HOSTILE = 'test/hostile/**/*.test.ts'

/** Tests that start the built bundles, a browser or a shell, and files that take more than about two seconds. */
const THOROUGH = ['test/{browser,canary,completion,e2e}/**/*.test.ts', 'test/**/*.thorough.test.ts']

/** Tests that run workflows under act, a workflow runner. */
const ACT = 'test/act/**/*.test.ts'

/** Each file of tests belongs to one project, by its folder or its name. */
export const TEST_PROJECTS: Readonly<Record<TestProjectName, TestProject>> = {
  tests: {
    include: ['test/**/*.test.ts'],
    exclude: [HOSTILE, ACT, ...THOROUGH],
    command: 'npm test',
    about: 'fast tests',
  },
  thorough: {
    include: THOROUGH,
    exclude: [HOSTILE],
    command: 'npm run test:thorough',
    about: 'bundles, moto, browser, many runs and large inputs',
  },
  hostile: {
    include: [HOSTILE],
    exclude: [],
    command: 'npm run test:hostile',
    about: 'attacks and mutants',
  },
  act: {
    include: [ACT],
    exclude: [],
    command: 'npm run test:act',
    about: 'the workflows of examples and pages, under a workflow runner',
  },
}
