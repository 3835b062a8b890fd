import { describe, expect, it } from 'vitest'
import { copiedFrom } from '../../src/inputs/kinds.ts'
import { readInputs } from '../../src/inputs/read.ts'

const read = (names: readonly string[], env: Readonly<Record<string, string>>) =>
  readInputs({ 'secret-env': copiedFrom(names, env) })

describe('secret-env', () => {
  it.each([
    ['several lines', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n'],
    ['signs and quotes', 'a=b==" \'#$%'],
    ['blanks around it', '  x  '],
    ['nothing', ''],
  ])('takes a value with %s as it is', (_, text) => {
    const { value, failures } = read(['KEY'], { KEY: text })
    expect(failures).toEqual([])
    expect(value.variables.map(({ name, value: secret }) => [name, secret.reveal()])).toEqual([
      ['KEY', text],
    ])
    expect(value.variables[0]?.origin.source).toBe('secret-env')
  })

  it('says where to write the value of a name that the step does not have', () => {
    const [inStep] = read(['DB_PASSWORD'], {}).failures
    expect(inStep).toMatchObject({
      code: 'INPUT_INVALID',
      variable: 'DB_PASSWORD',
      fix: 'Write at this step: env: { DB_PASSWORD: "${{ secrets.DB_PASSWORD }}" }.',
    })
    const typed = { 'secret-env': copiedFrom(['DB_PASSWORD'], {}) }
    expect(readInputs(typed, 'terminal').failures[0]?.fix).toContain('export DB_PASSWORD=…')
  })

  it.each([
    'INPUT_SECRETS',
    'GITHUB_SHA',
    'RUNNER_TEMP',
    'ACTIONS_RUNTIME_TOKEN',
    'CI',
    'PATH',
    'HOME',
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'https_proxy',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  ])('refuses %s, which is not the container’s', (name) => {
    const { value, failures } = read([name], { [name]: 'canary' })
    expect(failures.map(({ code, variable }) => [code, variable])).toEqual([
      ['INPUT_INVALID', name],
    ])
    expect([value.variables, value.missing]).toEqual([[], []])
  })

  it.each([
    'GITHUB_TOKEN',
    'GITHUB_CLIENT_SECRET',
    'NODE_AUTH_TOKEN',
    'AWS_SES_PASSWORD',
    'PATH_PREFIX',
  ])('takes %s, which only a workflow sets', (name) => {
    expect(read([name], { [name]: 'x' }).failures).toEqual([])
  })

  it.each([
    'DB_PASSWORD=canary',
    'canary/7',
    'aB3xY7kQ9zW2mN5pR8tV1cL4canary',
    '-----BEGIN canary',
  ])('never quotes a value in the place of a name: %s', (line) => {
    const { value, failures } = read([line], {})
    expect(failures.map(({ code }) => code)).toEqual(['INPUT_INVALID'])
    expect(JSON.stringify([failures, value.missing])).not.toContain('canary')
  })
})
