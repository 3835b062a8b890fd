import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../src/run-action.ts'

const SHA = 'f'.repeat(40)
const POLICY = 'version: 1\nservice: s\nenvironments: { dev: {} }\nvariables: { PORT: port }\n'

/** The files of the runner. */
const folder = mkdtempSync(join(tmpdir(), 'bootgate-run-'))
const file = (name: string, text = '') => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const [output, summary] = [file('output'), file('summary')]

beforeAll(() => {
  mkdirSync(join(folder, '.git'))
  file('.git/HEAD', `${SHA}\n`)
  vi.stubEnv('GITHUB_OUTPUT', output)
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** Runs the action in a step of a push, with the inputs of that step. */
async function runStep(inputs: Readonly<Record<string, string>>) {
  file('output')
  const named = Object.entries({ policy: file('bootgate.yml', POLICY), status: 'off', ...inputs })
  const env: Record<string, string | undefined> = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: SHA,
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_PATH: file('event.json', '{}'),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(named.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
  }
  const code = await run(env, folder)
  const outputs = readFileSync(output, 'utf8')
  const report = /^report<<\S+\n(.*)$/m.exec(outputs)?.[1] ?? ''
  return { code, env, outputs, report: JSON.parse(readFileSync(report, 'utf8')) }
}

describe('the run of the action', () => {
  it('passes, sets its outputs and forgets its inputs', async () => {
    const { code, env, outputs, report } = await runStep({ variables: 'PORT=8080' })
    expect([code, report.result]).toEqual([0, 'pass'])
    expect(outputs).toMatch(/^result<<\S+\npass$/m)
    expect(readFileSync(summary, 'utf8')).toContain('PORT')
    expect(Object.keys(env).filter((name) => name.startsWith('INPUT_'))).toEqual([])
  })

  it('is blocked by a wrong value', async () => {
    const { code, report } = await runStep({ variables: 'PORT=x' })
    expect([code, report.result, report.counts.error]).toEqual([1, 'blocked', 1])
  })

  it('is broken by every input that is wrong, all at once', async () => {
    const { code, report } = await runStep({
      ...{ variables: 'PORT=8080', batch: 'yes', timeout: '0', coment: 'off' },
      output: join(tmpdir(), 'outside.json'),
    })
    expect(code).toBe(2)
    expect(report.failures.map(({ code: one }: { readonly code: string }) => one)).toEqual([
      'INPUT_UNKNOWN',
      'FILE_OUTSIDE',
      'INPUT_INVALID',
      'INPUT_INVALID',
    ])
  })
})
