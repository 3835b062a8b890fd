import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { newValueOf } from '../../src/checks/new-value.ts'
import type { PresentVariable } from '../../src/domain/variable.ts'
import { VENDOR_TOKENS } from '../../src/domain/vendors/index.ts'
import { present } from '../support/variables.ts'
import { verdicts } from './run.ts'

type Options = Readonly<Record<string, unknown>>
const held = (type: string, raw: string, options: Options = {}): PresentVariable => {
  const variable = present('KEY', type, raw, { options })
  return { ...variable, declaration: { ...variable.declaration, options } }
}
const TOKENS = new Set(VENDOR_TOKENS.flatMap(({ type, role }) => (role === 'secret' && type) || []))

describe('the fix for a value that is no secret', () => {
  it.each<readonly [string, Options]>([
    ['signing-secret', {}],
    ['secret', {}],
    ['password', {}],
    ['fernet-key', {}],
    ['fernet-list', {}],
    ['hex-bytes', {}],
    ['hex-bytes', { bytes: 16 }],
    ['hex-bytes', { 'min-bytes': 40 }],
    ['base64-bytes', { bytes: 32 }],
    ['base64-bytes', { bytes: 24 }],
    ['base64-bytes', { bytes: 32, prefix: 'base64:' }],
    ['pem-private-key', {}],
    ['jwk', {}],
  ])('makes a %s that passes, with %j', (type, options) => {
    const command = /`(.+)`$/.exec(newValueOf(held(type, 'changeme', options)))?.[1] ?? ''
    const made = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim()
    expect(verdicts([held(type, made, options)])).toEqual([])
  })

  it.each([...TOKENS])('makes no random bytes of a %s', (type) => {
    expect(newValueOf(held(type, 'changeme'))).toMatch(/^Copy the value of this environment from/)
  })

  it('makes no random bytes of a whole URL', () => {
    for (const type of ['postgres-url', 'redis-url', 'amqp-url', 'mongodb-url', 'mysql-url'])
      expect(newValueOf(held(type, 'postgresql://app:changeme@db.quillfern.net/app'))).not.toMatch(
        /^Generate/,
      )
  })
})
