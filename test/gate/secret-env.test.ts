import { describe, expect, it } from 'vitest'
import { copiedFrom } from '../../src/inputs/kinds.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

/** A secret that only GitHub keeps (droarty/agentic_client_server_base#304, 2026-09): the policy has no store for it. */
const URL = 'postgres://api:nine-geese-on-thin-ice@db.api.internal/api?sslmode=verify-full'
const PEM = 'first-line-of-a-key-1\nsecond-line-of-a-key-2\nthird-line-of-a-key-3'

const policy = (variables: Readonly<Record<string, unknown>>, prod: unknown = {}) => ({
  version: 1,
  service: 'api',
  environments: { prod, staging: {} },
  variables,
})

const given = (env: Readonly<Record<string, string>>) => ({
  environment: ['prod'],
  'secret-env': copiedFrom(Object.keys(env), env),
})

async function checked(variables: Readonly<Record<string, unknown>>, env: Record<string, string>) {
  const run = await gateRun({ policy: policy(variables), inputs: given(env) })
  const { result, findings, failures } = one(run.reports)
  const told = [...findings.map(({ check }) => check), ...failures.map(({ code }) => code)]
  return { ...run, result, told }
}

describe('a secret of the run', () => {
  it('passes as a secret, not as plain text', async () => {
    const { result, told } = await checked({ DATABASE_URL: 'postgres-url' }, { DATABASE_URL: URL })
    expect([result, told]).toEqual(['pass', []])
  })

  it('is judged like any other value', async () => {
    const { result, told } = await checked({ DATABASE_URL: 'postgres-url' }, { DATABASE_URL: 'x' })
    expect([result, told]).toEqual(['blocked', ['postgres-url']])
  })

  it('is blocked when it is empty: a misspelt secret of GitHub reads so', async () => {
    const { result, told } = await checked({ DATABASE_URL: 'postgres-url' }, { DATABASE_URL: '' })
    expect([result, told]).toEqual(['blocked', ['empty']])
  })

  it('is broken once when the step does not have it', async () => {
    const run = await gateRun({
      policy: policy({ DATABASE_URL: 'postgres-url' }),
      inputs: { environment: ['prod'], 'secret-env': copiedFrom(['DATABASE_URL'], {}) },
    })
    const { result, findings, failures } = one(run.reports)
    expect([result, findings, failures.map(({ code }) => code)]).toEqual([
      'broken',
      [],
      ['INPUT_INVALID'],
    ])
  })

  it('is masked line by line, whatever its type', async () => {
    const { masks } = await checked({ KEY: 'string' }, { KEY: PEM })
    for (const line of [PEM, ...PEM.split('\n')]) expect(masks).toContain(line)
  })

  it('wins over a plain value of the run', async () => {
    const inputs = { ...given({ KEY: 'from-a-secret' }), variables: ['KEY=plain'] }
    const run = await gateRun({ policy: policy({ KEY: 'string' }), inputs })
    const [variable] = one(run.reports).variables
    expect(variable?.origin?.source).toBe('secret-env')
  })

  it.each([
    'DATABASE_URL: "${DATABASE_URL}"',
    'DATABASE_URL: $DATABASE_URL',
    'DATABASE_URL: "${DATABASE_URL:?not set}"',
    'DATABASE_URL:',
    'DATABASE_URL: "${GITHUB_URL:-none}"',
  ])('stays a secret when Compose hands it on by %s', async (line) => {
    const run = await gateRun({
      policy: policy({ DATABASE_URL: 'postgres-url' }, { manifest: 'compose.yaml' }),
      files: {
        'compose.yaml': `services:\n  api:\n    image: api\n    environment:\n      ${line}\n`,
      },
      inputs: given({ DATABASE_URL: URL, GITHUB_URL: URL }),
    })
    const { result, findings } = one(run.reports)
    expect([result, findings.map(({ check }) => check)]).toEqual(['pass', []])
  })

  const handedOn = async (line: string, env: Readonly<Record<string, string>>, dotenv = '') => {
    const run = await gateRun({
      policy: policy({ DATABASE_URL: 'postgres-url' }, { manifest: 'compose.yaml' }),
      files: {
        'compose.yaml': `services:\n  api:\n    image: api\n    environment:\n      ${line}\n`,
        ...(dotenv !== '' && { '.env': dotenv }),
      },
      inputs: given(env),
    })
    const { findings, variables } = one(run.reports)
    return {
      told: findings.map(({ check, severity }) => `${severity} ${check}`),
      source: variables.find(({ name }) => name === 'DATABASE_URL')?.origin?.source,
    }
  }
  const TAIL = 'api?sslmode=verify-full'
  const WORDS = { PW: 'nine-geese-on-thin-ice', HOST: 'db.api.internal', USER_NAME: 'api' }

  it.each([
    `DATABASE_URL: "postgres://api:\${PW}@db.api.internal/${TAIL}"`,
    `DATABASE_URL: "postgres://\${USER_NAME}:\${PW}@\${HOST}/${TAIL}"`,
    `DATABASE_URL: "postgres://api:\${NONE:-\${PW}}@db.api.internal/${TAIL}"`,
    `DATABASE_URL: "postgres://api:\${PW}-and-more@db.api.internal/${TAIL}"`,
  ])('stays a secret as the password of a longer text: %s', async (line) => {
    expect(await handedOn(line, WORDS)).toEqual({ told: [], source: 'secret-env' })
  })

  it('is told to be in an env file when only another part of the text is kept', async () => {
    const line = `DATABASE_URL: "postgres://api:\${PW}@\${HOST}/${TAIL}"`
    const { told, source } = await handedOn(line, { HOST: WORDS.HOST }, `PW=${WORDS.PW}\n`)
    expect([told, source]).toEqual([['info plaintext-secret'], 'manifest'])
  })

  it.each([
    `DATABASE_URL: "postgres://api:nine-geese-on-thin-ice@\${HOST}/${TAIL}"`,
    `DATABASE_URL: "postgres://\${USER_NAME}:nine-geese-on-thin-ice@db.api.internal/${TAIL}"`,
    `DATABASE_URL: "postgres://api:\${NONE:-nine-geese-on-thin-ice}@\${HOST}/${TAIL}"`,
    `DATABASE_URL: "\${NONE:-postgres://api:nine-geese-on-thin-ice@db.api.internal/${TAIL}}"`,
  ])('does not cover a password that the file writes: %s', async (line) => {
    const { told } = await handedOn(line, WORDS)
    expect(told).toEqual(['error plaintext-secret'])
  })

  it('does not make a secret of an equal text in the manifest', async () => {
    const run = await gateRun({
      policy: policy({ DATABASE_URL: 'postgres-url' }, { manifest: 'compose.yaml' }),
      files: {
        'compose.yaml': `services: { api: { image: api, environment: { DATABASE_URL: '${URL}' } } }`,
      },
      inputs: given({ OTHER: URL }),
    })
    expect(one(run.reports).findings.map(({ check }) => check)).toContain('plaintext-secret')
  })

  it('is compared with other secrets, and between environments it is one and the same', async () => {
    const variables = { A_SECRET: 'signing-secret', B_SECRET: 'signing-secret' }
    const text = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5MhqPo0'
    const { told } = await checked(variables, { A_SECRET: text, B_SECRET: text })
    expect(told).toContain('secret-reuse')
    const run = await gateRun({
      policy: policy(variables),
      inputs: { ...given({ A_SECRET: text }), environment: ['prod', 'staging'] },
    })
    const row = run.parity?.rows.find(({ name }) => name === 'A_SECRET')
    expect(row?.cells.map(({ kept }) => kept)).toEqual(['secret', 'secret'])
  })
})
