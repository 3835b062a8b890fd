import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '../support/source-files.ts'

const CLI = 'dist/cli/index.js'
const INCIDENT = '--policy examples/app-runner/bootgate.yml --environment incident'

/** Runs the command with a reader that goes away at once. @returns the code of the command, and what else is printed */
function piped(args: string, redirect = ''): Promise<string> {
  const script = `"$0" ${CLI} ${args} ${redirect} | true; echo "code \${PIPESTATUS[0]}"`
  return new Promise((done) => {
    execFile('bash', ['-c', script, process.execPath], (_, stdout, stderr) => done(stdout + stderr))
  })
}

describe('a closed pipe', () => {
  it.each<[string, number]>([
    [`check ${INCIDENT}`, 1],
    [`check ${INCIDENT} --format json`, 1],
    [`check ${INCIDENT} --fail-on never`, 0],
    ['check --policy gone.yml', 2],
    [`explain ${INCIDENT}`, 0],
    ['audit --dir examples/app-runner --format json', 2],
    ['init --from examples/app-runner/prod.service.json --output - 2>/dev/null', 0],
    ['check --help', 0],
    ['check prod', 2],
    ['audit --dir examples/audit/bad', 1],
    ['explain jwt-alg', 0],
    ['explain FILE_TOO_LARGE', 0],
    ['explain --list', 0],
    ['explain --list no-such-word', 2],
    [`check ${INCIDENT} --format html`, 1],
    [`boot ${INCIDENT}`, 2],
    [`probe ${INCIDENT}`, 2],
    ['completion bash', 0],
    ['--version', 0],
    ['--help', 0],
  ])('ends `%s` quietly with its own code %i', async (args, code) => {
    expect(await piped(args)).toBe(`code ${code}\n`)
  })

  it.each<[string, number]>([
    ['chek', 2],
    [`check ${INCIDENT} --quiet --output package.json/at/all.json`, 1],
    ['init --from examples/app-runner/prod.service.json --output -', 0],
    ['audit --dir examples/audit/bad --fix --format json', 1],
  ])('of standard error ends `%s` quietly with its own code %i', async (args, code) => {
    expect(await piped(args, '2>&1 >/dev/null')).toBe(`code ${code}\n`)
  })
})

describe('the command', () => {
  it('can be run by its own name', () => {
    expect(read(CLI)).toMatch(/^#!\/usr\/bin\/env node\n/)
    if (process.platform !== 'win32') accessSync(CLI, constants.X_OK)
  })
})
