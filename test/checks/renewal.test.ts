import { describe, expect, it } from 'vitest'
import { exampleMatch } from '../../src/checks/example-match.ts'
import { knownDefault } from '../../src/checks/known-default.ts'
import { placeholder } from '../../src/checks/placeholder.ts'
import { secretFiller } from '../../src/checks/secret-filler.ts'
import { types } from '../../src/types/index.ts'
import { present, scopeOf } from '../support/variables.ts'

/** A value that each check finds, whatever the type is. */
const BAD = [
  [placeholder, 'changeme'],
  [knownDefault, 'dev-secret'],
  [secretFiller, '0123456789abcdef0123456789abcdef'],
] as const

const options = { bytes: 32, prefix: 'base64:', alphabet: 'standard' }

describe('the fix of a bad secret', () => {
  it.each(BAD)('is a command for its type: %#', (check, value) => {
    const fixOf = (type: string, given: Readonly<Record<string, unknown>> = {}) =>
      check.find(scopeOf('production', [present('KEY', type, value, { options: given })]))[0]?.fix
    expect(fixOf('secret')).toBe('Generate a new value: `openssl rand -base64 48`')
    expect(fixOf('base64-bytes', options)).toBe(
      'Generate a new value: `echo "base64:$(openssl rand -base64 32)"`',
    )
    expect(fixOf('hex-bytes', { bytes: 16 })).toBe('Generate a new value: `openssl rand -hex 16`')
    expect(fixOf('fernet-key')).toContain('Fernet.generate_key()')
    expect(fixOf('signing-secret', { algorithm: 'HS512' })).toContain('openssl rand -base64')
    expect(fixOf('stripe-secret-key')).toMatch(/^Copy a new one from .*Stripe/)
    expect(exampleMatch.id).toBe('example-match')
  })

  it('never generates the token of a vendor', () => {
    const tokens = types.filter(({ options: own, checks }) => 'mode' in own && checks.length > 0)
    expect(tokens.length).toBeGreaterThan(3)
    for (const type of tokens)
      expect(type.bind({}).renewal?.(), type.name).toMatch(/^Copy a new one from /)
  })
})
