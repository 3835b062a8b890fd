import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runAudit } from '../../../src/audit/run.ts'
import { GateError } from '../../../src/domain/errors.ts'
import { firstPolicy } from '../../../src/init/first-policy.ts'
import { guide } from '../../../src/init/guide/guide.ts'
import { containersOf } from '../../../src/init/manifest-names.ts'

type Files = Readonly<Record<string, string>>

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:b-AbCdEf'
const TASK = JSON.stringify({
  family: 'backend',
  containerDefinitions: [
    { name: 'backend', image: 'x', secrets: [{ name: 'JWT_SECRET', valueFrom: ARN }] },
  ],
})
const COMPOSE = `services:
  api: { image: x, environment: { API_PORT: 80 } }
  jobs: { image: x, environment: { QUEUE_NAME: jobs } }
  db: { image: postgres, environment: { POSTGRES_DB: shop } }
`
const EXAMPLE = 'JWT_SECRET=QZXJcanary\nPORT=8080\n'
const FOLDER: Files = { '.env.example': EXAMPLE, 'task-definition.json': TASK }
const WORKFLOW = '.github/workflows/bootgate.yml'

/** What a person types at each question that contains a text, in this order. */
type Script = readonly (readonly [says: string, types: string])[]

/** Runs the guide with a script instead of a person; the input ends with the script. An answer that is left over fails. */
async function walk(
  script: Script,
  { files = FOLDER, folder = 'shop', service = null as string | null, code = 0 } = {},
) {
  const written = new Map<string, string>()
  const told: string[] = []
  const checked: string[] = []
  const left = [...script]
  const readText = async (path: string) => {
    const text = files[path] ?? written.get(path)
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  }
  const listFiles = async (folder: string) =>
    folder === '.' ? Object.keys(files).filter((path) => !path.includes('/')) : []
  const request = { from: [], service: folder, output: 'bootgate.yml', container: null, prefix: '' }
  const exit = await guide(
    { service, output: 'bootgate.yml' },
    {
      ask: async (text) => {
        const [says, types] = left.shift() ?? ['', null]
        expect(text).toContain(says)
        return types
      },
      tell: (text) => told.push(text),
      make: (refine, chooseContainer) =>
        firstPolicy(request, { readText, listFiles, refine, chooseContainer }),
      containersOf: async (file) =>
        containersOf({ file, service: folder, readText, text: await readText(file) }),
      render: ({ failures, variables }) =>
        failures.map(({ message }) => message).join() || `${variables} variables`,
      isFile: async (path) => path in files || written.has(path),
      beside: (path) => path,
      write: async (file, text) => {
        written.set(file, text)
        return null
      },
      check: async (environment) => {
        checked.push(environment)
        return code
      },
      region: 'eu-west-1',
      commit: '1'.repeat(40),
    },
  )
  expect(left).toEqual([])
  return {
    exit,
    checked,
    written,
    told: told.join(''),
    policy: parse(written.get('bootgate.yml') ?? 'null'),
  }
}

const USUAL: Script = [
  ['Which service is it? Its name [shop] ', ''],
  ['Which environments does it have?', ''],
  ['Where do the secrets of prod live (JWT_SECRET)?', ''],
  ['Write this to bootgate.yml?', ''],
]
const NOTHING_MORE: Script = [
  ['Run the first check now: bootgate check --environment prod?', 'n'],
  [`Write ${WORKFLOW}`, 'n'],
]

describe('the guided init', () => {
  it('writes what it would write without questions, if each answer is the usual one', async () => {
    const { exit, policy, told } = await walk([...USUAL, ...NOTHING_MORE])
    expect(exit).toBe(0)
    expect(policy.service).toBe('shop')
    expect(policy.environments).toEqual({
      prod: { tier: 'production', manifest: 'task-definition.json' },
    })
    expect(told).toMatch(/\nNext: bootgate check --environment prod\n$/)
  })

  it('proposes no name that it does not show, such as a folder that is called like a secret', async () => {
    const named: Script = [['Which service is it? Its name [backend] ', '']]
    const { policy } = await walk([...named, ...USUAL.slice(1), ...NOTHING_MORE], {
      folder: 'tmp.w64pIJT6Zb',
    })
    expect(policy.service).toBe('backend')
  })

  it('shows the policy before it writes it, and no value', async () => {
    const { told } = await walk([...USUAL, ...NOTHING_MORE])
    expect(told).toContain('\nJWT_SECRET: signing-secret'.trim())
    expect(told).not.toContain('QZXJ')
  })

  it('does not ask for a service that the command line names', async () => {
    const { policy } = await walk([...USUAL.slice(1), ...NOTHING_MORE], { service: 'api' })
    expect(policy.service).toBe('api')
  })

  it.each<[string, Script, object]>([
    [
      'Secrets Manager',
      [
        ['Where do the secrets of qa live', '1'],
        ['What is the secret called', ''],
        ['In which AWS region? [eu-west-1]', ''],
      ],
      { secrets: { '*': 'shop/qa' }, region: 'eu-west-1' },
    ],
    [
      'Parameter Store',
      [
        ['Where do the secrets of qa live', 'parameter-store'],
        ['Under which path', '/team/qa/'],
        ['In which AWS region?', 'Europe (Ireland)'],
        ['Type a region such as', 'us-west-2'],
      ],
      { secrets: { JWT_SECRET: 'ssm:/team/qa/JWT_SECRET' }, region: 'us-west-2' },
    ],
    [
      'an env file',
      [
        ['Where do the secrets of qa live', 'env-file'],
        ['Which file? [.env]', ''],
        ['There is no such file here.', 'task-definition.json'],
      ],
      { 'env-files': ['task-definition.json'] },
    ],
    [
      'an env file of another machine',
      [
        ['Where do the secrets of qa live', 'env-file'],
        ['Which file? [.env]', ''],
        ['There is no such file here. Type - to leave it out.', '-'],
      ],
      {},
    ],
    ['another place', [['Where do the secrets of qa live', 'later']], {}],
  ])('asks where the secrets live: %s', async (_, script, expected) => {
    const { policy } = await walk([
      ['Which service', ''],
      ['Which environments', 'qa'],
      ['Which file does the deploy of qa read', ''],
      ...script,
      ['Write this', 'y'],
      ['Run the first check now: bootgate check --environment qa?', 'n'],
      [`Write ${WORKFLOW}`, 'n'],
    ])
    expect(policy.environments.qa).toEqual({ tier: 'staging', ...expected })
  })

  it('proposes a file for the secrets of Compose, which has no references', async () => {
    const files = {
      'compose.yaml':
        'services: { app: { image: x, environment: { JWT_SECRET: "${JWT_SECRET}" } } }\n',
    }
    const script: Script = [
      ...USUAL.slice(0, 2),
      ['[env-file]', 'later'],
      ['Write this', ''],
      ...NOTHING_MORE,
    ]
    expect((await walk(script, { files })).exit).toBe(0)
  })

  it('asks how strict an environment is if its name does not say it', async () => {
    const { policy, written } = await walk([
      ['Which service', ''],
      ['Which environments', 'all, prod'],
      ['No environment can be called all.', 'prod eu'],
      ['How strict are the checks of eu?', 'stagin'],
      ['Did you mean staging?', 'staging'],
      ['Which file does the deploy of eu read', 'lost.json'],
      ['There is no such file here.', 'task-definition.json'],
      ['Where do the secrets of prod live', ''],
      ['Where do the secrets of eu live', ''],
      ['Write this', ''],
      ...NOTHING_MORE,
    ])
    expect(policy.environments.eu).toEqual({ tier: 'staging', manifest: 'task-definition.json' })
    expect(written.get('bootgate.yml')).not.toMatch(/eu:.*guess/)
  })

  it('asks for the container of a manifest with several, once for manifests with the same ones', async () => {
    const { policy, written, told } = await walk(
      [
        [
          'Which container of docker-compose.staging.yml is the service?\n  1  api\n  2  jobs\n  3  db\nA number or a word [api] ',
          'lost',
        ],
        ['Type a number of the list.', 'Jobs'],
        ['Which service', ''],
        ['Which environments', 'staging, prod, qa'],
        ['Which file does the deploy of prod read', 'deploy/task.json'],
        ['Which container of deploy/task.json is the service?', '2'],
        ['Which file does the deploy of qa read', 'docker-compose.staging.yml'],
        ['Write this', ''],
        ['Run the first check now', 'n'],
        [`Write ${WORKFLOW}`, 'n'],
      ],
      {
        files: {
          'docker-compose.staging.yml': COMPOSE,
          'deploy/task.json': JSON.stringify({
            family: 'shop',
            containerDefinitions: ['web', 'log'].map((name) => ({
              ...{ name, image: 'x', environment: [{ name: 'PORT', value: '80' }] },
            })),
          }),
        },
      },
    )
    expect(policy.environments).toEqual({
      staging: { tier: 'staging', manifest: 'docker-compose.staging.yml', container: 'jobs' },
      prod: { tier: 'production', manifest: 'deploy/task.json', container: 'log' },
      qa: { tier: 'staging', manifest: 'docker-compose.staging.yml', container: 'jobs' },
    })
    expect(policy.variables).toHaveProperty('QUEUE_NAME')
    expect(policy.variables).not.toHaveProperty('API_PORT')
    expect(written.get('bootgate.yml')).not.toContain('one of several')
    expect(told).not.toContain('--container NAME reads another one')
  })

  it('never takes a pasted secret for the name of one, and does not show it', async () => {
    const pasted = 'postgres://app:QZXJ canary@db/app'
    const { told } = await walk([
      ...USUAL.slice(0, 2),
      ['Where do the secrets of prod live', 'secrets-manager'],
      ['What is the secret called', pasted],
      ['Do not type the secret itself.', 'shop/prod'],
      ['In which AWS region?', ''],
      ['Write this', ''],
      ...NOTHING_MORE,
    ])
    expect(told).not.toContain('QZXJ')
  })

  it.each([0, 1, 2, 3])('writes nothing if the input ends at question %i', async (asked) => {
    const { exit, written, told } = await walk(USUAL.slice(0, asked))
    expect([exit, written.size]).toEqual([2, 0])
    expect(told).toMatch(/Nothing was written\.\n$/)
  })

  it('writes nothing after a no', async () => {
    const { exit, written } = await walk([...USUAL.slice(0, 3), ['Write this', 'n']])
    expect([exit, written.size]).toEqual([2, 0])
  })

  it('keeps the policy if the input ends behind it', async () => {
    const { exit, written } = await walk(USUAL)
    expect([exit, [...written.keys()]]).toEqual([0, ['bootgate.yml']])
  })

  it.each([
    [0, /Next: commit both files, then run bootgate audit/],
    [1, /Next: correct what the report says, then run: bootgate check --environment prod\n/],
  ])('runs the first check and prints the one next step (exit code %i)', async (code, next) => {
    const script: Script = [
      ['Run the first check', 'y'],
      [`Write ${WORKFLOW}`, 'y'],
      ['Which AWS role', 'bootgate'],
      ['Type an ARN', 'arn:aws:iam::123456789012:role/bootgate'],
    ]
    const { exit, checked, told, written } = await walk([...USUAL, ...script], { code })
    expect([exit, checked]).toEqual([0, ['prod']])
    expect(told).toMatch(next)
    expect(told.match(/Next:/g)).toHaveLength(1)
    expect(written.get(WORKFLOW)).toContain('role: "arn:aws:iam::123456789012:role/bootgate"')
  })

  it('leaves a workflow that is there', async () => {
    const files = { ...FOLDER, [WORKFLOW]: 'mine' }
    const { written } = await walk([...USUAL, ['Run the first check', 'y']], { files })
    expect([...written.keys()]).toEqual(['bootgate.yml'])
  })

  it('asks nothing if there is nothing to read', async () => {
    const { exit, told } = await walk([], { files: {} })
    expect(exit).toBe(2)
    expect(told).toContain('no source for a policy')
  })
})

describe('the workflow of the guided init', () => {
  it('passes the audit together with the deploy that its comment shows', async () => {
    const script: Script = [
      ['Run the', 'n'],
      [`Write ${WORKFLOW}`, ''],
      ['Which AWS role', ''],
    ]
    const { written } = await walk([...USUAL, ...script])
    const gate = written.get(WORKFLOW) ?? ''
    const [, shown = ''] = /^#\n((?:# {3}.*\n)+)/m.exec(gate) ?? []
    const jobs = shown.replace(/^# /gm, '')
    const deploy = `on: { push: { branches: [main] } }\npermissions: {}\njobs:\n${jobs}    runs-on: x\n    environment: production\n    steps: [{ run: cdk deploy }]\n`
    const files: Files = { [WORKFLOW]: gate, '.github/workflows/deploy.yml': deploy }
    const request = { files: Object.keys(files), folder: null, failOn: 'warning', now: 0 } as const
    const { reports } = await runAudit({ ...request, failures: [] }, async (path) => {
      const text = files[path]
      if (text !== undefined) return text
      throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
    })
    expect(
      reports.map(({ result, findings, failures }) => ({ result, findings, failures })),
    ).toEqual([{ result: 'pass', findings: [], failures: [] }])
  })
})
