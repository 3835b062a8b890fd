import { isPublicName } from '../domain/public-name.ts'
import type { Secret } from '../domain/secret.ts'
import { tokensNamed } from '../domain/vendors/index.ts'
import { firstType, fitOptions } from '../policy/fit.ts'
import { soundsSecret } from '../policy/sensitive.ts'
import { types } from '../types/index.ts'
import type { FoundVariable, TypeChoice } from './found.ts'
import { GUESS_RULES, type GuessRule } from './guess-rules.ts'

/** A type for a variable, and what it was told by; `source` when it is no guess. */
export interface TypeGuess extends TypeChoice {
  readonly by: 'source' | 'name' | 'example' | 'nothing'
}

/** Examples that only say "put a value here". */
const STAND_IN =
  /^$|^<.*>$|^\$\{|^(your|my|change|replace|insert|put|enter|todo|tbd|fixme|x{3,}|\.{3}|\*{3})/i

/**
 * The type that a variable most likely has. What its source says for certain is kept, unless it says no
 * more than "text" or "secret". The example is looked at and never copied.
 */
export function guessType({ name, choice, example, sensitive }: FoundVariable): TypeGuess {
  const vague = choice === null || ['string', 'secret'].includes(choice.type)
  if (choice !== null && !vague) return { ...choice, by: 'source' }
  const value = example?.read((raw) => STAND_IN.test(raw.trim())) === false ? example : null
  const upper = name.toUpperCase()
  const secret = sensitive === true || choice?.type === 'secret' || soundsSecret(upper)
  // Nobody expects a secret in what every visitor is given.
  const open = sensitive === false || isPublicName(upper)
  const sharpened = ({ type, options }: TypeChoice, by: TypeGuess['by']): TypeGuess => {
    const { options: kept } = fitOptions(type, { ...choice?.options, ...options })
    return { type, options: kept, by }
  }
  const vendors = sensitive === false ? null : vendorType(name)
  if (vendors !== null) return sharpened(vendors, 'name')
  for (const rule of GUESS_RULES) {
    const found = apply(rule, upper, value)
    if (found === null) continue
    const isSecret = types.find((type) => type.name === found.type)?.sensitive === true
    // Digits in the example of a password say nothing of passwords.
    if (secret && !isSecret && rule.name === undefined) continue
    if (open && isSecret && rule.value === undefined) continue
    return sharpened(found, rule.value === undefined ? 'name' : 'example')
  }
  if (choice !== null) return { ...choice, by: 'source' }
  if (sensitive === true) return { type: 'secret', options: {}, by: 'source' }
  if (secret && sensitive === null) return { type: 'secret', options: {}, by: 'name' }
  return { type: 'string', options: {}, by: 'nothing' }
}

/** The one kind of token that a vendor's own name for a variable means. */
function vendorType(name: string): TypeChoice | null {
  const kinds = tokensNamed(name)
  const [first] = kinds
  const type = firstType(first?.type ? [first.type] : [])
  if (type === null || kinds.some((one) => one.type !== type)) return null
  return { type, options: kinds.length === 1 ? { kind: first?.kind } : {} }
}

function apply(rule: GuessRule, name: string, value: Secret | null): TypeChoice | null {
  const { value: look } = rule
  if (rule.name?.test(name) === false || rule.unless?.test(name)) return null
  if (look !== undefined && value?.read((raw) => look.test(raw.trim())) !== true) return null
  const type = firstType(rule.types)
  if (type === null) return null
  const { options } = fitOptions(type, rule.options ?? {})
  return value === null || isLike(type, options, value) ? { type, options } : null
}

/** A plain type that the example itself is not of is a wrong guess; an example of a secret is none. */
function isLike(typeName: string, options: TypeChoice['options'], value: Secret): boolean {
  const type = types.find(({ name }) => name === typeName)
  if (type === undefined || type.sensitive) return true
  const trimmed = value.derive((raw) => raw.trim())
  const flaws = type.bind(options).judge(trimmed ?? value)
  return !flaws.some(({ check }) => check === type.name)
}
