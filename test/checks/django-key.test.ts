import { describe, expect, it } from 'vitest'
import { blank } from '../../src/checks/blank.ts'
import { knownDefault } from '../../src/checks/known-default.ts'
import { placeholder } from '../../src/checks/placeholder.ts'
import { secretFiller } from '../../src/checks/secret-filler.ts'
import { golden, textOf } from '../oracles/input.ts'
import { present } from '../support/variables.ts'
import { hits } from './run.ts'

const CHECKS = [blank, knownDefault, placeholder, secretFiller]
const isRefused = (raw: string) =>
  CHECKS.some((check) => hits(check, [present('SECRET_KEY', 'secret', raw)]).length > 0)

/** Keys that pass for length, of which security.W009 judges the prefix and the different characters. */
const long = golden('django-key')
  .map(({ input, answer }) => ({ raw: textOf(input), ok: answer.ok }))
  .filter(({ raw }) => [...raw].length >= 50)

/** Repeated words, and Django’s own prefix behind an invisible character or in capitals: Django looks no closer. */
const CLOSER = /^(.{5,}?)\1+$|^\W?django-insecure-/isu

describe('the keys that Django’s check --deploy refuses for more than their length', () => {
  it('are refused', () => {
    const refused = long.filter(({ ok }) => !ok).map(({ raw }) => raw)
    expect(refused.length).toBeGreaterThan(5)
    expect(refused.filter((raw) => !isRefused(raw))).toEqual([])
  })

  it('are the only ones, but for repeated words and a disguised prefix', () => {
    const taken = long.filter(({ ok }) => ok).map(({ raw }) => raw)
    expect(taken.length).toBeGreaterThan(10)
    expect(taken.filter(isRefused).filter((raw) => !CLOSER.test(raw))).toEqual([])
  })
})
