import { describe, expect, it } from 'vitest'
import { readData, readText } from './read.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:backend/prod-GhIjKl'
const app = {
  name: 'app',
  image: 'backend:1',
  essential: true,
  environment: [
    { name: 'ENV', value: 'prod' },
    { name: 'EMPTY', value: '' },
  ],
  secrets: [
    { name: 'JWT_SECRET', valueFrom: `${ARN}:JWT_SECRET::` },
    { name: 'FLAG', valueFrom: '/backend/flag' },
  ],
}
const expected = {
  ENV: '=prod',
  EMPTY: '=',
  JWT_SECRET: `secret ${ARN} JWT_SECRET - -`,
  FLAG: 'ssm /backend/flag',
}
const sidecar = { name: 'proxy', image: 'proxy:1', essential: false }
const task = (...containerDefinitions: unknown[]) => ({ family: 'backend', containerDefinitions })

describe('an ECS task definition', () => {
  it.each<[string, unknown]>([
    ['as registered', task(app)],
    ['as describe-task-definition prints it', { taskDefinition: task(app), tags: [] }],
    ['with a helper that gets no variables', task(sidecar, app)],
    [
      'with a helper that gets empty lists',
      task(app, { ...sidecar, environment: [], secrets: [] }),
    ],
    ['of Fargate', { ...task(app), requiresCompatibilities: ['FARGATE'], cpu: '256' }],
  ])('is read %s', async (_, data) => {
    const read = await readData(data)
    expect(read).toMatchObject({ platform: 'ecs', given: expected, checks: [], codes: [] })
  })

  it('is read as YAML, with Windows line ends and a byte order mark', async () => {
    const text =
      '\ufefffamily: backend\r\ncontainerDefinitions:\r\n- name: app\r\n  environment:\r\n  - {name: A, value: "1"}\r\n'
    expect(await readText(text)).toMatchObject({ given: { A: '=1' }, lines: [5], codes: [] })
  })

  it('says the line of each name', async () => {
    expect((await readData(task(app))).lines).toEqual([10, 14, 20, 24])
  })

  it('may have no variables at all', async () => {
    const read = await readData(task({ name: 'app', environment: null }))
    expect(read).toMatchObject({ names: [], codes: [] })
  })

  it('may call a variable __proto__', async () => {
    const read = await readText(
      '{"containerDefinitions":[{"name":"a","environment":[{"name":"__proto__","value":"x"}]}]}',
    )
    expect(read).toMatchObject({ names: ['__proto__'], codes: [] })
  })
})

describe('the container of a task definition', () => {
  const other = { name: 'worker', environment: [{ name: 'QUEUE', value: 'jobs' }] }

  it('is the one that is named', async () => {
    expect((await readData(task(app, other), 'worker')).given).toEqual({ QUEUE: '=jobs' })
  })

  it.each<[string, unknown[]]>([
    ['two are essential', [app, { ...sidecar, essential: true }]],
    ['the helper gets variables too', [app, { ...other, essential: false }]],
    [
      'the helper gets a file',
      [app, { ...sidecar, environmentFiles: [{ value: 'a', type: 's3' }] }],
    ],
    ['none is essential', [{ ...app, essential: false }, sidecar]],
  ])('has to be named when %s', async (_, containers) => {
    const { codes, messages, names } = await readData(task(...containers))
    expect([codes, names]).toEqual([['CONTAINER_REQUIRED'], []])
    expect(messages[0]).toContain('app')
  })

  it('that is unknown is answered with the nearest', async () => {
    const { codes, messages } = await readData(task(app, sidecar), 'ap')
    expect(codes).toEqual(['CONTAINER_UNKNOWN'])
    expect(messages[0]).toContain('Did you mean app?')
    expect((await readData(task(app), 'proxy')).codes).toEqual(['CONTAINER_UNKNOWN'])
  })
})

describe('a variable of a task definition', () => {
  it.each([
    [{ name: 'A' }],
    [{ name: 'A', value: null }],
  ])('without a value is empty and said to be dropped: %j', async (item) => {
    const read = await readData(task({ name: 'app', environment: [item] }))
    expect(read).toMatchObject({
      given: { A: '=' },
      checks: [['dropped-variable', 'A']],
      codes: [],
    })
  })

  it('that stands in environment and in secrets is a duplicate', async () => {
    const both = { ...app, environment: [{ name: 'FLAG', value: 'x' }] }
    expect((await readData(task(both))).checks).toEqual([['duplicate-name', 'FLAG']])
  })

  it('may come from files in S3, which are not read', async () => {
    const file = { value: 'arn:aws:s3:::bucket/backend.env', type: 's3' }
    const read = await readData(task({ ...app, environmentFiles: [file, file] }))
    const one = ['env-file-unavailable', null]
    expect([read.checks, read.codes, read.given]).toEqual([[one, one], [], expected])
  })

  it.each([
    ['a pasted secret', 'eleven foxes', 'pasted-secret'],
    ['an ARN with a colon too few', `${ARN}:JWT_SECRET`, 'reference-form'],
    ['a template mark', '${JWT_ARN}', 'unresolved-template'],
    ['a name alone', 'jwt', 'bare-parameter'],
  ])('that refers by %s is remarked on, without its text', async (_, valueFrom, check) => {
    const read = await readData(task({ name: 'app', secrets: [{ name: 'A', valueFrom }] }))
    expect([read.checks, read.codes]).toEqual([[[check, 'A']], []])
    expect(read.said).not.toContain(`"${valueFrom}"`)
  })

  it.each<[string, unknown]>([
    ['a number', { environment: [{ name: 'A', value: 8080 }] }],
    ['a boolean', { environment: [{ name: 'A', value: true }] }],
    ['a list', { environment: [{ name: 'A', value: ['seven lamps'] }] }],
    ['no name', { environment: [{ value: 'seven lamps' }] }],
    ['an empty name', { environment: [{ name: '', value: 'seven lamps' }] }],
    ['a text for an item', { environment: ['A=seven lamps'] }],
    ['a map instead of a list', { environment: { A: 'seven lamps' } }],
    ['a map of secrets', { secrets: { A: 'seven lamps' } }],
    ['no valueFrom', { secrets: [{ name: 'A', value: 'seven lamps' }] }],
    ['an empty valueFrom', { secrets: [{ name: 'A', valueFrom: '' }] }],
    ['a number as valueFrom', { secrets: [{ name: 'A', valueFrom: 1 }] }],
  ])('with %s is refused as ECS refuses it', async (_, part) => {
    const read = await readData(task({ name: 'app', ...(part as object) }))
    expect([read.codes, read.names]).toEqual([['MANIFEST_INVALID'], []])
    expect(read.said).not.toContain('seven lamps')
  })
})

describe('a file that is no task definition', () => {
  it.each<[string, string, string]>([
    ['empty', '', 'MANIFEST_UNSUPPORTED'],
    ['of another kind', '{"family":"x"}', 'MANIFEST_UNSUPPORTED'],
    ['with a map of containers', '{"containerDefinitions":{"app":{}}}', 'MANIFEST_UNSUPPORTED'],
    ['under __proto__', '{"__proto__":{"containerDefinitions":[]}}', 'MANIFEST_UNSUPPORTED'],
    ['cut off', '{"containerDefinitions":"', 'MANIFEST_SYNTAX'],
    ['with an empty list', '{"containerDefinitions":[]}', 'MANIFEST_INVALID'],
  ])('%s is a failure', async (_, text, code) => {
    expect((await readText(text)).codes[0]).toBe(code)
  })

  it('is refused when the format is named', async () => {
    expect((await readText('{"family":"x"}', null, 'ecs')).codes).toEqual(['MANIFEST_INVALID'])
  })

  it('that is larger than ECS allows is remarked on', async () => {
    const large = task({ name: 'app', environment: [{ name: 'A', value: 'x'.repeat(65_536) }] })
    expect((await readData(large)).checks).toEqual([['size-limit', null]])
  })
})
