import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../support/bundles.ts'

const POLICY = 'examples/app-runner/bootgate.yml'
const explain = (...args: readonly string[]) => runCommand(['explain', ...args])
const incident = (...args: readonly string[]) =>
  explain(...args, '--policy', POLICY, '--environment', 'incident')

/** Everything that the incident's secrets hold. */
const values = Object.values<string>(
  JSON.parse(readFileSync('examples/app-runner/secrets.local.json', 'utf8'))['backend/incident'] ??
    {},
)

describe('explain', () => {
  it.each([
    ['db-sqlite', 'severity', 'waivers:'],
    ['fernet-key', 'openssl rand -base64 32', 'cryptography'],
  ])('%s needs no policy', async (word, ...told) => {
    const { code, stdout, stderr } = await explain(word)
    expect([code, stderr]).toEqual([0, ''])
    for (const text of told) expect(stdout).toContain(text)
  })

  it('a variable tells rules, source, state and findings, and never its value', async () => {
    const { code, stdout } = await incident('JWT_SECRET')
    expect(code).toBe(0)
    expect(stdout).toMatch(/type +signing-secret +examples\/app-runner\/bootgate\.yml:\d+/)
    expect(stdout).toMatch(/state +present/)
    expect(stdout).toMatch(/source +local secrets .* key JWT_SECRET/)
    expect(stdout).toContain('known-default')
    expect(values.length).toBeGreaterThan(3)
    for (const format of ['text', 'json']) {
      for (const name of ['JWT_SECRET', 'DATABASE_URL', 'REDIS_URL', 'TOKEN_ENCRYPTION_KEY']) {
        const shown = (await incident(name, '--format', format)).stdout
        expect(
          values.filter((value) => shown.includes(value)),
          name,
        ).toEqual([])
      }
    }
  })

  it('as JSON is the explanation and nothing else', async () => {
    const { stdout } = await incident('OTP_PROVIDER', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      explanations: [{ kind: 'variable', name: 'OTP_PROVIDER', state: 'present', required: true }],
      failures: [],
    })
  })

  it('without a word shows the policy after merging', async () => {
    const { code, stdout } = await incident()
    expect(code).toBe(0)
    expect(stdout).toMatch(/DATABASE_URL +postgres-url, driver sqlalchemy, required, sensitive/)
  })

  it.each<[string, readonly string[], string]>([
    [
      'an unknown word',
      ['JWT_SECRT', '--policy', POLICY, '--environment', 'prod'],
      'Did you mean JWT_SECRET?',
    ],
    ['no policy', ['JWT_SECRET'], 'POLICY_NOT_FOUND'],
    [
      'an unknown environment',
      ['JWT_SECRET', '--policy', POLICY, '--environment', 'prd'],
      'ENVIRONMENT_UNKNOWN',
    ],
    [
      'a variable that is not there to be read',
      ['JWT_SECRET', '--policy', POLICY, '--environment', 'prod', '--secrets-from', 'gone.json'],
      'FILE_NOT_FOUND',
    ],
  ])('ends as 2, with words, for %s', async (_, args, told) => {
    const { code, stdout } = await explain(...args)
    expect(code).toBe(2)
    expect(stdout).toContain(told)
  })

  it('refuses a format that it does not have', async () => {
    const { code, stderr } = await explain('db-sqlite', '--format', 'xml')
    expect(code).toBe(2)
    expect(stderr).toContain('text, json')
  })
})
