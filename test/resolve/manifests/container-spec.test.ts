import { describe, expect, it } from 'vitest'
import { cloudFormationNotation } from '../../../src/resolve/manifests/cloudformation-notation.ts'
import {
  type ContainerSpelling,
  readVariables,
} from '../../../src/resolve/manifests/container-spec.ts'
import { ecsNotation } from '../../../src/resolve/manifests/ecs.ts'
import type { ManifestFormat } from '../../../src/resolve/manifests/manifest.ts'
import { toManifest } from '../../../src/resolve/manifests/part.ts'
import { planNotation } from '../../../src/resolve/manifests/terraform-containers.ts'
import { UNKNOWN } from '../../../src/resolve/manifests/terraform-resources.ts'
import { isMap, valueAt } from '../../../src/text/data.ts'
import { readDocuments, type TextDocument } from '../../../src/text/document.ts'

const context = { container: null, readBeside: async () => '', variables: new Map(), region: null }
const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf'

// --- The whole of a further format: AWS Batch, a job definition as JSON.
const BATCH: ContainerSpelling = {
  environment: 'environment',
  secrets: 'secrets',
  item: { name: 'name', value: 'value', valueFrom: 'valueFrom' },
}

const batch: ManifestFormat = {
  name: 'batch',
  summary: 'Batch job definition as `aws batch register-job-definition` takes it',
  recognises: ([value]) => isMap(valueAt(value, ['containerProperties'])),
  read: async (documents) => {
    const [document] = documents
    if (document === undefined) throw new Error('no document')
    return toManifest('ecs', readVariables(ecsNotation(document), ['containerProperties'], BATCH))
  },
}
// --- Its end.

/** `3 A = text`, `4 B <- secret`, `5 C ? reason`, then drafts and failures. */
async function read(format: ManifestFormat, documents: readonly TextDocument[]) {
  const { value, failures } = await format.read(documents, context)
  return [
    ...value.entries.map(({ name, given, location: { line } }) => {
      if (given.kind === 'plain') return `${line} ${name} = ${given.value.reveal()}`
      return given.kind === 'reference'
        ? `${line} ${name} <- ${given.reference.name}`
        : `${line} ${name} ? ${given.kind === 'unavailable' ? given.because : given.kind}`
    }),
    ...value.drafts.map(({ check, location }) => `${location?.line} ${check}`),
    ...failures.map(({ message, location }) => `${location?.line} ${message}`),
  ]
}

function documentsOf(text: string): readonly TextDocument[] {
  return readDocuments(text, 'x.yml').flatMap((one) => (one.ok ? one.document : []))
}

describe('a further format of containers', () => {
  it.each([
    {
      name: 'gives values and references, each with its line',
      given: `containerProperties:
  environment:
    - { name: A, value: x }
  secrets:
    - { name: B, valueFrom: '${ARN}' }
`,
      expected: ['3 A = x', '5 B <- app-AbCdEf'],
    },
    {
      name: 'reports what the platform refuses',
      given: `containerProperties:
  environment:
    - { value: x }
    - { name: A, value: [] }
    - { name: B, value: null }
  secrets: none
`,
      expected: [
        '5 B = ',
        '5 dropped-variable',
        '3 Item 1 of containerProperties.environment has no name that is a text.',
        '4 A in containerProperties.environment is a list, not a text.',
        '6 containerProperties.secrets is not a list.',
      ],
    },
  ])('$name', async ({ given, expected }) => {
    const documents = documentsOf(given)
    expect(batch.recognises(documents.map(({ value }) => value))).toBe(true)
    expect(await read(batch, documents)).toEqual(expected)
  })

  it('in the spelling and with the functions of CloudFormation', async () => {
    const text = `Resources:
  Web:
    PrimaryContainer:
      Environment:
        - { Name: A, Value: x }
        - { Name: B, Value: !GetAtt Db.Address }
        - !If [IsProd, { Name: C, Value: x }, !Ref AWS::NoValue]
      Secrets:
        - { Name: D, ValueFrom: '${ARN}' }
`
    const format = formatOf((document) =>
      readVariables(
        cloudFormationNotation(document, { region: null }),
        ['Resources', 'Web', 'PrimaryContainer'],
        {
          environment: 'Environment',
          secrets: 'Secrets',
          item: { name: 'Name', value: 'Value', valueFrom: 'ValueFrom' },
        },
      ),
    )
    expect(await read(format, documentsOf(text))).toEqual([
      '5 A = x',
      '6 B ? is made by Fn::GetAtt when the stack is deployed',
      '7 C ? depends on a condition of the stack',
      '9 D <- app-AbCdEf',
    ])
  })

  it('in the blocks of Terraform, with values that are known only after apply', async () => {
    const location = { file: 'plan.json', line: 7, column: 1 }
    const block = [
      { name: 'A', value: 'x' },
      { name: 'B', value: UNKNOWN },
    ]
    const resource = {
      address: 'a.b',
      type: 'aws_lambda_function' as const,
      values: { primary_container: [{ environment: block, secret: UNKNOWN }] },
      location,
      locate: () => location,
      locateKey: () => location,
    }
    const format = formatOf(() =>
      readVariables(planNotation(resource), ['primary_container', 0], {
        environment: 'environment',
        secrets: 'secret',
        item: { name: 'name', value: 'value', valueFrom: 'value_from' },
      }),
    )
    expect(await read(format, documentsOf('{}'))).toEqual([
      '7 A = x',
      '7 B ? is known only after apply',
      '7 All of secret of a.b is known only after apply, so no variable in it can be checked.',
    ])
  })
})

function formatOf(readPart: (document: TextDocument) => ReturnType<typeof readVariables>) {
  const format: ManifestFormat = {
    ...batch,
    read: async ([document]) => {
      if (document === undefined) throw new Error('no document')
      return toManifest('ecs', readPart(document))
    },
  }
  return format
}
