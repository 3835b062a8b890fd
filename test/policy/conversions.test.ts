import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { compileCondition } from '../../src/policy/condition.ts'
import { CONVERSIONS } from '../../src/policy/conversions.ts'
import { stringType } from '../../src/types/string.ts'

/** Which texts each conversion takes. test/policy/kubernetes.test.ts compares more of them with Kubernetes. */
const TEXTS: Readonly<
  Record<string, { readonly takes: readonly string[]; readonly refuses: readonly string[] }>
> = {
  int: {
    takes: ['0', '-1', '+5', '007', '9223372036854775807', '-9223372036854775808'],
    refuses: ['', ' 1', '0b11', '0o17', '0x10', '1_000', '1e3', '1.0', '9223372036854775808'],
  },
  uint: {
    takes: ['0', '5', '18446744073709551615'],
    refuses: ['', '-1', '+5', '0x10', '18446744073709551616'],
  },
  double: {
    takes: ['0', '-1.5', '+2', '.5', '5.', '1e3', '1E-7'],
    refuses: ['', '0x10', '1e999', '1,5', ' 1', '1_0'],
  },
  timestamp: {
    takes: ['2027-02-28T00:00:00Z', '2028-02-29T23:59:59.123456789Z', '2027-02-28T00:00:00+02:00'],
    refuses: [
      ...['', '2027-02-31T00:00:00Z', '2027-02-29T00:00:00Z', '2027-02-28 00:00:00Z', '2027-02-28'],
      ...['2027-02-28T24:00:00Z', '2027-02-28T00:00:00+0200', '2027-13-01T00:00:00Z'],
    ],
  },
  duration: {
    takes: ['0s', '1h', '1h30m', '-1.5s', '10ms', '2562047h'],
    refuses: ['', '1', '1d', '3000000h', '1 h', 'h', '1h 30m'],
  },
}

async function decide(text: string, raw: string) {
  const type = stringType.bind({})
  const declaration = { name: 'A', type, required: true, sensitive: false, declared: true }
  const base = { name: 'A', declaration, shadowed: [], origin: { source: 'input', locator: '' } }
  const variable = (
    raw === '' ? { ...base, state: 'empty' } : { ...base, state: 'present', value: new Secret(raw) }
  ) as Variable
  const condition = await compileCondition(text, ['A'])
  return condition.holds(new Map([['A', variable]]))
}

describe('a conversion in a condition', () => {
  it('is tried for each that there is', () => {
    expect(Object.keys(TEXTS)).toEqual([...CONVERSIONS])
  })

  const cases = Object.entries(TEXTS).flatMap(([conversion, { takes, refuses }]) => [
    ...takes.map((raw) => ({ conversion, raw, taken: true })),
    ...refuses.map((raw) => ({ conversion, raw, taken: false })),
  ])
  it.each(cases)('$conversion("$raw") is taken: $taken', async ({ conversion, raw, taken }) => {
    const asked = decide(`${conversion}(A) == ${conversion}(A)`, raw)
    if (taken) await expect(asked).resolves.toBe(true)
    else await expect(asked).rejects.toThrow(GateError)
  })

  it.each(
    cases.filter(({ taken }) => !taken),
  )('$conversion("$raw") inside of a macro is refused', async ({ conversion, raw }) => {
    const text = `[A].exists(each, ${conversion} ( (each) ) == ${conversion}(each))`
    await expect(decide(text, raw)).rejects.toThrow(GateError)
  })

  it('cannot be hidden by a comment', async () => {
    const text = 'int // (\n(A) <= 100'
    await expect(compileCondition(text, ['A'])).rejects.toThrow('remove the comment')
  })
})

describe('a function that does not exist here', () => {
  it.each([
    { name: 'of Kubernetes', given: 'isURL(A)', expected: 'calls isURL(), which does not exist' },
    { name: 'a method', given: 'A.replace(" ", "") == ""', expected: 'calls replace()' },
    { name: 'misspelt', given: 'A.startWith("x")', expected: 'Did you mean startsWith' },
    { name: 'in a namespace', given: 'strings.quote(A) == ""', expected: 'calls quote()' },
  ])('$name is named', async ({ given, expected }) => {
    await expect(compileCondition(given, ['A'])).rejects.toThrow(expected)
  })
})
