import type { Check } from '../../src/checks/check.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { types } from '../../src/types/index.ts'
import { absent, empty, MANIFEST, present, STORE } from '../support/variables.ts'

/** The variables of a check's example: those that its lines give, and those that it types and no line gives. */
export function exampleVariables(check: Check, lines: readonly string[]): readonly Variable[] {
  const given = lines.map((line) => {
    const [, name = '', raw = ''] = /^([^=]+)=(.*)$/s.exec(line) ?? []
    const type = check.example?.types?.[name] ?? 'string'
    const { examples, sensitive } = types.find((known) => known.name === type) ?? {}
    const origin = sensitive && check.id !== 'plaintext-secret' ? STORE : MANIFEST
    if (raw === '') return empty(name, type, { origin })
    const options = check.example?.options?.[name] ?? examples?.options ?? {}
    return present(name, type, raw, { options, origin })
  })
  const names = given.map(({ name }) => name)
  const others = Object.entries(check.example?.types ?? {}).filter(([n]) => !names.includes(n))
  return [...given, ...others.map(([name, type]) => absent(name, type))]
}
