import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/resolve/manifests/index.ts'

const values = {
  RuntimeEnvironmentVariables: { A: 'x', B: '' },
  RuntimeEnvironmentSecrets: { C: 'arn:c' },
}
const image = { SourceConfiguration: { ImageRepository: { ImageConfiguration: values } } }
const code = (source: string) => ({
  SourceConfiguration: {
    CodeRepository: {
      CodeConfiguration: { ConfigurationSource: source, CodeConfigurationValues: values },
    },
  },
})

const read = (data: unknown) => readManifest(JSON.stringify(data, null, 2), 'service.json')
const found = (data: unknown) => read(data).value.map(({ name, kind, text }) => [name, kind, text])
const expected = [
  ['A', 'plain', 'x'],
  ['B', 'plain', ''],
  ['C', 'reference', 'arn:c'],
]

describe('an App Runner service', () => {
  it.each<[string, unknown]>([
    ['create-service with an image', { ServiceName: 'backend', ...image }],
    ['update-service', { ServiceArn: 'arn', ...image }],
    ['describe-service', { Service: { ServiceName: 'backend', Status: 'RUNNING', ...image } }],
    ['a code repository configured by API', code('API')],
  ])('is read as %s', (_, data) => {
    expect(read(data).failures).toEqual([])
    expect(found(data)).toEqual(expected)
  })

  it('is read as YAML, which the AWS command line takes too', () => {
    const yaml =
      'SourceConfiguration:\n  ImageRepository:\n    ImageConfiguration:\n      RuntimeEnvironmentVariables:\n        PORT_RANGE: 010\n'
    expect(readManifest(yaml, 's.yaml').value).toMatchObject([{ name: 'PORT_RANGE', text: '010' }])
  })

  it('says the line of each variable', () => {
    expect(read(image).value.map(({ location }) => location.line)).toEqual([6, 7, 10])
  })

  it('that takes its variables from apprunner.yaml cannot be judged by this file', () => {
    expect(read(code('REPOSITORY')).failures[0]?.code).toBe('MANIFEST_UNSUPPORTED')
  })

  it.each<[string, unknown]>([
    ['a number', { RuntimeEnvironmentVariables: { A: 8080 } }],
    ['null', { RuntimeEnvironmentSecrets: { A: null } }],
    ['a list instead of a map', { RuntimeEnvironmentVariables: [{ name: 'A' }] }],
  ])('with %s is refused as App Runner refuses it', (_, wrong) => {
    const data = { SourceConfiguration: { ImageRepository: { ImageConfiguration: wrong } } }
    expect(read(data).failures.map(({ code: failure }) => failure)).toEqual(['MANIFEST_INVALID'])
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
    ['a: &a [*a]', 'MANIFEST_UNSUPPORTED'],
    [
      `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n${'defghijklm'
        .split('')
        .map((k, i) => `${k}: &${k} [*${'cdefghijkl'[i]},*${'cdefghijkl'[i]}]`)
        .join('\n')}`,
      'MANIFEST_SYNTAX',
    ],
  ])('%j is %s', (text, code_) => {
    const { value, failures } = readManifest(text, 'm.json')
    expect(value).toEqual([])
    expect(failures[0]?.code).toBe(code_)
  })
})
