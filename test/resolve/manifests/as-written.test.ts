import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/domain/secret.ts'
import { readManifest } from './read.ts'

const CANARY = 'Zq7vN2pLk9xW3rTy'
/** Every operator that Compose has, around a variable that is set. */
const MARKS = [
  '$P',
  '${P}',
  '${P:-x}',
  '${P-x}',
  '${P:+x}',
  '${P:?x}',
  '${GONE:-${P}}',
  '${GONE:-Zq7vN2pLk9xW3rTy}',
]

async function read(service: object, files: Readonly<Record<string, string>> = {}) {
  const opened: string[] = []
  const text = JSON.stringify({ services: { web: { image: 'x', ...service } } })
  const { value, failures } = await readManifest(text, 'compose.yml', null, {
    container: null,
    overrides: [],
    variables: new Map([['P', new Secret(CANARY)]]),
    region: null,
    readBeside: async (path) => {
      opened.push(path)
      return files[path] ?? `P=${CANARY}\n`
    },
  })
  return { entries: value?.entries ?? [], drafts: value?.drafts, failures, opened }
}

describe('what Compose makes of variables', () => {
  it.each(MARKS)('%s is no name', async (mark) => {
    for (const item of [`${mark}=x`, `A${mark}=x`, `A${mark}`, mark, `${mark}B=${mark}`]) {
      const { entries, drafts, failures } = await read({ environment: [item] })
      expect(
        entries.map(({ given }) => given.kind),
        item,
      ).toEqual(['unavailable'])
      expect(failures.map(({ code }) => code)).toEqual(['VARIABLE_UNAVAILABLE'])
      expect(JSON.stringify([entries, drafts, failures])).not.toContain(CANARY)
      expect(entries[0]?.name).toMatch(/^(A?\$|\$)/)
    }
  })

  it.each(MARKS)('%s is no path', async (mark) => {
    for (const path of [mark, `no/${mark}.env`, `${mark}/a.env`])
      for (const service of [
        { env_file: path },
        { env_file: [{ path, required: false }] },
        { extends: { service: 'base', file: path } },
        { extends: { service: path } },
      ]) {
        const { failures, opened } = await read(service)
        expect(failures.map(({ code }) => code)).toEqual(['VARIABLE_UNAVAILABLE'])
        expect(JSON.stringify(failures)).not.toContain(CANARY)
        expect(opened).toEqual(['.env'])
      }
  })

  it('is a value, which stays closed', async () => {
    const { entries, failures } = await read({ environment: { A: '${P}', B: 'x$P' } })
    expect(failures).toEqual([])
    expect(entries.map(({ given }) => given.kind)).toEqual(['plain', 'plain'])
    expect(JSON.stringify(entries)).not.toContain(CANARY)
  })

  it('is shown as it is written where it is a name', async () => {
    const { entries } = await read({ environment: ['${PREFIX:-app}_URL=x', 'B$$C=1'] })
    expect(entries.map(({ name }) => name)).toEqual(['${PREFIX…}_URL', 'B$C'])
  })
})

describe('a name that a template makes', () => {
  const pairs = (name: string) => [{ name, value: 'x' }]
  it.each([
    '{{ .Values.name }}',
    '${NAME}',
    '$(NAME)',
    '<NAME>',
    'A{{ x }}',
  ])('%s is unavailable in every format', async (name) => {
    for (const data of [
      { containerDefinitions: [{ name: 'a', environment: pairs(name) }] },
      { FunctionName: 'f', Environment: { Variables: { [name]: 'x' } } },
      { version: 1, runtime: 'x', run: { env: pairs(name) } },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'p' },
        spec: { containers: [{ name: 'a', image: 'x', env: pairs(name) }] },
      },
    ]) {
      const { value, failures } = await readManifest(JSON.stringify(data), 'm.json', null, {
        container: null,
        variables: new Map(),
        region: null,
        readBeside: async () => '',
      })
      expect(value?.entries.map(({ given }) => given.kind)).toEqual(['unavailable'])
      expect(failures.map(({ code }) => code)).toEqual(['VARIABLE_UNAVAILABLE'])
    }
  })
})
