import { matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import config from '../../vitest.config.ts'
import { leftOut } from '../support/left-out-reporter.ts'
import { filesEnding, read } from '../support/source-files.ts'
import { TEST_PROJECTS, type TestProjectName } from '../support/test-projects.ts'

const files = filesEnding('test', '.test.ts')
const names = Object.keys(TEST_PROJECTS) as readonly TestProjectName[]
const projects = names.map((name) => [name, TEST_PROJECTS[name]] as const)
const scripts: Readonly<Record<string, string>> = packageJson.scripts
const matches = (file: string, patterns: readonly string[]) =>
  patterns.some((pattern) => matchesGlob(file, pattern))

/** The projects whose tests a script of package.json runs, with no folder or file named. */
const projectsOf = (script: string) =>
  /^vitest run --project (\w+)(?: --\S+)*$/.exec(scripts[script] ?? '')?.slice(1) ?? []

describe('the projects of the tests', () => {
  it('have every file of tests, and each file once', () => {
    expect(files.length).toBeGreaterThan(300)
    const of = files.map((file) => ({
      file,
      projects: projects
        .filter(([, { include, exclude }]) => matches(file, include) && !matches(file, exclude))
        .map(([name]) => name),
    }))
    expect(of.filter((one) => one.projects.length !== 1)).toEqual([])
    expect(new Set(of.flatMap((one) => one.projects))).toEqual(new Set(names))
  })

  it('are the ones of Vitest', () => {
    const given = (config.test?.projects ?? []).map((one) =>
      typeof one === 'object' && 'test' in one
        ? { name: one.test?.name, include: one.test?.include, exclude: one.test?.exclude }
        : one,
    )
    expect(given).toEqual(
      projects.map(([name, { include, exclude }]) => ({ name, include, exclude })),
    )
  })

  it('are all run by .ci/run', () => {
    const steps = [...read('.ci/run').matchAll(/^step '[^']*' tests \S+ npm (?:run )?(\S+)$/gm)]
    const run = steps.map(([, script = '']) => (script === 'cit' ? 'test' : script))
    expect(run.flatMap(projectsOf)).toEqual(names)
  })

  it('have a command each, which the pages and a run without it name', () => {
    for (const [name, { command }] of projects) {
      expect(projectsOf(command.replace(/^npm (run )?/, ''))).toEqual([name])
      expect(leftOut(names.filter((other) => other !== name))).toMatch(
        new RegExp(`${command}: \\d+ files`),
      )
      expect(read('CONTRIBUTING.md')).toContain(command.replace('npm test', 'npm cit'))
    }
    expect(leftOut(names)).toBe('')
  })
})
