import { describe, expect, it } from 'vitest'
import { readManifest } from './read.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf:KEY::'
const values = {
  RuntimeEnvironmentVariables: { A: 'x', B: '' },
  RuntimeEnvironmentSecrets: { C: ARN },
}
const image = { SourceConfiguration: { ImageRepository: { ImageConfiguration: values } } }
const code = (source: string) => ({
  SourceConfiguration: {
    CodeRepository: {
      CodeConfiguration: { ConfigurationSource: source, CodeConfigurationValues: values },
    },
  },
})

const context = { container: null, readBeside: async () => '', variables: new Map() }

async function readText(text: string, file = 'service.json') {
  const { value, failures } = await readManifest(text, file, null, context)
  return { entries: value?.entries ?? [], remarks: value?.remarks ?? [], failures }
}

const read = (data: unknown) => readText(JSON.stringify(data, null, 2))

describe('an App Runner service', () => {
  it.each<[string, unknown]>([
    ['create-service with an image', { ServiceName: 'backend', ...image }],
    ['update-service', { ServiceArn: 'arn', ...image }],
    ['describe-service', { Service: { ServiceName: 'backend', Status: 'RUNNING', ...image } }],
    ['a code repository configured by API', code('API')],
  ])('is read as %s', async (_, data) => {
    const { entries, failures, remarks } = await read(data)
    expect([failures, remarks]).toEqual([[], []])
    expect(entries.map(({ name, given }) => [name, given])).toEqual([
      ['A', { kind: 'plain', text: 'x' }],
      ['B', { kind: 'plain', text: '' }],
      ['C', { kind: 'reference', reference: expect.objectContaining({ jsonKey: 'KEY' }) }],
    ])
  })

  it('is read as YAML, which the AWS command line takes too', async () => {
    const yaml =
      'SourceConfiguration:\n  ImageRepository:\n    ImageConfiguration:\n      RuntimeEnvironmentVariables:\n        PORT_RANGE: 010\n'
    expect((await readText(yaml, 's.yaml')).entries).toMatchObject([
      { name: 'PORT_RANGE', given: { text: '010' } },
    ])
  })

  it('says the line of each variable', async () => {
    expect((await read(image)).entries.map(({ location }) => location.line)).toEqual([6, 7, 10])
  })

  it('that takes its variables from apprunner.yaml cannot be judged by this file', async () => {
    expect((await read(code('REPOSITORY'))).failures[0]?.code).toBe('MANIFEST_UNSUPPORTED')
  })

  it.each<[string, unknown]>([
    ['a number', { RuntimeEnvironmentVariables: { A: 8080 } }],
    ['null', { RuntimeEnvironmentSecrets: { A: null } }],
    ['a list instead of a map', { RuntimeEnvironmentVariables: [{ name: 'A' }] }],
  ])('with %s is refused as App Runner refuses it', async (_, wrong) => {
    const data = { SourceConfiguration: { ImageRepository: { ImageConfiguration: wrong } } }
    expect((await read(data)).failures.map(({ code: failure }) => failure)).toEqual([
      'MANIFEST_INVALID',
    ])
  })
})

describe('a reference in a manifest', () => {
  const secrets = (text: string) =>
    read({
      SourceConfiguration: {
        ImageRepository: { ImageConfiguration: { RuntimeEnvironmentSecrets: { C: text } } },
      },
    })

  it.each([
    ['hunter2 canary', 'pasted-secret', 'unavailable'],
    ['postgres://u:canary@h/db', 'pasted-secret', 'unavailable'],
    [ARN.slice(0, -1), 'reference-form', 'unavailable'],
    [ARN.replace('KEY::', 'KEY:STAGE:v'), 'reference-form', 'unavailable'],
    ['arn:aws:secretsmanager:${REGION}:1:secret:canary', 'unresolved-template', 'unavailable'],
    ['{{API_KEY}}', 'unresolved-template', 'unavailable'],
    [
      'arn:aws:secretsmanager:us-east-1:<ACCOUNT_ID>:secret:x',
      'unresolved-template',
      'unavailable',
    ],
    ['team/app', 'bare-parameter', 'reference'],
    ['/team/app', undefined, 'reference'],
  ])('%s: %s', async (text, check, kind) => {
    const { entries, remarks, failures } = await secrets(text)
    expect(failures).toEqual([])
    expect([remarks[0]?.check, entries[0]?.given.kind]).toEqual([check, kind])
    expect(JSON.stringify(remarks)).not.toContain('canary')
  })

  it('and a plain value of one name are told apart', async () => {
    const both = { RuntimeEnvironmentVariables: { C: 'x' }, RuntimeEnvironmentSecrets: { C: ARN } }
    const { remarks } = await read({
      SourceConfiguration: { ImageRepository: { ImageConfiguration: both } },
    })
    expect(remarks).toMatchObject([
      { check: 'duplicate-name', variable: 'C', location: { line: 9 } },
    ])
  })
})

describe('a manifest', () => {
  it.each([
    ['{', 'MANIFEST_SYNTAX'],
    ['{"a":1,"a":2}', 'MANIFEST_SYNTAX'],
    ['', 'MANIFEST_UNSUPPORTED'],
    ['[]', 'MANIFEST_UNSUPPORTED'],
    ['{"family":"x"}', 'MANIFEST_UNSUPPORTED'],
    ['{"SourceConfiguration":[]}', 'MANIFEST_UNSUPPORTED'],
    ['{"__proto__":{"SourceConfiguration":{}}}', 'MANIFEST_UNSUPPORTED'],
    ['a: &a [*a]', 'MANIFEST_SYNTAX'],
    [
      `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n${'defghijklm'
        .split('')
        .map((k, i) => `${k}: &${k} [*${'cdefghijkl'[i]},*${'cdefghijkl'[i]}]`)
        .join('\n')}`,
      'MANIFEST_SYNTAX',
    ],
  ])('%j is %s', async (text, code_) => {
    const { entries, failures } = await readText(text, 'm.json')
    expect(entries).toEqual([])
    expect(failures[0]?.code).toBe(code_)
  })
})
