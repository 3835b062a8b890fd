import { globSync } from 'node:fs'
import type { Reporter } from 'vitest/node'
import { ROOT } from './source-files.ts'
import { TEST_PROJECTS, type TestProjectName } from './test-projects.ts'

/** Tells after a run of whole projects which others it left out, and the commands that run them. */
export function leftOutReporter(): Reporter {
  let said = ''
  return {
    onTestRunStart(files) {
      const ran = (name: string) => files.filter(({ project }) => project.name === name).length
      const whole = projects.filter((name) => ran(name) === filesOf(name))
      const asked = new Set(files.map(({ project }) => project.name))
      said = whole.length === asked.size ? leftOut(whole) : ''
    },
    onTestRunEnd() {
      if (said !== '') console.log(said)
    },
  }
}

/** The lines about the projects that are not among these; '' where all are. */
export function leftOut(names: readonly TestProjectName[]): string {
  const lines = projects
    .filter((name) => !names.includes(name))
    .map((name) => {
      const { command, about } = TEST_PROJECTS[name]
      return `  ${command}: ${filesOf(name)} files (${about})`
    })
  if (lines.length === 0) return ''
  return `Left out of this run:\n${lines.join('\n')}\n  bash .ci/run: everything\n`
}

const projects = Object.keys(TEST_PROJECTS) as readonly TestProjectName[]

/** How many files of tests a project has. */
function filesOf(name: TestProjectName): number {
  const { include, exclude } = TEST_PROJECTS[name]
  return globSync([...include], { cwd: ROOT, exclude: [...exclude] }).length
}
