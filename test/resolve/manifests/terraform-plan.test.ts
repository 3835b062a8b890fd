import { describe, expect, it } from 'vitest'
import { readManifest } from './read.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf:KEY::'

interface Change {
  readonly actions?: readonly string[]
  readonly unknown?: unknown
  readonly mode?: string
}

const resource = (address: string, after: unknown, change: Change = {}) => ({
  address,
  mode: change.mode ?? 'managed',
  type: address.replace(/^module\.\w+\./, '').split('.')[0],
  name: 'backend',
  provider_name: 'registry.terraform.io/hashicorp/aws',
  change: {
    actions: change.actions ?? ['create'],
    before: null,
    after,
    after_unknown: change.unknown ?? {},
    before_sensitive: false,
    after_sensitive: {},
  },
})

const plan = (...resources: readonly unknown[]) => ({
  format_version: '1.2',
  terraform_version: '1.9.8',
  planned_values: { root_module: {} },
  resource_changes: resources,
})

const lambda = (
  variables: unknown,
  unknown: unknown = {},
  address = 'aws_lambda_function.backend',
) => resource(address, { function_name: 'backend', environment: [{ variables }] }, { unknown })
const apprunner = (configuration: unknown, unknown: unknown = {}) =>
  resource(
    'aws_apprunner_service.backend',
    { service_name: 'backend', source_configuration: [configuration] },
    { unknown },
  )
const image = (values: unknown) => ({ image_repository: [{ image_configuration: [values] }] })
const task = (definitions: unknown, address = 'aws_ecs_task_definition.backend') =>
  resource(address, {
    family: 'backend',
    container_definitions:
      typeof definitions === 'string' ? definitions : JSON.stringify(definitions),
  })
const container = (name: string, variable = name.toUpperCase()) => ({
  name,
  image: 'x',
  environment: [{ name: variable, value: 'x' }],
})

async function readText(text: string, wanted: string | null = null) {
  const context = { container: wanted, readBeside: async () => '', variables: new Map() }
  const { value, failures } = await readManifest(text, 'plan.json', null, context)
  return {
    platform: value?.platform,
    entries: value?.entries ?? [],
    remarks: value?.remarks ?? [],
    failures,
  }
}

const read = (data: unknown, wanted: string | null = null) =>
  readText(JSON.stringify(data, null, 2), wanted)

async function kinds(data: unknown, wanted: string | null = null) {
  const { entries, failures } = await read(data, wanted)
  expect(failures).toEqual([])
  return entries.map(({ name, given }) => [name, given.kind === 'plain' ? given.text : given.kind])
}

const codes = async (data: unknown, wanted: string | null = null) =>
  (await read(data, wanted)).failures.map(({ code }) => code)

const values = {
  port: '8000',
  runtime_environment_variables: { A: 'x', B: '' },
  runtime_environment_secrets: { C: ARN },
}
const READ = [
  ['A', 'x'],
  ['B', ''],
  ['C', 'reference'],
]

describe('a Terraform plan', () => {
  it.each([
    ['an App Runner service with an image', 'app-runner', apprunner(image(values)), READ],
    [
      'an App Runner service from code',
      'app-runner',
      apprunner({
        code_repository: [
          {
            code_configuration: [
              { configuration_source: 'API', code_configuration_values: [values] },
            ],
          },
        ],
      }),
      READ,
    ],
    ['a Lambda function', 'lambda', lambda({ A: 'x', B: '' }), READ.slice(0, 2)],
    [
      'an ECS task definition',
      'ecs',
      task([
        {
          name: 'backend',
          environment: [
            { name: 'A', value: 'x' },
            { name: 'B', value: '' },
          ],
          secrets: [{ name: 'C', valueFrom: ARN }],
        },
      ]),
      READ,
    ],
    [
      'null instead of maps',
      'app-runner',
      apprunner(image({ runtime_environment_variables: null })),
      [],
    ],
    ['no environment', 'lambda', resource('aws_lambda_function.backend', { environment: [] }), []],
    ['null lists', 'ecs', task([{ name: 'a', environment: null, secrets: null }]), []],
    [
      'a name that is a property of every object',
      'lambda',
      lambda(JSON.parse('{"__proto__":"x"}')),
      [['__proto__', 'x']],
    ],
  ])('gives the variables of %s', async (_, platform, one, expected) => {
    expect((await read(plan(one))).platform).toBe(platform)
    expect(await kinds(plan(one))).toEqual(expected)
  })

  it.each([
    ['no-op'],
    ['update'],
    ['create'],
    ['read'],
  ])('reads a resource to %s', async (action) => {
    const after = { environment: [{ variables: { A: 'x' } }] }
    const one = resource('aws_lambda_function.backend', after, { actions: [action] })
    expect(await kinds(plan(one))).toEqual([['A', 'x']])
  })

  it('says the line of each variable, and for ECS the line of the text', async () => {
    const lines = async (one: unknown) => {
      const text = JSON.stringify(plan(one), null, 2).split('\n')
      const { entries } = await read(plan(one))
      return entries.map(({ location }) => text[location.line - 1]?.trim().slice(0, 9))
    }
    expect(await lines(lambda({ A: 'x', B: 'y' }))).toEqual(['"A": "x",', '"B": "y"'])
    expect(await lines(task([container('a')]))).toEqual(['"containe'])
  })

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['all on one line', (text: string) => JSON.stringify(JSON.parse(text))],
  ])('is read with %s', async (_, change) => {
    const text = change(JSON.stringify(plan(lambda({ A: 'x' })), null, 2))
    expect((await readText(text)).entries.map(({ name }) => name)).toEqual(['A'])
  })
})

describe('what is known only after apply', () => {
  const later = { kind: 'unavailable', because: 'is known only after apply' }

  it('is unavailable by itself, and the rest is there', async () => {
    const unknown = { id: true, environment: [{ variables: { LATER: true } }] }
    const data = plan(lambda({ NOW: 'x' }, unknown))
    const { entries, failures } = await read(data)
    expect(failures).toEqual([])
    const text = JSON.stringify(data, null, 2).split('\n')
    const line = (start: string) => text.findIndex((one) => one.trim().startsWith(start)) + 1
    expect(entries.map(({ name, given, location }) => [name, given, location.line])).toEqual([
      ['NOW', { kind: 'plain', text: 'x' }, line('"NOW"')],
      ['LATER', later, line('"LATER"')],
    ])
  })

  it('is a secret whose ARN the plan makes', async () => {
    const unknown = {
      source_configuration: [image({ runtime_environment_secrets: { C: true } })],
    }
    const one = apprunner(image({ runtime_environment_variables: { A: 'x' } }), unknown)
    expect(await kinds(plan(one))).toEqual([
      ['A', 'x'],
      ['C', 'unavailable'],
    ])
  })

  it.each([
    ['a whole map', lambda(undefined, { environment: [{ variables: true }] })],
    ['a block', lambda(undefined, { environment: true })],
    ['everything', resource('aws_lambda_function.backend', {}, { unknown: true })],
    [
      'the container definitions',
      resource('aws_ecs_task_definition.backend', {}, { unknown: { container_definitions: true } }),
    ],
  ])('breaks the run when it is %s, for no name is known', async (_, one) => {
    expect(await codes(plan(one))).toContain('VARIABLE_UNAVAILABLE')
    expect((await read(plan(one))).entries).toEqual([])
  })

  it('is said of the container that was named, whose name cannot be known either', async () => {
    const unknown = { container_definitions: true }
    const one = plan(resource('aws_ecs_task_definition.backend', {}, { unknown }))
    for (const wanted of ['backend', 'aws_ecs_task_definition.backend/backend'])
      expect(await codes(one, wanted)).toEqual(['VARIABLE_UNAVAILABLE'])
  })

  it('is not what is merely false', async () => {
    const unknown = { environment: [{ variables: { A: false } }] }
    expect(await kinds(plan(lambda({ A: 'x' }, unknown)))).toEqual([['A', 'x']])
  })
})

describe('the container of a plan', () => {
  const WEB = 'module.web.aws_ecs_task_definition.web["a"]'
  const two = plan(
    task([container('web'), { ...container('proxy'), essential: true }], WEB),
    lambda({ FUNCTION: 'x' }),
    resource('aws_s3_bucket.x', { bucket: 'x' }),
  )

  it.each([
    ['aws_lambda_function.backend', 'FUNCTION'],
    [`${WEB}/web`, 'WEB'],
    [`${WEB}/proxy`, 'PROXY'],
    ['proxy', 'PROXY'],
  ])('is %s', async (wanted, name) => {
    expect(await kinds(two, wanted)).toEqual([[name, 'x']])
  })

  it('is obvious when there is one', async () => {
    const one = plan(task([container('web')], WEB))
    for (const wanted of [null, WEB, `${WEB}/web`, 'web'])
      expect(await kinds(one, wanted)).toEqual([['WEB', 'x']])
  })

  it('has to be named when there are several', async () => {
    const { failures } = await read(two)
    expect(failures.map(({ code }) => code)).toEqual(['CONTAINER_REQUIRED'])
    expect(failures[0]?.message).toContain(WEB)
    expect(failures[0]?.message).toContain('aws_lambda_function.backend')
    expect(await codes(two, WEB)).toEqual(['CONTAINER_REQUIRED'])
  })

  it('has to be named in full when two resources have one of its name', async () => {
    const same = plan(
      task([container('web', 'A')], 'aws_ecs_task_definition.a'),
      task([container('web', 'B')], 'aws_ecs_task_definition.b'),
    )
    const { failures } = await read(same, 'web')
    expect(failures.map(({ code }) => code)).toEqual(['CONTAINER_REQUIRED'])
    expect(failures[0]?.message).toContain('aws_ecs_task_definition.b/web')
    expect(await kinds(same, 'aws_ecs_task_definition.b/web')).toEqual([['B', 'x']])
    expect(await kinds(same, 'aws_ecs_task_definition.a')).toEqual([['A', 'x']])
  })

  it.each([
    ['aws_lambda_function.backen', 'aws_lambda_function.backend'],
    [`${WEB}/wep`, 'web'],
    ['backend', ''],
  ])('is unknown: %s', async (wanted, near) => {
    const { failures } = await read(two, wanted)
    expect(failures.map(({ code }) => code)).toEqual(['CONTAINER_UNKNOWN'])
    expect(failures[0]?.message).toContain(near)
  })

  it('is unknown when the only resource has no containers and is called otherwise', async () => {
    expect(await codes(plan(lambda({ A: 'x' })), 'backend')).toEqual(['CONTAINER_UNKNOWN'])
  })

  it('is none that is deleted, forgotten or only read about', async () => {
    const gone = 'aws_lambda_function.gone'
    const data = { environment: [{ variables: { OLD: 'x' } }] }
    const others = [
      resource(gone, null, { actions: ['delete'] }),
      resource(gone, null, { actions: ['forget'] }),
      resource(gone, data, { mode: 'data', actions: ['read'] }),
    ]
    expect(await kinds(plan(...others, lambda({ A: 'x' })))).toEqual([['A', 'x']])
    expect(await codes(plan(...others))).toEqual(['MANIFEST_UNSUPPORTED'])
  })
})

describe('a plan that cannot be used', () => {
  it.each([
    ['a number', lambda({ A: 8080 })],
    ['a boolean', lambda({ A: true })],
    ['null', lambda({ A: null })],
    ['a list instead of a map', lambda(['A=hidden'])],
    ['a text instead of a map', apprunner(image({ runtime_environment_variables: 'hidden' }))],
    ['a number as a reference', apprunner(image({ runtime_environment_secrets: { A: 1 } }))],
    ['a number in a definition', task([{ name: 'a', environment: [{ name: 'A', value: 1 }] }])],
    ['a map in a definition', task([{ name: 'a', environment: { A: 'hidden' } }])],
    ['an item without a name', task([{ name: 'a', environment: [{ value: 'hidden' }] }])],
    ['a secret without a reference', task([{ name: 'a', secrets: [{ name: 'A' }] }])],
    ['definitions that are not JSON', task('[{"name":"hidden"')],
    ['definitions that are a map', task('{"name":"hidden"}')],
    ['no definitions', task('[]')],
    [
      'definitions that are a list already',
      resource('aws_ecs_task_definition.a', { container_definitions: [] }),
    ],
  ])('is refused with %s', async (_, one) => {
    const { failures } = await read(plan(one))
    expect(failures.map(({ code }) => code)).toEqual(['MANIFEST_INVALID'])
    expect(JSON.stringify(failures)).not.toContain('hidden')
  })

  it.each([
    ['a format to come', { ...plan(lambda({ A: 'x' })), format_version: '2.0' }],
    ['a plan that failed', { ...plan(lambda({ A: 'x' })), errored: true }],
    ['a plan of nothing', plan()],
    ['a plan without changes', { format_version: '1.2', planned_values: {} }],
    ['resources of no known shape', plan(null, 'x', { type: 'aws_lambda_function' }, [])],
    ['a state', { format_version: '1.0', values: { root_module: {} } }],
    ['a type by an inherited name', plan(resource('constructor.x', {}))],
    [
      'a service that reads apprunner.yaml',
      plan(
        apprunner({
          code_repository: [{ code_configuration: [{ configuration_source: 'REPOSITORY' }] }],
        }),
      ),
    ],
  ])('is unsupported: %s', async (_, data) => {
    expect(await codes(data)).toEqual(['MANIFEST_UNSUPPORTED'])
  })

  it('remarks secrets that were pasted, and a name given twice', async () => {
    const definition = {
      name: 'a',
      environment: [{ name: 'A', value: 'x' }],
      secrets: [
        { name: 'A', valueFrom: ARN },
        { name: 'B', valueFrom: 'hidden, not a reference' },
      ],
    }
    const { remarks } = await read(plan(task([definition])))
    expect(remarks.map(({ check, variable }) => [check, variable])).toEqual([
      ['pasted-secret', 'B'],
      ['duplicate-name', 'A'],
    ])
    expect(JSON.stringify(remarks)).not.toContain('hidden')
  })

  it('remarks a task definition over 64 KiB', async () => {
    const long = (length: number) =>
      task([{ name: 'a', environment: [{ name: 'A', value: 'x'.repeat(length) }] }])
    const { remarks } = await read(plan(long(65_536)))
    expect(remarks).toMatchObject([{ check: 'size-limit', variable: null }])
    expect((await read(plan(long(65_000)))).remarks).toEqual([])
  })
})
