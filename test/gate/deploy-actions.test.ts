import { describe, expect, it } from 'vitest'
import { readActionInputs } from '../../src/inputs/action.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

/**
 * What the deploy actions sent to a stub of AWS, run as they are on 2026-11-30: amazon-ecs-render-task-definition
 * 1.9.0, amazon-ecs-deploy-task-definition 2.6.3, amazon-app-runner-deploy 2.5.2, aws-lambda-deploy 1.1.0.
 */
interface Step {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly manifest?: unknown
  /** Settings of the environment. */
  readonly prod?: Readonly<Record<string, unknown>>
  readonly variables?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, string>>
}

async function ran({ inputs = {}, env = {}, manifest, prod = {}, secrets, ...more }: Step) {
  const variables = more.variables ?? { A: { type: 'string', required: false } }
  const given = Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])
  const asked = readActionInputs({ ...env, ...Object.fromEntries(given) })
  const run = await gateRun({
    policy: {
      version: 1,
      service: 'api',
      environments: { prod: manifest === undefined ? prod : { ...prod, manifest: 'task.json' } },
      variables,
    },
    files: { 'task.json': JSON.stringify(manifest) },
    inputs: { ...asked.raw, environment: ['prod'] },
    ...(secrets && { secrets }),
  })
  const report = one(run.reports)
  return {
    result: report.result,
    told: [
      ...asked.failures.map(({ code }) => code),
      ...report.failures.map(({ code, variable }) => [code, variable].filter(Boolean).join(' ')),
      ...report.findings.map(({ check, variable }) => `${check} ${variable}`),
    ].sort(),
    failures: [...asked.failures, ...report.failures],
  }
}

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf'
const task = (environment: unknown, secrets: unknown = []) => ({
  family: 'api',
  containerDefinitions: [{ name: 'api', image: 'api:1', environment, secrets }],
})
const SECRETS = { [ARN]: '{"N":1000000,"O":{"x":1},"K":"nine-geese-on-thin-ice-that-hold"}' }

describe('an ECS task definition with the inputs of the render action', () => {
  it.each<[string, Step]>([
    ['a placeholder', { manifest: task([{ name: 'A', value: 'placeholder' }]) }],
    ['a number', { manifest: task([{ name: 'A', value: 5 }]) }],
    ['a reference in the wrong list', { manifest: task([{ name: 'A', valueFrom: ARN }]) }],
    ['a map in place of the list', { manifest: task({}) }],
  ])('takes the input in place of %s', async (_, step) => {
    const { result, told } = await ran({
      ...step,
      inputs: { variables: 'A=x' },
      variables: { A: 'string' },
    })
    expect([result, told]).toEqual(['pass', []])
  })

  // A5: the action writes { name: '{"A":"https://api.shop.io/?v', value: '1"}' } and ends well.
  it.each([
    '{"A":"https://api.shop.io/?v=1"}',
    ' { "A": "a=b", "B": "" }\n',
  ])('refuses the JSON object in one line that the action reads as one variable: %s', async (variables) => {
    const manifest = task([])
    expect(await ran({ manifest, inputs: { variables } })).toMatchObject({
      result: 'broken',
      told: ['INPUT_INVALID'],
    })
    const alone = await ran({ inputs: { variables } })
    expect([alone.result, alone.told]).toEqual(['pass', []])
  })

  it.each([
    '{\n  "A": "a=b"\n}',
    '{"A":"b"}',
    'A={"b":"c=d"}',
  ])('takes the text that the action does not misread: %s', async (variables) => {
    expect(await ran({ manifest: task([]), inputs: { variables } })).toMatchObject({ told: [] })
  })

  it('replaces the first of equal items only, and keeps the other', async () => {
    const manifest = task([
      { name: 'A', value: 'one' },
      { name: 'A', value: 5 },
    ])
    const { told } = await ran({ manifest, inputs: { variables: 'A=x' } })
    expect(told).toEqual(['MANIFEST_INVALID'])
  })

  it.each<[string, Step]>([
    [
      'a text of the file and a reference of the input',
      { manifest: task([{ name: 'A', value: 'x' }]), inputs: { secrets: `A=${ARN}:K::` } },
    ],
    [
      'a reference of the file and a text of the input',
      {
        manifest: task([], [{ name: 'A', valueFrom: `${ARN}:K::` }]),
        inputs: { variables: 'A=x' },
      },
    ],
    ['two inputs', { manifest: task([]), inputs: { variables: 'A=x', secrets: `A=${ARN}:K::` } }],
  ])('has a name in both lists by %s', async (_, step) => {
    const { result, told } = await ran({ ...step, secrets: SECRETS, variables: { A: 'string' } })
    expect([result, told]).toEqual(['blocked', ['duplicate-name A']])
  })

  it('keeps a reference that the input replaces out of the run', async () => {
    const { result, told } = await ran({
      manifest: task([], [{ name: 'A', valueFrom: 'REPLACE_ME' }]),
      inputs: { secrets: `A=${ARN}:K::` },
      secrets: SECRETS,
      variables: { A: 'secret' },
    })
    expect([result, told]).toEqual(['pass', []])
  })

  it.each([
    ` ${ARN}:K::`,
    'app#K',
    'ssm:/team/a',
  ])('refuses the reference %j, which ECS would get as it is', async (text) => {
    const step = { manifest: task([]), inputs: { secrets: `A=${text}` }, secrets: { app: '{}' } }
    expect((await ran(step)).told).toEqual(['REFERENCE_INVALID A'])
  })

  it('refuses *=, and reads a name alone as a parameter', async () => {
    const manifest = task([])
    const every = await ran({ manifest, inputs: { secrets: '*=app' }, secrets: { app: '{}' } })
    expect(every.told).toEqual(['REFERENCE_INVALID *'])
    const bare = await ran({ manifest, inputs: { secrets: 'A=app' }, secrets: { app: 'x' } })
    expect(bare.told).toContain('bare-parameter A')
  })

  it('takes the same references by name from the policy', async () => {
    const { result, told } = await ran({
      manifest: task([{ name: 'B', value: 'b' }]),
      prod: { secrets: { A: 'app#K' } },
      secrets: { app: '{"K":"nine-geese-on-thin-ice-that-hold"}' },
      variables: { A: 'secret' },
    })
    expect([result, told]).toEqual(['pass', []])
  })

  it('reads lines as they are sent: a blank before = is told, one at the end is not there', async () => {
    const manifest = task([{ name: 'LOG_LEVEL', value: 'trace-all' }])
    const variables = { LOG_LEVEL: { type: 'enum', values: ['info'] } }
    const end = await ran({ manifest, variables, inputs: { variables: 'LOG_LEVEL=info  \t' } })
    expect([end.result, end.told]).toEqual(['pass', []])
    const before = await ran({ manifest, variables, inputs: { variables: 'LOG_LEVEL =info' } })
    expect(before.result).toBe('broken')
    expect(before.failures[0]?.message).toContain('blank beside the name LOG_LEVEL')
  })
})

describe('the inputs of amazon-app-runner-deploy', () => {
  const copied = (reference: string, type: string, more: Step = {}) =>
    ran({
      ...more,
      inputs: { 'copy-secret-env-vars': 'A' },
      env: { A: reference },
      secrets: SECRETS,
      variables: { A: type },
    })

  it.each([
    ['N', 'integer'],
    ['O', 'json'],
  ])('show the container’s view of the key %s without a manifest', async (key, type) => {
    const { result, told } = await copied(`${ARN}:${key}::`, type)
    expect(result).toBe('blocked')
    expect(told.length).toBeGreaterThan(0)
  })

  it.each(['PORT', 'AWSAPPRUNNER_X'])('may not give %s', async (name) => {
    const step = { inputs: { 'copy-env-vars': name }, env: { [name]: '8080' } }
    const { told } = await ran({ ...step, variables: { [name]: 'string' } })
    expect(told).toContain(`reserved-name ${name}`)
  })

  it('do not trim a reference', async () => {
    expect((await copied(`${ARN}:K::\n`, 'secret')).told).toEqual(['REFERENCE_INVALID A'])
    expect((await copied(`${ARN}:K::`, 'secret')).told).toEqual([])
  })
})

describe('platform of an environment', () => {
  it('says whose rules hold without a manifest', async () => {
    const step = {
      inputs: { variables: 'AWS_REGION=eu-west-1' },
      variables: { AWS_REGION: 'string' },
    }
    expect((await ran(step)).told).toEqual([])
    const { told } = await ran({ ...step, prod: { platform: 'lambda' } })
    expect(told).toContain('reserved-name AWS_REGION')
  })

  it('must fit the manifest', async () => {
    const manifest = task([{ name: 'A', value: 'x' }])
    expect((await ran({ manifest, prod: { platform: 'ecs' } })).told).toEqual([])
    const { told } = await ran({ manifest, prod: { platform: 'lambda' } })
    expect(told).toEqual(['POLICY_INVALID'])
  })
})

describe('parameter-overrides of aws-cloudformation-github-deploy', () => {
  const template = (environment: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
    Parameters: {
      Env: { Type: 'String', Default: 'dev' },
      Hosts: { Type: 'String' },
      Names: { Type: 'CommaDelimitedList' },
      Looked: { Type: 'AWS::SSM::Parameter::Value<String>' },
    },
    Resources: {
      Web: {
        Type: 'AWS::Lambda::Function',
        Properties: { Environment: { Variables: environment } },
      },
      ...more,
    },
  })
  const OVERRIDES = 'Env=prod,Hosts="a.acme-co.org,b.acme-co.org",Names=x,Looked=y'
  const stack = (value: unknown, overrides = OVERRIDES) =>
    ran({
      manifest: template({ MODE: value }),
      inputs: { 'parameter-overrides': overrides },
      variables: {
        MODE: { type: 'enum', values: ['prod', 'a.acme-co.org,b.acme-co.org', 'x-prod'] },
      },
    })

  it.each([
    [{ Ref: 'Env' }],
    [{ Ref: 'Hosts' }],
    [{ 'Fn::Sub': 'x-${Env}' }],
  ])('fill the value %j', async (value) => {
    const { result, told } = await stack(value)
    expect([result, told]).toEqual(['pass', []])
  })

  it('are judged', async () => {
    expect((await stack({ Ref: 'Env' }, 'Env=prd')).told).toEqual(['enum MODE'])
  })

  it.each([
    [{ Ref: 'Names' }],
    [{ Ref: 'Looked' }],
    [{ Ref: 'AWS::Region' }],
    [{ 'Fn::Sub': '${Env}-${AWS::Region}' }],
    [{ 'Fn::If': ['C', 'prod', { Ref: 'Env' }] }],
  ])('leave the value %j unknown', async (value) => {
    expect((await stack(value)).told).toEqual(['VARIABLE_UNAVAILABLE MODE'])
  })

  it('fall back to a default with a finding, and never follow a dynamic reference', async () => {
    const { told } = await stack({ Ref: 'Env' }, 'Hosts=x')
    expect(told).toEqual(['enum MODE', 'parameter-default null'])
    const dynamic = 'Env={{resolve:ssm:/canary}}'
    expect((await stack({ Ref: 'Env' }, dynamic)).told).toEqual(['VARIABLE_UNAVAILABLE MODE'])
  })

  it.each([
    'Env=prod,',
    'Env =prod',
    'Env=prod,canary',
    '{"Env":"prod","Hosts":"canary"}',
    'file:///canary.json',
  ])('%j has a name that the template lacks, which is not shown', async (text) => {
    const { result, told, failures } = await stack({ Ref: 'Env' }, text)
    expect(result).toBe('broken')
    expect(told).toContain('INPUT_INVALID')
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it('become no reference and no name', async () => {
    const containers = [
      {
        Name: 'web',
        Secrets: [{ Name: 'A', ValueFrom: { Ref: 'Env' } }],
        Environment: [{ Name: 'B', Value: { Ref: 'Env' } }],
      },
    ]
    const task = {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: { ContainerDefinitions: containers },
    }
    const manifest = { ...template({}), Resources: { Task: task } }
    const step = { manifest, inputs: { 'parameter-overrides': `Env=${ARN}:K::` }, secrets: SECRETS }
    const { told, failures } = await ran(step)
    expect(told).toEqual(['VARIABLE_UNAVAILABLE A'])
    expect(JSON.stringify(failures)).not.toContain(ARN)
    containers[0]?.Environment.push({ Name: { Ref: 'Env' } as never, Value: { Ref: 'Env' } })
    expect((await ran(step)).told).toContain('MANIFEST_UNSUPPORTED')
  })

  it('need a template', async () => {
    const inputs = { 'parameter-overrides': 'Env=prod', variables: 'A=x' }
    expect((await ran({ inputs })).told).toEqual(['INPUT_INVALID'])
    const manifest = task([{ name: 'A', value: 'x' }])
    expect((await ran({ inputs, manifest })).told).toEqual(['INPUT_INVALID'])
  })
})

describe('names of aws-secretsmanager-get-secrets', () => {
  it('are those that its step exports: secret-env takes each', async () => {
    const env = { APP_MY_KEY: 'nine-geese-on-thin-ice', _9D: 'x', O_X: '1' }
    const { told } = await ran({
      inputs: { 'secret-env': Object.keys(env).join('\n') },
      env,
      variables: { APP_MY_KEY: 'secret' },
    })
    expect(told).toEqual([])
  })
})

/** amazon-ecs-deploy-express-service 1.2.2 parses both inputs and sends the arrays as they are. */
describe('the inputs of amazon-ecs-deploy-express-service', () => {
  const variables = { A: { type: 'string' }, N: { type: 'integer', required: false } }
  const items = (...list: readonly object[]) => JSON.stringify(list)
  const plain = items({ name: 'A', value: 'x=1\ny' })

  it('are read as ECS reads the arrays', async () => {
    const secrets = items({ name: 'N', valueFrom: `${ARN}:N::` })
    const inputs = { 'environment-variables': `\n${plain}\n`, secrets }
    const { told } = await ran({ inputs, variables, secrets: SECRETS })
    expect(told).toEqual(['container-view N'])
  })

  it('follow the references of ECS alone', async () => {
    const secrets = items({ name: 'N', valueFrom: 'shop/prod#N' })
    const { result, told } = await ran({
      inputs: { 'environment-variables': plain, secrets },
      variables,
    })
    expect([result, told]).toEqual(['broken', ['REFERENCE_INVALID N']])
  })

  it.each(['', '  \n', '[]', ' [ ] '])('give nothing as %j', async (text) => {
    const inputs = { 'environment-variables': text, secrets: text }
    expect((await ran({ inputs, variables })).told).toEqual(['required A'])
  })

  it.each([
    ['{"A":"canary"}'],
    ['A=canary'],
    ['["canary"]'],
    ['[null]'],
    ['[{"name":"A","value":"canary"}'],
    ['[{"name":"A","value":"canary"},]'],
    [items({ name: 'A', value: null })],
    [items({ name: 'A', value: 5 })],
    [items({ key: 'A', value: 'canary' })],
    [items({ Name: 'A', Value: 'canary' })],
    [items({ name: '', value: 'canary' })],
    [items({ name: 'A B', value: 'canary' })],
    [items({ name: 'A', valueFrom: 'canary' })],
    [items({ name: 'A', value: 'canary' }, { name: 'A', value: 'canary' })],
  ])('are refused as %s', async (text) => {
    const { told, failures } = await ran({ inputs: { 'environment-variables': text }, variables })
    expect(told).toContain('INPUT_INVALID')
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it.each([
    ['[{"name":"A","valueFrom":"canary"'],
    [items({ name: 'A', value: 'canary' })],
    [items({ name: '*', valueFrom: 'canary' })],
  ])('are refused as the secrets %s', async (text) => {
    const { told, failures } = await ran({ inputs: { secrets: text }, variables })
    expect(told).toContain('INPUT_INVALID')
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it.each([
    ['variables', 'A=canary'],
    ['secrets', 'A=canary'],
    ['secrets', items({ name: 'A', valueFrom: `${ARN}:canary::` })],
  ])('share no name with %s', async (name, text) => {
    const inputs = { 'environment-variables': plain, [name]: text }
    const { told, failures } = await ran({ inputs, variables, secrets: SECRETS })
    expect(told).toContain('INPUT_INVALID')
    expect(failures.find(({ code }) => code === 'INPUT_INVALID')?.message).toBe(
      `environment-variables has an item A, and \`${name}\` has one too. Keep one of them.`,
    )
  })
})
