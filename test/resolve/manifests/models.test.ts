import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SHAPES } from './models-table.ts'
import { readManifest } from './read.ts'

/** `test/oracles/aws_models.py` writes it from botocore: names only. */
const { members } = JSON.parse(
  readFileSync(new URL('aws-models.json', import.meta.url), 'utf8'),
) as { readonly members: Readonly<Record<string, readonly string[]>> }

const words = (text = '') => text.split(' ').filter((word) => word !== '')

type Data = Readonly<Record<string, unknown>>

const variables = { environment: [{ name: 'A', value: 'x' }], secrets: [] }
const functions = { FunctionName: 'f', Environment: { Variables: { A: 'x' } } }
const option = {
  Namespace: 'aws:elasticbeanstalk:application:environment',
  OptionName: 'A',
  Value: 'x',
}
const job = (parts: Data) => ({ jobDefinitionName: 'j', ...parts })
const range = (parts: Data) =>
  job({
    nodeProperties: {
      nodeRangeProperties: [{ targetNodes: '0:', container: variables, ...parts }],
    },
  })
const image = (service: Data, source: Data, repository: Data, configuration: Data) => ({
  ...{ ServiceName: 's', ...service },
  SourceConfiguration: {
    ImageRepository: {
      ImageConfiguration: { RuntimeEnvironmentVariables: { A: 'x' }, ...configuration },
      ...repository,
    },
    ...source,
  },
})
const code = (repository: Data, values: Data) => ({
  SourceConfiguration: {
    CodeRepository: {
      CodeConfiguration: {
        ConfigurationSource: 'API',
        CodeConfigurationValues: { RuntimeEnvironmentVariables: { A: 'x' }, ...values },
      },
      ...repository,
    },
  },
})

/** A manifest with a shape of the API in its place, and further members in that shape. */
const PLACES: Readonly<Record<string, (more: Data) => object>> = {
  'ecs.RegisterTaskDefinitionRequest': (more) => ({
    containerDefinitions: [{ name: 'c', ...variables }],
    ...more,
  }),
  'ecs.ContainerDefinition': (more) => ({
    containerDefinitions: [{ name: 'c', ...variables, ...more }],
  }),
  'ecs.CreateExpressGatewayServiceRequest': (more) => ({ primaryContainer: variables, ...more }),
  'ecs.UpdateExpressGatewayServiceRequest': (more) => ({
    serviceArn: 'a',
    primaryContainer: variables,
    ...more,
  }),
  'ecs.ExpressGatewayContainer': (more) => ({ primaryContainer: { ...variables, ...more } }),
  'ecs.ECSExpressGatewayService': (more) => ({
    service: { activeConfigurations: [{ primaryContainer: variables }], ...more },
  }),
  'ecs.ExpressGatewayServiceConfiguration': (more) => ({
    service: { activeConfigurations: [{ primaryContainer: variables, ...more }] },
  }),
  'lambda.CreateFunctionRequest': (more) => ({ ...functions, ...more }),
  'lambda.UpdateFunctionConfigurationRequest': (more) => ({ ...functions, ...more }),
  'lambda.FunctionConfiguration': (more) => ({ Configuration: { ...functions, ...more } }),
  'apprunner.CreateServiceRequest': (more) => image(more, {}, {}, {}),
  'apprunner.UpdateServiceRequest': (more) => image(more, {}, {}, {}),
  'apprunner.SourceConfiguration': (more) => image({}, more, {}, {}),
  'apprunner.ImageRepository': (more) => image({}, {}, more, {}),
  'apprunner.ImageConfiguration': (more) => image({}, {}, {}, more),
  'apprunner.CodeRepository': (more) => code(more, {}),
  'apprunner.CodeConfigurationValues': (more) => code({}, more),
  'batch.RegisterJobDefinitionRequest': (more) => job({ containerProperties: variables, ...more }),
  'batch.JobDefinition': (more) => ({
    jobDefinitions: [job({ containerProperties: variables, ...more })],
  }),
  'batch.ContainerProperties': (more) => job({ containerProperties: { ...variables, ...more } }),
  'batch.EcsTaskProperties': (more) =>
    job({ ecsProperties: { taskProperties: [{ containers: [variables], ...more }] } }),
  'batch.TaskContainerProperties': (more) =>
    job({ ecsProperties: { taskProperties: [{ containers: [{ ...variables, ...more }] }] } }),
  'batch.EksPodProperties': (more) =>
    job({
      eksProperties: { podProperties: { containers: [{ env: variables.environment }], ...more } },
    }),
  'batch.EksContainer': (more) =>
    job({
      eksProperties: { podProperties: { containers: [{ env: variables.environment, ...more }] } },
    }),
  'batch.NodeProperties': (more) =>
    job({ nodeProperties: { nodeRangeProperties: [{ container: variables }], ...more } }),
  'batch.NodeRangeProperty': range,
  'elasticbeanstalk.CreateEnvironmentMessage': (more) => ({ OptionSettings: [option], ...more }),
  'elasticbeanstalk.UpdateEnvironmentMessage': (more) => ({ OptionSettings: [option], ...more }),
  'elasticbeanstalk.ConfigurationOptionSetting': (more) => [{ ...option, ...more }],
  'elasticbeanstalk.ConfigurationSettingsDescription': (more) => ({
    ConfigurationSettings: [{ OptionSettings: [option], ...more }],
  }),
}

/** Some data of each kind. */
const DATA = ['text', 1, true, ['text'], [{ a: 'text' }], { a: 'text' }]

async function read(data: object) {
  const context = {
    ...{ container: null, region: null, variables: new Map() },
    readBeside: () => Promise.reject(new Error('no file is named')),
  }
  const { value, failures } = await readManifest(JSON.stringify(data), 'm.json', null, context)
  const entries = (value?.entries ?? []).map(({ name }) => name)
  return { format: value?.format, entries, drafts: value?.drafts, failures }
}

describe('the models of AWS', () => {
  it('are all in the table', () => {
    expect(Object.keys(SHAPES).toSorted()).toEqual(Object.keys(members).toSorted())
  })

  it.each(
    Object.entries(members),
  )('have no member of %s of which the gate knows nothing', (shape, names) => {
    const { reads, without, unread } = SHAPES[shape] ?? { reads: '', without: '' }
    const known = [...words(reads), ...words(without), ...words(unread)]
    expect(known.toSorted()).toEqual(names)
  })

  it.each(
    Object.entries(PLACES),
  )('change nothing by a member of %s that leaves the variables as they are', async (shape, place) => {
    const plain = await read(place({}))
    expect(plain).toMatchObject({ entries: ['A'], drafts: [], failures: [] })
    for (const name of [...words(SHAPES[shape]?.without), 'memberOfTheFuture'])
      for (const data of DATA) expect(await read(place({ [name]: data })), name).toEqual(plain)
  })
})
