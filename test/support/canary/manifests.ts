/** A name and what a manifest gives it. */
export interface Given {
  readonly name: string
  readonly text: string
}

const pairs = (given: readonly Given[]) => given.map(({ name, text: value }) => ({ name, value }))
const map = (given: readonly Given[]) =>
  Object.fromEntries(given.map(({ name, text }) => [name, text]))
const ecs = (given: readonly Given[]) => ({
  family: 'backend',
  containerDefinitions: [{ name: 'app', image: 'x', environment: pairs(given) }],
})
const base64 = (given: readonly Given[]) =>
  given.map(({ name, text }) => ({ name, text: Buffer.from(text).toString('base64') }))
const halves = <T>(items: readonly T[]) =>
  [items.filter((_, at) => at % 2 === 0), items.filter((_, at) => at % 2 === 1)] as const

/** Every manifest format with plain values in the places that it has for them; all of it JSON, which is YAML too. */
export const MANIFESTS = {
  ecs,
  'ecs-express': (given) => ({
    infrastructureRoleArn: 'arn:aws:iam::123456789012:role/build',
    primaryContainer: { image: 'x', environment: pairs(given) },
  }),
  'elastic-beanstalk': (given) => {
    const [own, listed] = halves(given)
    const namespace = 'aws:elasticbeanstalk:application:environment'
    return listed.length > own.length
      ? { option_settings: { [namespace]: map(given) } }
      : given.map(({ name, text }) => ({ Namespace: namespace, OptionName: name, Value: text }))
  },
  batch: (given) => ({
    jobDefinitionName: 'app',
    type: 'container',
    containerProperties: { image: 'x', environment: pairs(given) },
  }),
  'app-runner': (given) => ({
    SourceConfiguration: {
      ImageRepository: {
        ImageRepositoryType: 'ECR',
        ImageConfiguration: { RuntimeEnvironmentVariables: map(given) },
      },
    },
  }),
  'apprunner-yaml': (given) => ({
    version: 1.0,
    runtime: 'python311',
    run: { command: 'x', env: pairs(given) },
  }),
  compose: (given) => {
    const [own, listed] = halves(given)
    const lists = listed.map(({ name, text }) => `${name}=${text}`)
    return {
      services: {
        app: { image: 'x', environment: map(own), labels: lists },
      },
    }
  },
  swarm: (given) => {
    const [own, listed] = halves(given)
    const pairsOf = listed.map(({ name, text }) => `${name}=${text}`)
    return {
      version: '3.8',
      services: {
        app: { image: 'x', environment: map(own), labels: pairsOf, deploy: { mode: 'global' } },
      },
    }
  },
  kamal: (given) => {
    const [own, tagged] = halves(given)
    return {
      service: 'app',
      image: 'x',
      servers: [{ '192.0.2.1': ['all'] }],
      env: { clear: map(own), tags: { all: map(tagged) } },
    }
  },
  fly: (given) => ({ app: 'app', primary_region: 'ams', env: map(given) }),
  render: (given) => {
    const [own, shared] = halves(given)
    const keys = (items: readonly Given[]) =>
      items.map(({ name, text: value }) => ({ key: name, value }))
    return {
      envVarGroups: [{ name: 'shared', envVars: keys(shared) }],
      services: [
        {
          type: 'web',
          name: 'app',
          runtime: 'node',
          envVars: [{ fromGroup: 'shared' }, ...keys(own)],
        },
      ],
    }
  },
  kubernetes: (given) => {
    const [plain, kept] = halves(given)
    const [open, coded] = halves(kept)
    return {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'app' },
          spec: {
            template: {
              spec: {
                containers: [
                  {
                    name: 'app',
                    image: 'x',
                    env: pairs(plain),
                    envFrom: [{ secretRef: { name: 'kept' } }],
                  },
                ],
              },
            },
          },
        },
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'kept' },
          stringData: map(open),
          data: map(base64(coded)),
        },
      ],
    }
  },
  'cloud-run': (given) => ({
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: { name: 'app', annotations: { 'run.googleapis.com/ingress': 'all' } },
    spec: { template: { spec: { containers: [{ image: 'x', env: pairs(given) }] } } },
  }),
  cloudformation: (given) => {
    const [own, byParameter] = halves(given)
    const parameter = ({ name }: Given) => `P${name.replace(/\W|_/g, '')}`
    return {
      AWSTemplateFormatVersion: '2010-09-09',
      Parameters: Object.fromEntries(
        byParameter.map((one) => [parameter(one), { Type: 'String', Default: one.text }]),
      ),
      Resources: {
        Backend: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Environment: {
              Variables: {
                ...map(own),
                ...Object.fromEntries(
                  byParameter.map((one) => [one.name, { Ref: parameter(one) }]),
                ),
              },
            },
          },
        },
      },
    }
  },
  lambda: (given) => ({
    FunctionName: 'backend',
    Runtime: 'python3.13',
    Environment: { Variables: map(given) },
  }),
  'terraform-plan': (given) => ({
    format_version: '1.2',
    planned_values: { root_module: { resources: [] } },
    resource_changes: [
      {
        address: 'aws_ecs_task_definition.backend',
        mode: 'managed',
        type: 'aws_ecs_task_definition',
        name: 'backend',
        change: {
          actions: ['create'],
          before: null,
          after: { container_definitions: JSON.stringify(ecs(given).containerDefinitions) },
          after_unknown: {},
        },
      },
    ],
  }),
} as const satisfies Readonly<Record<string, (given: readonly Given[]) => object>>

export type ManifestName = keyof typeof MANIFESTS
export const MANIFEST_NAMES = Object.keys(MANIFESTS) as readonly ManifestName[]
