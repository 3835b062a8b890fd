import { createCipheriv } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'
import { HEX, token } from '../support/tokens.ts'

const key = (seed: number) => token('', 32, HEX, seed)
const [OWN, OTHER] = [key(1), key(2)]

/** As ActiveSupport::EncryptedFile writes it: ciphertext--nonce--tag in base64, AES-128-GCM. */
function encrypted(hex: string, text = 'secret_key_base: steady'): string {
  const nonce = Buffer.alloc(12, 7)
  const cipher = createCipheriv('aes-128-gcm', Buffer.from(hex, 'hex'), nonce)
  const data = Buffer.concat([cipher.update(text), cipher.final()])
  return [data, nonce, cipher.getAuthTag()].map((part) => part.toString('base64')).join('--')
}

type Files = Readonly<Record<string, string>>

async function found(files: Files, env?: string, master = OWN) {
  const { reports } = await gateRun({
    policy: {
      version: 1,
      service: 'shop',
      extends: ['rails'],
      environments: {
        prod: {
          tier: 'production',
          ...(env && { variables: { RAILS_ENV: env } }),
          secrets: { RAILS_MASTER_KEY: 'shop' },
        },
      },
      variables: { RAILS_MASTER_KEY: {} },
    },
    files,
    secrets: { shop: master },
  })
  return one(reports)
}
const PRODUCTION = 'config/credentials/production.yml.enc'
const COMMON = 'config/credentials.yml.enc'

// basecamp/kamal#1580, #1340, #985: InvalidMessage at the start, with the key of another file.
describe('RAILS_MASTER_KEY beside the credentials of the repository', () => {
  it.each<[string, Files, string?]>([
    ['the file of production', { [PRODUCTION]: encrypted(OTHER) }, 'production'],
    ['the common file', { [COMMON]: encrypted(OTHER) }, 'production'],
    [
      'the file of production, and opens the common one',
      { [PRODUCTION]: encrypted(OTHER), [COMMON]: encrypted(OWN) },
      'production',
    ],
    ['the common file, without RAILS_ENV', { [COMMON]: `${encrypted(OTHER)}\n` }],
  ])('is found when it does not open %s', async (_, files, env) => {
    const { result, findings } = await found(files, env)
    const { check, message } = one(
      findings.filter(({ variable }) => variable === 'RAILS_MASTER_KEY'),
    )
    expect([result, check]).toEqual(['blocked', 'opens-credentials'])
    expect(message).toContain(Object.keys(files)[0])
    expect(message).not.toContain(OWN)
  })

  it.each<[string, Files, string?]>([
    [
      'it opens the file',
      { [PRODUCTION]: encrypted(OWN), [COMMON]: encrypted(OTHER) },
      'production',
    ],
    [
      'RAILS_ENV is not known, and it opens one',
      { [PRODUCTION]: encrypted(OWN), [COMMON]: encrypted(OTHER) },
    ],
    ['RAILS_ENV may have a file of its own', { [COMMON]: encrypted(OTHER) }, 'canary'],
    ['there is no file', {}, 'production'],
    ['the file has another form', { [COMMON]: 'a: b' }, 'production'],
    ['the file is of AES-256-CBC', { [COMMON]: 'bm90aGluZw==--bm90aGluZw==' }, 'production'],
  ])('passes when %s', async (_, files, env) => {
    const { findings } = await found(files, env)
    expect(findings.map(({ check }) => check)).not.toContain('opens-credentials')
  })

  /** Written by Active Support 6.1.7.10 (Debian 12), which opens it with the key, in capitals too, and with no other. */
  const WRITTEN =
    'XtHFV2nuN46tsrUdEXPIfC1e5B7imCxkYR7ETClNEd6FWUDmV1/EsJN0b/MbKy8=--3IQqvLLx+iaUPELV--7wxNqj0E/qEMgxe4kJAwNA=='
  const ITS_KEY = ['0f1e2d3c4b5a6978', '8796a5b4c3d2e1f0'].join('')

  it.each<[string, string, boolean]>([
    ['its key', ITS_KEY, true],
    ['its key in capitals', ITS_KEY.toUpperCase(), true],
    ['the key of another file', OTHER, false],
  ])('opens what Rails itself wrote with %s as Rails does', async (_, master, opens) => {
    const { findings } = await found({ [COMMON]: WRITTEN }, 'production', master)
    expect(!findings.some(({ check }) => check === 'opens-credentials')).toBe(opens)
  })

  it('is judged by its form alone when it is no key', async () => {
    const { findings } = await found({ [COMMON]: encrypted(OTHER) }, 'production', `${OWN}zz`)
    expect(findings.map(({ check }) => check)).not.toContain('opens-credentials')
  })
})
