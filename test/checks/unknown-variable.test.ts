import { describe, expect, it } from 'vitest'
import { deprecatedVariable, renamedVariable } from '../../src/checks/renamed.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, MANIFEST, present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

const stranger = (name: string) =>
  present(name, 'string', 'x', { declared: false, origin: MANIFEST })

describe('a variable that no one declares', () => {
  it('is reported when it resembles a missing one', () => {
    const variables = [absent('TOKEN_ENCRYPTION_KEY', 'secret'), stranger('TOKEN_ENCRRYPTION_KEY')]
    const [found] = findings(variables).filter(({ check }) => check === 'unknown-variable')
    expect(found).toMatchObject({
      variable: 'TOKEN_ENCRRYPTION_KEY',
      severity: 'warning',
      facts: { meant: 'TOKEN_ENCRYPTION_KEY' },
    })
  })

  it('is not reported when it resembles no missing one, unless the policy asks for it', () => {
    const variables = [present('TOKEN', 'string', 'x'), stranger('TOKENS'), stranger('GREETING')]
    expect(verdicts(variables)).toEqual([])
    expect(verdicts(variables, 'production', new Map([['unknown-variable', 'error']]))).toEqual([
      'GREETING unknown-variable error',
      'TOKENS unknown-variable error',
    ])
  })

  it('may have been given to the run for something else', () => {
    const origin = { source: 'input', locator: 'variables' } as const
    const given = present('TOKN', 'string', 'x', { declared: false, origin })
    expect(verdicts([absent('TOKEN', 'string', { required: false }), given])).toEqual([])
  })
})

describe('a name of before', () => {
  const named = (variable: Variable): Variable => ({
    ...variable,
    declaration: { ...variable.declaration, renamedFrom: ['OLD', 'OLDER'] },
  })

  it('is an error alone, and a warning beside the new one', () => {
    expect(verdicts([named(absent('NEW', 'string')), stranger('OLD')])).toContain(
      'OLD renamed-variable error',
    )
    expect(verdicts([named(present('NEW', 'string', 'x')), stranger('OLD')])).toEqual([
      'OLD renamed-variable warning',
    ])
  })

  it('is not told when nothing sets it', () => {
    expect(
      hits(renamedVariable, [named(absent('NEW', 'string')), absent('OLD', 'string')]),
    ).toEqual([])
  })
})

describe('a deprecated variable', () => {
  const deprecated = (variable: Variable): Variable => ({
    ...variable,
    declaration: { ...variable.declaration, deprecated: 'Use B.' },
  })

  it('is reported when a source sets it', () => {
    expect(hits(deprecatedVariable, [deprecated(present('A', 'string', 'x'))])).toEqual(['A'])
    expect(hits(deprecatedVariable, [deprecated(absent('A', 'string'))])).toEqual([])
  })
})
