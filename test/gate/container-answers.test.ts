import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawInputs } from '../../src/inputs/read.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

/** One environment with one manifest. */
async function reported(
  manifest: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>>,
  inputs: readonly string[] = [],
) {
  const [name = ''] = Object.keys(manifest)
  const { reports } = await gateRun({
    policy: { version: 1, service: 'api', environments: { prod: { manifest: name } }, variables },
    files: manifest,
    inputs: { variables: inputs },
  })
  return one(reports)
}

const compose = (environment: string, more: Readonly<Record<string, string>> = {}) => ({
  'compose.yaml': `services: { api: { image: api, ${environment} } }`,
  ...more,
})

describe('a value that is given to the gate and does not reach the container', () => {
  // P-Adamiec/Free-Games-Claimer-Remaster#10: the container got the password without its middle.
  it('does not make a text with unset variables pass', async () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 2, maxLength: 4 }), async (words) => {
        const password = words.join('$')
        const files = compose('env_file: [bot.env]', { 'bot.env': `EG_PASSWORD=${password}\n` })
        const report = await reported(files, { EG_PASSWORD: 'password' }, [
          `EG_PASSWORD=${password}`,
        ])
        const { variable, message, fix } = one(report.failures)
        expect([report.result, variable]).toEqual(['broken', 'EG_PASSWORD'])
        expect(message).toContain(`character ${(words[0] ?? '').length + 1}`)
        expect(fix).toContain('single quotes')
        expect(fix).not.toContain('--var')
        for (const part of words.slice(1)) expect(message.split(/\W+/)).not.toContain(part)
      }),
      { numRuns: 50 },
    )
  })

  // coollabsio/coolify#1821: the same in the `.env` that Compose interpolates with.
  it.each([
    ['in braces', '"${EG_PASSWORD}"'],
    ['without braces', '$EG_PASSWORD'],
    ['by its name alone', 'null'],
  ])('names the line of .env whose $ cuts a value that is taken %s', async (_, value) => {
    const files = compose(`environment: { EG_PASSWORD: ${value} }`, {
      '.env': '# ours\nEG_PASSWORD=pine$needle$tea\n',
    })
    const { variable, message, fix } = one(
      (await reported(files, { EG_PASSWORD: 'secret' })).failures,
    )
    expect(variable).toBe('EG_PASSWORD')
    expect(message).toContain(
      'is made from EG_PASSWORD (line 2 of .env), which has a $ before an unset variable (character 5 and 12',
    )
    expect(fix).toContain('single quotes')
    expect(fix).not.toContain('--var')
  })

  it('names the variable that a line of .env takes from elsewhere', async () => {
    const files = compose('environment: { URL: "${URL}" }', { '.env': 'URL=https://${DOMAIN}/\n' })
    const { message, fix } = one((await reported(files, { URL: 'url' })).failures)
    expect(message).toContain(
      'URL is made from URL (line 1 of .env), which is made from DOMAIN, which is not set for the gate',
    )
    expect(fix).toBe('Give the gate what Compose fills in: --var DOMAIN=….')
    const given = await reported(files, { URL: 'url' }, ['DOMAIN=shop.quillfern.net'])
    expect(given.result).toBe('pass')
  })

  it.each<[string, Partial<RawInputs>]>([
    ['a reference', { secrets: ['PASSWORD=app#PASSWORD'] }],
    ['every key of a secret', { secrets: ['*=app'] }],
    ['a plain value', { variables: ['PASSWORD=pine$needle'] }],
    ['a secret of the step', { 'secret-env': [{ name: 'PASSWORD', text: 'pine$needle' }] }],
  ])('does not make a $ without braces pass by %s', async (_, inputs) => {
    const policy = {
      version: 1,
      service: 'api',
      environments: { prod: { manifest: 'compose.yaml' } },
      variables: { PASSWORD: 'secret' },
    }
    const { reports } = await gateRun({
      policy,
      files: compose('environment: { PASSWORD: pine$needle }'),
      inputs,
      secrets: { app: '{"PASSWORD":"nine-geese-on-thin-ice"}' },
    })
    const { result, failures } = one(reports)
    expect([result, failures.map(({ code }) => code)]).toEqual(['broken', ['VARIABLE_UNAVAILABLE']])
    expect(failures[0]?.fix).toContain('Write $$')
  })

  it('is asked for as what Compose fills in', async () => {
    const files = compose(
      'environment: { URL: "https://${DOMAIN}/", KEY: "${KEY}" }'.replaceAll(': "', ': "'),
    )
    const types = { URL: 'url', KEY: 'string' }
    const { failures } = await reported(files, types)
    expect(failures.map(({ fix }) => fix)).toEqual([
      'Give the gate what Compose fills in: --var DOMAIN=….',
      expect.stringContaining('--var KEY=…'),
    ])
    const given = await reported(files, types, ['DOMAIN=shop.quillfern.net', 'KEY=steady'])
    expect([given.result, given.findings]).toEqual(['pass', []])
  })

  it.each([
    'DB_PASSWORD',
    'PG_PASS',
    'APP_PASSWD',
  ])('is asked for as a secret of the step where its name is %s', async (name) => {
    const files = compose(`environment: { URL: "https://app:\${${name}}@\${DOMAIN}/" }`)
    const types = { URL: 'url' }
    const { failures } = await reported(files, types)
    expect(one(failures).fix).toBe(
      `Give the gate what Compose fills in: --secret-env ${name} (with its value in the environment of the step) --var DOMAIN=….`,
    )
    const prod = { manifest: 'compose.yaml' }
    const { reports } = await gateRun({
      policy: { version: 1, service: 'api', environments: { prod }, variables: types },
      files,
      inputs: {
        variables: ['DOMAIN=shop.quillfern.net'],
        'secret-env': [{ name, text: 'nine-geese-on-thin-ice' }],
      },
    })
    expect([one(reports).result, one(reports).failures]).toEqual(['pass', []])
  })

  it('wins over what Compose itself cannot know, and over nothing else', async () => {
    const files = compose('environment: { MODE: fast, DAY: 2026-11-30T10:00:00Z }')
    const report = await reported(files, { MODE: 'string', DAY: 'string' }, [
      'MODE=slow',
      'DAY=2026-11-30T10:00:00Z',
    ])
    expect(report.result).toBe('pass')
    const sources = report.variables.map(({ name, origin }) => [name, origin?.source])
    expect(Object.fromEntries(sources)).toEqual({ MODE: 'manifest', DAY: 'input' })
  })
})

describe('a reference of Kubernetes to a variable of the same container', () => {
  const pod = (...env: readonly string[]) => ({
    'pod.yaml': `apiVersion: v1
kind: Pod
metadata: { name: api }
spec: { containers: [{ name: api, image: api, env: [${env.join(', ')}] }] }`,
  })
  const port = '{ name: PORT, value: "8080" }'

  it.each([
    {
      name: 'before its entry',
      env: ['{ name: URL, value: "http://api.quillfern.net:$(PORT)" }', port],
      fix: 'Move PORT before URL in env.',
    },
    {
      name: 'in braces',
      env: [port, '{ name: URL, value: "http://api.quillfern.net:${PORT}" }'],
      fix: 'Write $(PORT), and put PORT before URL in env.',
    },
  ])('that stands $name has its own cause and fix', async ({ env, fix }) => {
    const report = await reported(pod(...env), { URL: 'url', PORT: 'port' })
    expect(report.result).toBe('blocked')
    expect(one(report.findings)).toMatchObject({
      check: 'unresolved-template',
      variable: 'URL',
      fix,
    })
  })

  it('passes after its entry, and with $$', async () => {
    const env = [port, '{ name: URL, value: "http://api.quillfern.net:$(PORT)" }']
    const escaped = '{ name: NOTE, value: "$$(PORT)" }'
    const report = await reported(pod(escaped, ...env), { URL: 'url', NOTE: 'string' })
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a source of a Kubernetes variable in the wrong place', () => {
  it.each(
    ['secretKeyRef', 'configMapKeyRef', 'fieldRef', 'resourceFieldRef'].flatMap((key) => [
      [key, `{ name: URL, ${key}: { name: api, key: url } }`],
      [key, `{ name: URL, value: { ${key}: { name: api, key: url } } }`],
    ]),
  )('is told as such: %s in %s', async (key, item) => {
    const pod = `{ apiVersion: v1, kind: Pod, metadata: { name: api }, spec: { containers: [{ name: api, env: [${item}] }] } }`
    const { failures } = await reported({ 'pod.yaml': pod }, { URL: 'url' })
    expect(failures).toMatchObject([
      {
        code: 'MANIFEST_INVALID',
        message: `URL has ${key}, which belongs under valueFrom.`,
        fix: `Write valueFrom: { ${key}: … } in place of it.`,
      },
    ])
  })
})

describe('a mark of another variable, where the platform fills in none', () => {
  const values = (url: string) => ({ DB_PASSWORD: 'nine-geese-on-thin-ice', URL: url })
  const list = (url: string) =>
    Object.entries(values(url)).map(([name, value]) => ({ name, value }))
  const PLATFORMS: Readonly<Record<string, (url: string) => Readonly<Record<string, string>>>> = {
    ECS: (url) => ({
      'task.json': JSON.stringify({
        containerDefinitions: [{ name: 'api', environment: list(url) }],
      }),
    }),
    'AWS Batch': (url) => ({
      'job.json': JSON.stringify({
        jobDefinitionName: 'api',
        type: 'container',
        containerProperties: { image: 'api', environment: list(url) },
      }),
    }),
    Lambda: (url) => ({
      'function.json': JSON.stringify({
        FunctionName: 'api',
        Environment: { Variables: values(url) },
      }),
    }),
    'App Runner': (url) => ({
      'service.json': JSON.stringify({
        SourceConfiguration: {
          ImageRepository: { ImageConfiguration: { RuntimeEnvironmentVariables: values(url) } },
        },
      }),
    }),
    Fly: (url) => ({
      'fly.toml': `app = "api"\n[env]\nDB_PASSWORD = "nine-geese-on-thin-ice"\nURL = "${url}"\n`,
    }),
    Render: (url) => ({
      'render.yaml': JSON.stringify({
        services: [
          {
            type: 'web',
            name: 'api',
            runtime: 'node',
            envVars: Object.entries(values(url)).map(([key, value]) => ({ key, value })),
          },
        ],
      }),
    }),
  }
  const urlOf = (password: string) =>
    `postgresql://api:${password}@db.quillfern.net/api?sslmode=verify-full`
  const errorsOf = async (files: Readonly<Record<string, string>>) => {
    const { findings } = await reported(files, { URL: 'postgres-url', DB_PASSWORD: 'string' })
    return findings.filter(
      ({ check, variable }) => check !== 'plaintext-secret' && variable === 'URL',
    )
  }

  it.each(
    Object.keys(PLATFORMS).flatMap((platform) =>
      ['$(DB_PASSWORD)', '${DB_PASSWORD}', '$DB_PASSWORD'].map((mark) => [platform, mark]),
    ),
  )('%s: %s has its own cause and fix', async (platform, mark) => {
    const errors = await errorsOf(PLATFORMS[platform]?.(urlOf(mark)) ?? {})
    expect(errors).toMatchObject([
      {
        check: 'unresolved-template',
        message: `URL holds ${mark}, and ${platform} fills in no variables.`,
      },
    ])
  })

  it.each(Object.keys(PLATFORMS))('%s: a $ in a password is none', async (platform) => {
    for (const password of [
      'pa$per$boat-at-noon',
      'pine$DB_PASSWORDS-of-tea',
      'quiet$(per)harbour',
    ])
      expect(await errorsOf(PLATFORMS[platform]?.(urlOf(password)) ?? {})).toEqual([])
  })
})

describe('an ARN with a mistake in it', () => {
  const PARTS = [
    'arn',
    'aws',
    'secretsmanager',
    'us-east-1',
    '123456789012',
    'secret',
    'app/db-AbCdEf',
  ]
  const WRONG = [
    'YOUR_ACCOUNT_ID',
    'REGION',
    '<account-id>',
    '$AWS_ACCOUNT_ID',
    '1234-5678-9012',
    '12345678901',
    'a name',
  ]

  it('is no pasted secret, whatever part is wrong', async () => {
    for (const place of [1, 2, 3, 4, 5]) {
      for (const wrong of WRONG) {
        // A region of an unknown form may be a new one.
        if (place === 3 && /^[\d-]+$/.test(wrong)) continue
        const arn = PARTS.with(place, wrong).join(':')
        const definition = {
          family: 'api',
          containerDefinitions: [
            { name: 'api', image: 'api', secrets: [{ name: 'KEY', valueFrom: arn }] },
          ],
        }
        const report = await reported(
          { 'task.json': JSON.stringify(definition) },
          { KEY: 'secret' },
        )
        const [{ check, message } = { check: 'none', message: '' }] = report.findings
        expect(['reference-form', 'unresolved-template'], arn).toContain(check)
        expect(message).not.toContain(wrong)
      }
    }
  })
})

describe('a manifest without variables', () => {
  const task = JSON.stringify({ containerDefinitions: [{ name: 'api', image: 'api' }] })

  it('is blocked by each variable that the policy asks for, and nothing else is said', async () => {
    const report = await reported({ 'task.json': task }, { PORT: 'port', MODE: 'string' })
    expect([report.result, report.failures]).toEqual(['blocked', []])
    expect(report.findings.map(({ check, variable }) => `${check} ${variable}`)).toEqual([
      'required PORT',
      'required MODE',
    ])
  })
})

describe('a workload of Kubernetes', () => {
  const deployment = (namespace: string, port: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: ${namespace} }
spec: { template: { spec: { containers: [{ name: api, image: api, env: [{ name: PORT, value: "${port}" }] }] } } }`

  it('is not the Pod that helm test runs', async () => {
    for (const hook of ['test', 'test-success', '"pre-install, test"']) {
      const pod = `apiVersion: v1
kind: Pod
metadata: { name: try, annotations: { helm.sh/hook: ${hook} } }
spec: { containers: [{ name: wget, image: busybox }] }`
      const files = { 'out.yaml': `${deployment('shop', '8080')}\n---\n${pod}` }
      expect((await reported(files, { PORT: 'port' })).result, hook).toBe('pass')
    }
  })

  it('that has a namesake in another namespace is named with its namespace', async () => {
    const files = { 'out.yaml': `${deployment('one', '1')}\n---\n${deployment('two', '99999')}` }
    const { failures } = await reported(files, { PORT: 'port' })
    expect(one(failures).message).toContain('one/Deployment/api/api, two/Deployment/api/api')
    const { reports } = await gateRun({
      policy: {
        version: 1,
        service: 'api',
        environments: { prod: { manifest: 'out.yaml', container: 'two/Deployment/api/api' } },
        variables: { PORT: 'port' },
      },
      files,
    })
    expect(one(reports).result).toBe('blocked')
  })
})
