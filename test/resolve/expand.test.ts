import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import type { Candidate } from '../../src/resolve/candidate.ts'
import { expand } from '../../src/resolve/expand.ts'
import type { KeyConversion } from '../../src/resolve/external-keys.ts'
import { type FetchContext, take } from '../../src/resolve/take.ts'

function contextOf(json: string): FetchContext {
  const payload = { text: new Secret(json), versionId: null, stages: [] }
  return {
    stores: { fetchSecret: async () => payload, fetchParameter: async () => payload },
    local: true,
    region: null,
    platform: 'kubernetes',
    expired: new Promise(() => undefined),
  }
}

/** Everything that an extract of a secret gives, and what is said of it. */
async function extracted(secret: object, conversion: KeyConversion) {
  const context = contextOf(JSON.stringify(secret))
  const candidate: Candidate = {
    name: 'P_*',
    origin: { source: 'manifest', locator: 'k.yaml' },
    given: {
      kind: 'expansion',
      prefix: 'P_',
      reference: {
        store: 'secrets-manager',
        id: 'app',
        name: 'app',
        region: null,
        jsonKey: null,
        reading: { by: 'extract', conversion },
        stage: null,
        versionId: null,
      },
    },
  }
  const { value, failures } = await expand([candidate], context, new Set())
  expect(failures).toEqual([])
  const taken = await Promise.all(
    value.candidates.map(async (one) => {
      const { value: seen } = await take(one, context)
      return `${one.name} = ${seen.value?.reveal() ?? seen.because}`
    }),
  )
  return {
    taken,
    drafts: value.drafts.map(({ check, exception }) => `${exception ?? ''} ${check}`.trim()),
  }
}

describe('an extract of External Secrets', () => {
  it.each<[object, KeyConversion, readonly string[], readonly string[]]>([
    [{ 'api key': 'x', 'db/url': 8080 }, 'default', ['P_api_key = x', 'P_db_url = 8080'], []],
    [{ 'api key': 'x', api_key: 'y' }, 'unicode', ['P_api_U0020_key = x', 'P_api_key = y'], []],
    [{ 'a.b': 'x' }, 'default', [], ['key-name']],
    [{ '': 'x', a: null }, 'default', ['P_a = '], []],
    [{ 'api key': 'x' }, 'none', [], ['key-name', 'refused key-name']],
    [{ größe: 'x' }, 'default', [], ['key-name', 'refused key-name']],
  ])('of %j by %s gives %j', async (secret, conversion, taken, drafts) => {
    expect(await extracted(secret, conversion)).toEqual({ taken, drafts })
  })

  it('of keys that become one name gives no value, and a finding', async () => {
    const { taken, drafts } = await extracted({ 'a b': 'x', 'a/b': 'y', c: 'z' }, 'default')
    const because =
      'comes from a secret of which several keys get one name, and External Secrets refuses all of it'
    expect(taken).toEqual([`P_a_b = ${because}`, `P_c = ${because}`])
    expect(drafts).toEqual(['duplicate-name'])
  })
})
