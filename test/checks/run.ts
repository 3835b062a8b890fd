import { expect } from 'vitest'
import type { Check } from '../../src/checks/check.ts'
import { examine, type Severities } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { Tier } from '../../src/domain/tier.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { scopeOf } from '../support/variables.ts'

/** The names that a check has something to say of, after a look that it says something, and quotes no value. */
export function hits(check: Check, variables: readonly Variable[], tier: Tier = 'production') {
  const found = check.find(scopeOf(tier, variables))
  for (const { says, fix, facts } of found) {
    expect(Math.min(says.length, fix.length), `${says} ${fix}`).toBeGreaterThan(9)
    expectNoValue(JSON.stringify([says, fix, facts]), variables)
  }
  return found.map(({ variable }) => variable?.name)
}

/** The findings of the whole suite, after a look that they say something, and quote no value. */
export function findings(
  variables: readonly Variable[],
  tier: Tier = 'production',
  severities: Severities = new Map(),
): readonly Finding[] {
  const { value, failures } = examine(suite, scopeOf(tier, variables), severities)
  expect(failures).toEqual([])
  for (const { message, fix, facts } of value) {
    expect(Math.min(message.length, fix.length), `${message} ${fix}`).toBeGreaterThan(9)
    expectNoValue(JSON.stringify([message, fix, facts]), variables)
  }
  return value
}

/** The same as `VARIABLE check severity`, sorted. */
export function verdicts(
  variables: readonly Variable[],
  tier: Tier = 'production',
  severities: Severities = new Map(),
): readonly string[] {
  return findings(variables, tier, severities)
    .map(({ variable, check, severity }) => `${variable} ${check} ${severity}`)
    .sort()
}

/** Values of one word of ours (`stub`, `secret`) are in our sentences by right; all others are not. */
function expectNoValue(text: string, variables: readonly Variable[]) {
  for (const variable of variables) {
    if (variable.state !== 'present') continue
    const told = variable.value.read((raw) => /[^a-z*.\s]/i.test(raw) && text.includes(raw))
    expect(told, `a finding quotes the value of ${variable.name}`).toBe(false)
  }
}
