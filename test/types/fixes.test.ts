import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { TIERS } from '../../src/domain/tier.ts'
import { types } from '../../src/types/index.ts'
import { exampleVariables } from '../checks/example-variables.ts'
import { verdicts } from '../checks/run.ts'
import { present, STORE, scopeOf } from '../support/variables.ts'

/** A fix that can be done to the letter: the value, or the option of the policy, that its sentence gives. */
interface Done {
  readonly value?: string
  readonly options?: Readonly<Record<string, unknown>>
}

const OPTION = /\bset ([a-z-]+): (true|false|[a-z]+)\b/
const VALUE = [
  /\bsuch as ("[^"]*"|\{[^}]*\}|(?:[\d*]+ ){4}[\d*]+|(?!the )\S+?)[,.;:]*(?= |$)/,
  /^(?:Write|Use) it (?:as the policy does: |like )(\S+?)[,.;]*(?= |$)/,
  /^Use (\w+) or \w+\.$/,
  /^Write (true) or false/,
  /^Write (\["a","b"\]) with/,
  /^Set it to (\w+)[,.: ]/,
  /^Write [A-Z_]+=(\w+)[,.]/,
]

/** All ways that the sentence offers; empty when it asks for something that only a person can do. */
function waysOf(fix: string): readonly Done[] {
  const command = /`((?:openssl rand|echo) [^`]*)`/.exec(fix)?.[1]
  if (command !== undefined)
    return [{ value: execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim() }]
  const option = OPTION.exec(fix)
  const values = VALUE.flatMap((form) => form.exec(fix)?.[1] ?? []).slice(0, 1)
  return [
    ...values.map((value) => ({ value })),
    ...(option?.[1] === undefined
      ? []
      : [{ options: { [option[1]]: option[2] === 'true' ? true : option[2] } }]),
  ]
}

const flawed = types.flatMap(({ name: type, examples: { bad, options = {} } }) =>
  bad.flatMap((raw) => {
    const { declaration, value } = present('VALUE', type, raw, { options })
    return declaration.type.judge(value).flatMap(({ code, check, fix }) =>
      waysOf(fix).map((way) => ({
        ...{ name: `${type} ${code}: ${fix}`, type, check },
        raw: way.value ?? raw,
        options: { ...options, ...way.options },
      })),
    )
  }),
)

describe('the fix of a flaw, done to the letter', () => {
  it('is one for many flaws', () => {
    expect(new Set(flawed.map(({ name }) => name)).size).toBeGreaterThan(25)
  })

  it.each(flawed)('$name', ({ type, check, raw, options }) => {
    const repaired = present('VALUE', type, raw, { options, origin: STORE })
    const found = verdicts([repaired]).map((line) => line.split(' ')[1])
    expect(found.filter((id) => id === check || id === type)).toEqual([])
  })
})

const examplesOf = (type: string) => types.find(({ name }) => name === type)?.examples.options ?? {}

const advised = suite.flatMap((check) =>
  exampleVariables(check, check.example?.bad ?? []).flatMap((variable) =>
    variable.state !== 'present'
      ? []
      : TIERS.flatMap((tier) => check.find(scopeOf(tier, [variable])))
          .slice(0, 1)
          .flatMap(({ fix }) =>
            waysOf(fix).map((way) => ({ name: `${check.id}: ${fix}`, check, variable, way })),
          ),
  ),
)

describe('the fix of a check, done to the letter', () => {
  it('is one for many checks', () => {
    expect(new Set(advised.map(({ check }) => check.id)).size).toBeGreaterThan(8)
  })

  it.each(advised)('$name', ({ check, variable, way }) => {
    const { name, declaration } = variable
    const options = check.example?.options?.[name] ?? examplesOf(declaration.type.name)
    const repaired = present(name, declaration.type.name, way.value ?? '', {
      origin: STORE,
      options,
    })
    expect(TIERS.flatMap((tier) => check.find(scopeOf(tier, [repaired])))).toEqual([])
  })
})
