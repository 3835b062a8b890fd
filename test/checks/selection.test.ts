import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ASKING_PART,
  filledWithSign,
  filledWithWords,
  LOWER_TIER,
  RESERVED_HOST,
} from '../../src/checks/clues.ts'
import { filledNamed } from '../../src/checks/name-words.ts'
import { oncePerScope } from '../../src/checks/per-scope.ts'
import { present, scopeOf } from '../support/variables.ts'

const word = fc.constantFrom('DEBUG', 'debug', 'ENV', 'Mode', 'X', '1', '')
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('_'))
const text = fc
  .array(
    fc.constantFrom('$', '{', '<', '%', '_', '"', ':', 'a', 'your', 'TEST', 'stg', 'é', '\\'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))

const services = fc.dictionary(name, text, { maxKeys: 8 }).map((texts) => ({
  texts,
  scope: scopeOf(
    'production',
    Object.entries(texts).map(([own, raw]) => present(own, 'string', raw)),
  ),
}))

describe('the selection of variables by name and text', () => {
  it('finds what a look at each variable finds, in the same order', () => {
    fc.assert(
      fc.property(services, fc.subarray(['DEBUG', 'ENV', 'MODE']), ({ texts, scope }, words) => {
        const names = (list: readonly { readonly name: string }[]) => list.map((one) => one.name)
        const having = (test: (raw: string, own: string) => boolean) =>
          names(scope.filled).filter((own) => test(texts[own] ?? '', own))
        expect(names(filledNamed(scope, words))).toEqual(
          having((_, own) =>
            own
              .toUpperCase()
              .split('_')
              .some((part) => words.includes(part)),
          ),
        )
        for (const sign of ['$', '{', '<', '%', '_', '"', ':'] as const)
          expect(names(filledWithSign(scope, sign))).toEqual(having((raw) => raw.includes(sign)))
        expect(names(filledWithWords(scope))).toEqual(
          having((raw) =>
            [ASKING_PART, RESERVED_HOST, LOWER_TIER].some((pattern) => pattern.test(raw)),
          ),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('is made once for a scope, and again for another', () => {
    let made = 0
    const view = oncePerScope(() => {
      made += 1
      return made
    })
    const [one, other] = [scopeOf('production', []), scopeOf('production', [])]
    expect([view(one), view(one), view(other), view(one)]).toEqual([1, 1, 2, 1])
  })
})
