import { expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

const TEMPLATE = {
  Parameters: { Stage: { Type: 'String' }, Token: { Type: 'String', NoEcho: true, Default: '' } },
  Resources: {
    Task: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: {
        ContainerDefinitions: [
          {
            Name: 'web',
            Image: 'web:1',
            Environment: [{ Name: 'MODE', Value: { Ref: 'Stage' } }],
            Secrets: [
              {
                Name: 'API_TOKEN',
                ValueFrom: {
                  'Fn::Sub':
                    'arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${Stage}/web-AbCdEf:K::',
                },
              },
            ],
          },
        ],
      },
    },
  },
}

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/web-AbCdEf'

async function ran(prod: Record<string, unknown>, inputs = {}, manifest: unknown = TEMPLATE) {
  const run = await gateRun({
    policy: {
      version: 1,
      service: 'web',
      environments: { prod: { manifest: 'stack.json', region: 'eu-west-1', ...prod } },
      variables: { MODE: { type: 'enum', values: ['prod'] }, API_TOKEN: 'secret' },
    },
    files: {
      'stack.json': JSON.stringify(manifest),
      'prod.json': '{"Parameters": {"Stage": "prod"}}',
    },
    inputs: { environment: ['prod'], ...inputs },
    secrets: { [ARN]: '{"K":"nine-geese-on-thin-ice-that-hold"}' },
  })
  const { result, failures } = one(run.reports)
  return { result, codes: failures.map(({ code }) => code), fetched: run.fetched }
}

it('follows a reference made from the account of the environment and the file of parameters', async () => {
  const { result, codes, fetched } = await ran({ account: '123456789012', parameters: 'prod.json' })
  expect([result, codes, fetched]).toEqual(['pass', [], [ARN]])
})

it('takes the file of an input too', async () => {
  const account = { account: '123456789012' }
  expect((await ran(account, { parameters: 'prod.json' })).result).toBe('pass')
})

it.each([
  ['no account', { parameters: 'prod.json' }, {}, ['VARIABLE_UNAVAILABLE']],
  ['a file that is not there', { parameters: 'none.json' }, {}, ['FILE_NOT_FOUND']],
  [
    'a name in both',
    { parameters: 'prod.json' },
    { 'parameter-overrides': 'Stage=prod' },
    ['INPUT_INVALID'],
  ],
])('breaks the run with %s', async (_, prod, inputs, expected) => {
  const { result, codes } = await ran(prod, inputs)
  expect(result).toBe('broken')
  expect(codes).toEqual(expect.arrayContaining(expected))
})

it('needs a template as the manifest', async () => {
  const task = { family: 'web', containerDefinitions: [{ name: 'web', image: 'web:1' }] }
  const { codes } = await ran({ parameters: 'prod.json' }, {}, task)
  expect(codes).toContain('INPUT_INVALID')
})
