import { describe, expect, it } from 'vitest'
import { isAskedSo } from '../oracles/asked.ts'
import { DIFFERENCES } from '../oracles/condition-differences.ts'
import { verdictOf, verdictOfGate } from '../oracles/conditions.ts'
import { golden, textOf } from '../oracles/input.ts'
import { QUESTIONS } from '../oracles/questions.ts'

const rows = golden('kubernetes-cel').map(({ input, answer }) => ({
  condition: textOf(input),
  kubernetes: verdictOf(answer),
}))
const listed = DIFFERENCES.flatMap(({ conditions }) => conditions)

describe('a condition', () => {
  it.each(
    rows.filter(({ condition }) => !listed.includes(condition)),
  )('$condition is $kubernetes, as in Kubernetes', async ({ condition, kubernetes }) => {
    expect(await verdictOfGate(condition)).toBe(kubernetes)
  })

  it.each(
    rows.filter(({ condition }) => listed.includes(condition)),
  )('$condition is not $kubernetes, as docs/policy.md says', async ({ condition, kubernetes }) => {
    expect(await verdictOfGate(condition)).not.toBe(kubernetes)
  })

  it('of the list is a vector, once', () => {
    const asked = rows.map(({ condition }) => condition)
    expect(listed.filter((condition) => !asked.includes(condition))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })
})

describe('the answers of a library that takes long to ask', () => {
  it.each(
    QUESTIONS.filter(({ slow }) => slow !== undefined),
  )('$golden belong to its questions and versions of today', (question) => {
    expect(isAskedSo(question)).toBe(true)
  })
})
