import { describe, expect, it } from 'vitest'
import { readData, readText } from './read.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:backend/prod-GhIjKl'
const later = (by: string) => `?is made by ${by} when the stack is deployed`

const indent = (text: string, by: number) => text.trim().replace(/^/gm, ' '.repeat(by))
const lambda = (variables: string, id = 'Backend') => `
  ${id}:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
${indent(variables, 10)}`
const template = (...resources: string[]) =>
  `AWSTemplateFormatVersion: '2010-09-09'\nResources:${resources.join('')}\n`

const taskDefinition = (...ContainerDefinitions: unknown[]) => ({
  Type: 'AWS::ECS::TaskDefinition',
  Properties: { Family: 'backend', ContainerDefinitions },
})
const task = (...containers: unknown[]) => ({ Resources: { Task: taskDefinition(...containers) } })
const service = (ImageConfiguration: unknown) => ({
  Resources: {
    Service: {
      Type: 'AWS::AppRunner::Service',
      Properties: { SourceConfiguration: { ImageRepository: { ImageConfiguration } } },
    },
  },
})

describe('a CloudFormation template', () => {
  it('is read with the short form of functions', async () => {
    const read = await readText(
      template(
        lambda(`
ENV: prod
TABLE: !Ref Table
STAGE: !Ref Stage
URL: !GetAtt Api.Url
ARN: !GetAtt [Api, Arn]
HOST: !Sub "https://\${Api}.example.com"
LISTED: !Sub ["\${a}", {a: x}]
FIXED: !Sub https://app.example.com
JOINED: !Join [",", [a, b]]
BLOCK: !Join
  - ","
  - [a, b]
IMPORTED: !ImportValue shared
SPLIT: !Select [0, !Split [",", a]]
NESTED: !Base64
  Fn::Sub: x
CHOSEN: !If [IsProd, a, b]
MAPPED: !FindInMap [a, b, c]
GONE: !Ref AWS::NoValue
`),
      ),
    )
    expect(read).toMatchObject({ platform: 'lambda', checks: [], codes: [] })
    expect(read.given).toEqual({
      ENV: '=prod',
      TABLE: later('Ref'),
      STAGE: later('Ref'),
      URL: later('Fn::GetAtt'),
      ARN: later('Fn::GetAtt'),
      HOST: later('Fn::Sub'),
      LISTED: later('Fn::Sub'),
      FIXED: '=https://app.example.com',
      JOINED: later('Fn::Join'),
      BLOCK: later('Fn::Join'),
      IMPORTED: later('Fn::ImportValue'),
      SPLIT: later('Fn::Select'),
      NESTED: later('Fn::Base64'),
      CHOSEN: later('Fn::If'),
      MAPPED: later('Fn::FindInMap'),
    })
    expect(read.lines.slice(0, 3)).toEqual([8, 9, 10])
  })

  it('is read with the full form of functions', async () => {
    const Variables = {
      ENV: 'prod',
      TABLE: { Ref: 'Table' },
      URL: { 'Fn::GetAtt': ['Api', 'Url'] },
      GONE: { Ref: 'AWS::NoValue' },
    }
    const resource = { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables } } }
    const read = await readData({ Resources: { Backend: resource } })
    expect(read.given).toEqual({ ENV: '=prod', TABLE: later('Ref'), URL: later('Fn::GetAtt') })
    expect(read.codes).toEqual([])
  })

  it('turns numbers and booleans into texts', async () => {
    const { given } = await readText(template(lambda('PORT: 8000\nDEBUG: false\nMODE: "010"')))
    expect(given).toEqual({ PORT: '=8000', DEBUG: '=false', MODE: '=010' })
  })

  it('reads a text without quotes as YAML 1.1', async () => {
    const texts = [
      'AA: YES',
      'BB: off',
      'CC: 0.5',
      'DD: 1.2.3',
      'EE: 10.0.0.1',
      'FF: "yes"',
      'GG: Norway',
    ]
    const expected = { AA: '=true', BB: '=false', CC: '=0.5', DD: '=1.2.3', EE: '=10.0.0.1' }
    const { given } = await readText(template(lambda(texts.join('\n'))))
    expect(given).toEqual({ ...expected, FF: '=yes', GG: '=Norway' })
  })

  it.each([
    'y',
    '010',
    '09',
    '3.10',
    '1_000',
    '0x1F',
    '12:30',
    '1e3',
    '.5',
    '+1',
    '0.0001',
    '123456789012',
  ])('cannot say what %s without quotes becomes', async (text) => {
    const { given, codes } = await readText(template(lambda(`AA: ${text}\nBB: "${text}"`)))
    expect(given.AA).toMatch(/^\?stands without quotes/)
    expect([given.BB, codes]).toEqual([`=${text}`, []])
  })

  it('is read with Windows line ends and a byte order mark', async () => {
    const text = `\ufeff${template(lambda('ENV: prod\nURL: !Ref Api'))}`.replace(/\n/g, '\r\n')
    expect((await readText(text)).given).toEqual({ ENV: '=prod', URL: later('Ref') })
  })

  it('has resources of other types that are not looked at', async () => {
    const bucket = '\n  Bucket:\n    Type: AWS::S3::Bucket'
    expect((await readText(template(bucket, lambda('ENV: prod')))).given).toEqual({ ENV: '=prod' })
    expect((await readText(template(bucket))).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })

  it.each<[string, string]>([
    ['null', 'AA:'],
    ['a list', 'AA: [seven lamps]'],
    ['a map', 'AA: {value: seven lamps, more: x}'],
    ['a list instead of a map', '- Name: AA\n  Value: seven lamps'],
    ['ssm-secure', "AA: '{{resolve:ssm-secure:/seven lamps:1}}'"],
  ])('with %s is refused', async (_, variables) => {
    const { codes, names, said } = await readText(template(lambda(variables)))
    expect([codes, names]).toEqual([['MANIFEST_INVALID'], []])
    expect(said).not.toContain('seven lamps')
  })

  it.each<[string, string]>([
    ['a function for all variables', 'Fn::If: [IsProd, {AA: x}, {BB: x}]'],
    ['a macro beside the variables', 'AA: x\nFn::Transform: {Name: AWS::Include}'],
    ['a loop', "Fn::ForEach::Names: [N, [AA], {'${N}': x}]"],
  ])('with %s cannot be judged', async (_, variables) => {
    expect((await readText(template(lambda(variables)))).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })

  it.each([
    '',
    'Resources: []',
    'Resources: {A: {Type: x}}',
    '{"__proto__":{"Resources":{}}}',
  ])('is not seen in %j', async (text) => {
    expect((await readText(text)).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })

  it('with a key given twice is refused', async () => {
    expect((await readText(template(lambda('AA: x\nAA: y')))).codes).toEqual(['MANIFEST_SYNTAX'])
  })
})

describe('a dynamic reference', () => {
  it.each([
    ['secretsmanager:backend', 'secret backend - - -'],
    ['secretsmanager:backend/prod:SecretString', 'secret backend/prod - - -'],
    ['secretsmanager:backend:SecretString:KEY', 'secret backend KEY - -'],
    ['secretsmanager:backend:SecretString:KEY:AWSPREVIOUS', 'secret backend KEY AWSPREVIOUS -'],
    ['secretsmanager:backend:SecretString:KEY::id-1', 'secret backend KEY - id-1'],
    ['secretsmanager:backend:SecretString:::', 'secret backend - - -'],
    ['secretsmanager:backend::::', 'secret backend - - -'],
    [`secretsmanager:${ARN}`, `secret ${ARN} - - -`],
    [`secretsmanager:${ARN}:SecretString:a#b?c:AWSCURRENT`, `secret ${ARN} a#b?c AWSCURRENT -`],
    ['ssm:/backend/flag', 'ssm /backend/flag'],
    ['ssm:flag:3', 'ssm flag:3'],
  ])('%s is followed', async (key, expected) => {
    const read = await readText(template(lambda(`KEY: '{{resolve:${key}}}'`)))
    expect(read).toMatchObject({ given: { KEY: expected }, checks: [], codes: [] })
  })

  it.each([
    'secretsmanager:',
    'secretsmanager:back end',
    'secretsmanager:backend:SecretBinary:KEY',
    'secretsmanager:backend:SecretString:KEY:AWSCURRENT:id-1',
    'secretsmanager:backend:SecretString:a:b:c:d',
    'secretsmanager:arn:aws:s3:::bucket/a:SecretString:KEY',
    'secretsmanager:arn:aws:secretsmanager:us-east-1:123456789012:secret',
    'ssm:/backend/flag:label',
    'ssm:/backend/flag:1:2',
    'vault:backend',
  ])('%s is remarked on', async (key) => {
    const read = await readText(template(lambda(`KEY: '{{resolve:${key}}}'`)))
    expect(read).toMatchObject({
      given: { KEY: '?has a dynamic reference that cannot be read' },
      checks: [['reference-form', 'KEY']],
      codes: [],
    })
  })

  it('inside a larger text is unavailable', async () => {
    const joined = [
      'postgres://{{resolve:secretsmanager:db}}@db',
      '{{resolve:ssm:a}}{{resolve:ssm:b}}',
    ]
    for (const text of joined) {
      const { given, codes } = await readText(template(lambda(`KEY: '${text}'`)))
      const because = '?is put together from a dynamic reference when the stack is deployed'
      expect([given, codes]).toEqual([{ KEY: because }, []])
    }
  })
})

describe('a SAM template', () => {
  const sam = (own: string) => `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Environment:
      Variables: {ENV: prod, LEVEL: info, DEBUG: "1"}
Resources:
  Backend:
    Type: AWS::Serverless::Function
    Properties: ${own}
`
  it('adds the variables of a function to those of Globals', async () => {
    const own = '{Environment: {Variables: {LEVEL: !Ref Level, DEBUG: !Ref AWS::NoValue, OWN: x}}}'
    const read = await readText(sam(own))
    expect(read).toMatchObject({ platform: 'lambda', checks: [], codes: [] })
    expect(read.given).toEqual({ ENV: '=prod', LEVEL: later('Ref'), OWN: '=x' })
    expect(read.lines).toEqual([5, 9, 9])
  })

  it('may have all of them in Globals', async () => {
    expect((await readText(sam('{Handler: a.b}'))).names).toEqual(['ENV', 'LEVEL', 'DEBUG'])
    expect((await readText(sam('{Environment: !Ref AWS::NoValue}'))).names).toHaveLength(3)
  })
})

describe('an ECS task definition in a template', () => {
  const app = {
    Name: 'app',
    Essential: true,
    Environment: [
      { Name: 'ENV', Value: 'prod' },
      { Name: 'PORT', Value: 8000 },
      { Name: 'TABLE', Value: { Ref: 'Table' } },
      { Name: 'KEY', Value: '{{resolve:secretsmanager:backend:SecretString:KEY}}' },
    ],
    Secrets: [
      { Name: 'JWT', ValueFrom: `${ARN}:JWT::` },
      { Name: 'MADE', ValueFrom: { Ref: 'Secret' } },
      { Name: 'PUT', ValueFrom: 'arn:{{resolve:ssm:/arn}}' },
    ],
  }
  const expected = {
    ENV: '=prod',
    PORT: '=8000',
    TABLE: later('Ref'),
    KEY: 'secret backend KEY - -',
    JWT: `secret ${ARN} JWT - -`,
    MADE: later('Ref'),
    PUT: '?has a reference that is put together when the stack is deployed',
  }

  it.each<[string, unknown, string | null]>([
    ['alone', task(app), null],
    ['by its logical id', task(app), 'Task'],
    ['by both names', task(app), 'Task/app'],
    ['beside a helper', task({ Name: 'proxy', Essential: 'false' }, app), 'Task'],
  ])('is read %s', async (_, data, container) => {
    const read = await readData(data, container)
    expect(read).toMatchObject({ platform: 'ecs', given: expected, checks: [], codes: [] })
  })

  it('has the line of each name', async () => {
    expect((await readData(task(app))).lines.slice(0, 2)).toEqual([13, 17])
  })

  it('may give a variable on a condition', async () => {
    const one = (Name: unknown, Value: unknown = 'x') => ({ Name, Value })
    const Environment = [
      { 'Fn::If': ['IsProd', one('AA'), { Ref: 'AWS::NoValue' }] },
      { 'Fn::If': ['IsProd', one('BB'), { 'Fn::If': ['IsTest', one('BB'), one('CC')] }] },
      { Ref: 'AWS::NoValue' },
    ]
    const read = await readData(task({ Name: 'app', Environment }))
    const because = '?depends on a condition of the stack'
    expect(read).toMatchObject({ checks: [], codes: [] })
    expect(read.given).toEqual({ AA: because, BB: because, CC: because })
  })

  it('may take variables from files in S3', async () => {
    const EnvironmentFiles = [{ Type: 's3', Value: { 'Fn::Sub': 'arn:aws:s3:::${B}/a.env' } }]
    const read = await readData(task({ Name: 'app', EnvironmentFiles }))
    expect([read.checks, read.codes]).toEqual([[['env-file-unavailable', null]], []])
  })

  it.each<[string, unknown, string]>([
    ['a map of variables', { Environment: { AA: 'x' } }, 'MANIFEST_INVALID'],
    ['an item without a name', { Environment: [{ Value: 'x' }] }, 'MANIFEST_INVALID'],
    ['an item that is a text', { Environment: ['AA=x'] }, 'MANIFEST_INVALID'],
    ['an item without a value', { Environment: [{ Name: 'AA' }] }, 'MANIFEST_INVALID'],
    ['a secret without a reference', { Secrets: [{ Name: 'AA' }] }, 'MANIFEST_INVALID'],
    ['a made list', { Environment: { 'Fn::If': ['P', [], []] } }, 'MANIFEST_UNSUPPORTED'],
    ['a made name', { Environment: [{ Name: { Ref: 'N' }, Value: 'x' }] }, 'MANIFEST_UNSUPPORTED'],
    ['a made item', { Secrets: [{ 'Fn::GetAtt': ['a', 'b'] }] }, 'MANIFEST_UNSUPPORTED'],
  ])('with %s is a failure', async (_, part, code) => {
    const read = await readData(task({ Name: 'app', ...(part as object) }))
    expect([read.codes, read.names]).toEqual([[code], []])
  })

  it('with made or missing containers is a failure', async () => {
    const made = { Type: 'AWS::ECS::TaskDefinition', Properties: { ContainerDefinitions: {} } }
    expect((await readData({ Resources: { Task: made } })).codes).toEqual(['MANIFEST_INVALID'])
    const byIf = { ...made, Properties: { ContainerDefinitions: { 'Fn::If': ['P', [], []] } } }
    expect((await readData({ Resources: { Task: byIf } })).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })
})

describe('an App Runner service in a template', () => {
  it('has lists of names and values', async () => {
    const read = await readData(
      service({
        RuntimeEnvironmentVariables: [{ Name: 'ENV', Value: 'prod' }],
        RuntimeEnvironmentSecrets: [
          { Name: 'JWT', Value: `${ARN}:JWT::` },
          { Name: 'MADE', Value: { 'Fn::Sub': '${Secret}:KEY::' } },
        ],
      }),
    )
    expect(read).toMatchObject({ platform: 'app-runner', checks: [], codes: [] })
    expect(read.given).toEqual({
      ENV: '=prod',
      JWT: `secret ${ARN} JWT - -`,
      MADE: later('Fn::Sub'),
    })
  })

  it('has no maps', async () => {
    const read = await readData(service({ RuntimeEnvironmentVariables: { ENV: 'prod' } }))
    expect(read.codes).toEqual(['MANIFEST_INVALID'])
  })
})

describe('the resource that is meant', () => {
  const two = template(lambda('ENV: prod'), lambda('QUEUE: jobs', 'Worker'))

  it('is the one that is named', async () => {
    expect((await readText(two, 'Worker')).given).toEqual({ QUEUE: '=jobs' })
  })

  it('has to be named when there are several', async () => {
    const { codes, messages } = await readText(two)
    expect(codes).toEqual(['CONTAINER_REQUIRED'])
    expect(messages[0]).toContain('Backend, Worker')
  })

  it('is answered with the nearest when it is unknown', async () => {
    const { codes, messages } = await readText(two, 'backed')
    expect(codes).toEqual(['CONTAINER_UNKNOWN'])
    expect(messages[0]).toContain('Did you mean Backend?')
  })

  it('is named with its container when it has several', async () => {
    const one = (Name: string) => ({ Name, Environment: [{ Name: 'WHO', Value: Name }] })
    const data = task(one('app'), one('worker'))
    expect((await readData(data, 'Task/worker')).given).toEqual({ WHO: '=worker' })
    const { codes, messages } = await readData(data, 'Task')
    expect(codes).toEqual(['CONTAINER_REQUIRED'])
    expect(messages[0]).toContain('Task/app, Task/worker')
  })

  it.each(['__proto__', 'constructor', 'Bucket'])('is not %s', async (name) => {
    const data = {
      Resources: { ...task({ Name: 'app' }).Resources, Bucket: { Type: 'AWS::S3::Bucket' } },
    }
    expect((await readData(data, name)).codes).toEqual(['CONTAINER_UNKNOWN'])
  })

  it('may be of a type that only JavaScript knows', async () => {
    const data = { Resources: { Odd: { Type: 'constructor' }, A: { Type: 'AWS::S3::Bucket' } } }
    expect((await readData(data)).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })
})

describe('a value that is no text', () => {
  it.each([
    [{ A: ['canary'] }, 'A is a list, and a variable is a text.'],
    [{ A: null }, 'A is null, and a variable is a text.'],
    [{ A: { canary: 1 } }, 'A is a map, and a variable is a text.'],
    [{ A: { Ref: 'x', other: 1 } }, 'A is a map, and a variable is a text.'],
    [['canary'], 'Variables is not a map.'],
  ])('%j is refused: %s', async (Variables, message) => {
    const data = {
      Resources: {
        F: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables } } },
      },
    }
    const read = await readData(data)
    expect(read.codes).toEqual(['MANIFEST_INVALID'])
    expect(read.messages[0]?.startsWith(message)).toBe(true)
    expect(read.said).not.toContain('canary')
  })

  it.each([
    [{ Environment: { A: 'x' } }, 'Environment is not a list. Write a list of Name and Value.'],
    [{ Environment: [{ Value: 'x' }] }, 'An item of Environment has no Name. Give it a Name.'],
    [
      { Environment: [{ Name: '', Value: 'x' }] },
      'An item of Environment has no Name. Give it a Name.',
    ],
    [
      { Secrets: [{ Name: 'A' }] },
      'A has no reference to a secret. Write the ARN of a secret or a parameter.',
    ],
    [
      { Secrets: [{ Name: 'A', ValueFrom: '' }] },
      'A has no reference to a secret. Write the ARN of a secret or a parameter.',
    ],
  ])('%j of a container is refused: %s', async (part, message) => {
    const read = await readData(task({ Name: 'app', Image: 'x', ...part }))
    expect(read.codes).toEqual(['MANIFEST_INVALID'])
    expect(read.messages[0]).toBe(message)
  })

  it('depends on a condition where both branches have names', async () => {
    const either = (...branches: readonly unknown[]) =>
      readData(task({ Name: 'app', Image: 'x', Environment: [{ 'Fn::If': ['C', ...branches] }] }))
    const none = { Ref: 'AWS::NoValue' }
    const item = (Name: string) => ({ Name, Value: 'x' })
    const because = '?depends on a condition of the stack'
    expect((await either(item('A'), item('B'))).given).toEqual({ A: because, B: because })
    expect((await either(item('A'), item('A'))).names).toEqual(['A'])
    expect((await either(item('A'), none)).given).toEqual({ A: because })
    expect((await either(item('A'), { 'Fn::Transform': {} })).codes).toEqual([
      'MANIFEST_UNSUPPORTED',
    ])
    expect((await either(item('A'))).codes).toEqual(['MANIFEST_UNSUPPORTED'])
    expect((await either(item('A'), none, none)).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })
})
