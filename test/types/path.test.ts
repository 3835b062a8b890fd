import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('path', () => {
  it.each<{ readonly raw: string; readonly absolute: boolean }>([
    { raw: '/etc/app/config.yml', absolute: true },
    { raw: '/', absolute: true },
    { raw: 'C:\\app\\data', absolute: true },
    { raw: 'data/cache', absolute: false },
    { raw: './data', absolute: false },
    { raw: '../shared', absolute: false },
    { raw: 'file with spaces.txt', absolute: false },
    { raw: 'a~b', absolute: false },
  ])('takes $raw, absolute: $absolute', ({ raw, absolute }) => {
    expect(flawsOf('path', raw)).toEqual([])
    expect(flawsOf('path', raw, { absolute })).toEqual([])
    expect(flawsOf('path', raw, { absolute: !absolute })).toEqual(['absolute'])
  })

  it.each<{ readonly raw: string; readonly flaws: readonly string[] }>([
    { raw: '~/data', flaws: ['shell'] },
    { raw: '$HOME/data', flaws: ['shell'] },
    { raw: '%APPDATA%\\app', flaws: ['shell'] },
    { raw: 's3://bucket/key', flaws: ['scheme'] },
    { raw: 'file:///etc/app', flaws: ['scheme'] },
    { raw: '/etc/app\n', flaws: ['form'] },
    { raw: '/etc/\0app', flaws: ['form'] },
  ])('finds in $raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('path', raw)).toEqual(flaws)
  })

  it('finds a document in base64, whatever its blanks', () => {
    const account = { type: 'service_account', project_id: 'mill', private_key: 'none' }
    const pem =
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIOq1Z\n-----END PRIVATE KEY-----\n'
    const texts = [0, 1, 2, '\t'].map((blanks) => JSON.stringify(account, null, blanks))
    for (const text of [...texts, JSON.stringify(account).replace('{', '{ '), pem])
      for (const form of ['base64', 'base64url'] as const)
        expect(flawsOf('path', Buffer.from(text).toString(form)), text).toEqual(['document'])
  })

  it.each(['eyes/left', 'ewok', 'eyJ', 'keys/eyJhbGciOiJIUzI1NiJ9.json'])('takes %s', (raw) => {
    expect(flawsOf('path', raw)).toEqual([])
  })
})
