import { describe, expect, it } from 'vitest'
import type { RawInputs } from '../../src/inputs/read.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

const KEY = 'eleven-foxes-cross-the-silver-meadow-at-dusk'
const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:backend/prod-AbCdEf:JWT_SECRET::'

/** A run of one environment with one manifest. */
async function reported(
  file: string,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  { inputs = {}, environment = {} }: { inputs?: Partial<RawInputs>; environment?: object } = {},
) {
  const { reports } = await gateRun({
    policy: {
      version: 1,
      service: 'api',
      environments: { prod: { manifest: file, region: 'us-east-1', ...environment } },
      variables,
    },
    files: { [file]: text },
    inputs,
    secrets: { [ARN.replace(':JWT_SECRET::', '')]: JSON.stringify({ JWT_SECRET: KEY }) },
  })
  return one(reports)
}

describe('a fix', () => {
  const render = `services:
  - { type: web, name: api, envVars: [{ key: JWT_SECRET, sync: false }, { key: MODE, sync: false }] }
`
  it('asks for a secret in a way that is no plain text, and for other values with --var', async () => {
    const types = { JWT_SECRET: 'signing-secret', MODE: 'string' }
    const { failures } = await reported('render.yaml', render, types)
    expect(
      failures.map(({ fix }) => [fix.includes('--var '), fix.includes('--secret-env ')]),
    ).toEqual([
      [false, true],
      [true, false],
    ])
    const given = await reported('render.yaml', render, types, {
      inputs: { variables: ['MODE=fast'], 'secret-env': [{ name: 'JWT_SECRET', text: KEY }] },
    })
    expect([given.result, given.findings]).toEqual(['pass', []])
  })

  it.each<[string, string, string]>([
    [
      'task.json',
      JSON.stringify({
        family: 'api',
        containerDefinitions: [
          { name: 'api', image: 'api', environment: [{ name: 'JWT_SECRET', value: ARN }] },
        ],
      }),
      '`secrets`',
    ],
    [
      'options.config',
      `option_settings:\n  aws:elasticbeanstalk:application:environment:\n    JWT_SECRET: '${ARN}'\n`,
      'application:environmentsecrets',
    ],
  ])('of an ARN as plain text in %s says where the ARN belongs', async (file, text, home) => {
    const { result, findings } = await reported(file, text, { JWT_SECRET: 'signing-secret' })
    const { check, message, fix } = one(findings)
    expect([result, check]).toEqual(['blocked', 'plaintext-secret'])
    expect(message).toContain('ARN')
    expect(fix).toContain(home)
    expect(fix).not.toContain('create-secret')
  })

  it('names the parameters and the account that a template is read with', async () => {
    const template = `Parameters: { Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties:
      Environment:
        Variables:
          MODE: !If [IsProd, fast, slow]
          TOPIC: !Sub 'arn:aws:sns:us-east-1:\${AWS::AccountId}:jobs'
          STAGE: !Ref Stage
          TABLE: !GetAtt Table.Arn
  Table: { Type: AWS::DynamoDB::Table }
`
    const types = { MODE: 'string', TOPIC: 'aws-arn', STAGE: 'string', TABLE: 'string' }
    const { failures } = await reported('template.yaml', template, types)
    const told = new Map(failures.map(({ variable, message, fix }) => [variable, [message, fix]]))
    const of = (name: string) => told.get(name)?.join(' ') ?? ''
    expect(of('MODE')).toMatch(/condition IsProd.*--parameters FILE/)
    expect(of('TOPIC')).toMatch(/AWS::AccountId.*`account: "ID"`/)
    expect(of('STAGE')).toMatch(/parameter Stage.*--parameters FILE/)
    expect(of('TABLE')).toMatch(/resource Table.*--var TABLE=/)
  })
})

describe('a list of variables under a key in another case', () => {
  it.each(['Environment', 'ENVIRONMENT', 'Secrets'])('is refused by name: %s', async (key) => {
    const items = { environment: [{ name: 'MODE', value: 'fast' }], secrets: [] }
    const [own = '', ...rest] = Object.keys(items).filter((name) => name === key.toLowerCase())
    expect(rest).toEqual([])
    const { [own as keyof typeof items]: list, ...others } = items
    const service = {
      serviceName: 'api',
      executionRoleArn: 'x',
      infrastructureRoleArn: 'y',
      primaryContainer: { image: 'api', ...others, [key]: list },
    }
    const { result, failures } = await reported('service.json', JSON.stringify(service), {
      MODE: 'string',
    })
    expect([result, one(failures).message]).toEqual([
      'broken',
      `primaryContainer.${key} is written in another case than the platform reads.`,
    ])
    expect(one(failures).fix).toBe(`Write primaryContainer.${own}.`)
  })
})

describe('a JSON array of references on the command line', () => {
  const array = (items: unknown) => ({ secrets: [JSON.stringify(items)] })

  it('is read as the deploy action takes it', async () => {
    const items = [{ name: 'JWT_SECRET', valueFrom: ARN }]
    const service = `services: { api: { image: api, environment: { MODE: fast } } }`
    const types = { JWT_SECRET: 'signing-secret', MODE: 'string' }
    const report = await reported('compose.yaml', service, types, { inputs: array(items) })
    expect([report.result, report.failures]).toEqual(['pass', []])
    const wrong = await reported('compose.yaml', service, types, {
      inputs: array([{ name: 'JWT_SECRET' }]),
    })
    expect(one(wrong.failures).message).toContain('JWT_SECRET whose valueFrom is not a text')
  })
})

describe('a part of a URL', () => {
  it.each([
    'https://sqs.us-east-1.amazonaws.com/ACCOUNT_ID/jobs',
    'https://sqs.us-east-1.amazonaws.com/AWS_ACCOUNT_ID/jobs',
  ])('is a placeholder: %s', async (url) => {
    const text = `services: { api: { image: api, environment: { QUEUE_URL: '${url}' } } }`
    const { findings } = await reported('compose.yaml', text, { QUEUE_URL: 'url' })
    expect(findings.map(({ check }) => check)).toEqual(['placeholder'])
  })

  it.each([
    ['https://hooks.slack.com/services', 'T02ABCD3E', 'B03EFGH4I', 'q7Zp2nVx9Lk4Wd8Rt3Hs6Bf1'],
    ['https://discord.com/api/webhooks', '123456789012345678', 'q7Zp2nVx9Lk4'.repeat(5)],
  ])('makes a webhook of %s a secret', async (...parts) => {
    const task = {
      family: 'api',
      containerDefinitions: [
        { name: 'api', image: 'api', environment: [{ name: 'NOTIFY', value: parts.join('/') }] },
      ],
    }
    const { findings } = await reported('task.json', JSON.stringify(task), { NOTIFY: 'url' })
    expect(findings.map(({ check }) => check)).toEqual(['plaintext-secret'])
  })
})
