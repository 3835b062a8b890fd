import { isPublicName } from '../domain/public-name.ts'
import type { Secret } from '../domain/secret.ts'
import { tokensNamed } from '../domain/vendors/index.ts'
import { firstType, fitOptions } from '../policy/fit.ts'
import { soundsSecret } from '../policy/sensitive.ts'
import { types } from '../types/index.ts'
import { DAMAGED_FORMS } from './damaged-forms.ts'
import type { FoundVariable, TypeChoice } from './found.ts'
import { type GuessRule, TELLING_FORMS } from './guess-forms.ts'
import { GUESS_RULES } from './guess-rules.ts'

/** A type for a variable, and the reason for it. `source` means that it is not a guess. */
export interface TypeGuess extends TypeChoice {
  readonly by: 'source' | 'name' | 'name despite example' | 'example' | 'nothing'
}

/** Placeholders in examples. */
const PLACEHOLDER =
  /^$|^<.*>$|^\$\{|^(your|my|change|replace|insert|put|enter|todo|tbd|fixme|x{3,}|\.{3}|\*{3})/i

/** Names of accounts, databases and places: no secrets, though a store often keeps them beside one. */
const ACCOUNT_NAME = /(^|_)(USER|USERNAME|DBNAME|DATABASE|NAME|BUCKET|REGION|SCHEMA|ENGINE)$/

/** A stored URL of an unknown kind has a scheme at least. */
const HAS_SCHEME = '^[A-Za-z][A-Za-z0-9+.-]*:(//|[A-Za-z])'

/**
 * The most likely type of a variable. A type that its source states is kept, unless it is only "text" or
 * "secret". The example helps to guess and is never copied.
 */
export function guessType({ name, choice, example, sensitive }: FoundVariable): TypeGuess {
  const vague = choice === null || ['string', 'secret'].includes(choice.type)
  if (choice !== null && !vague) return { ...choice, by: 'source' }
  const value = isPlaceholder(example) ? null : example
  const upper = name.toUpperCase()
  const secret = sensitive === true || choice?.type === 'secret' || soundsSecret(upper)
  // A public name, such as NEXT_PUBLIC_X, does not hold a secret.
  const isPublic = sensitive === false || isPublicName(upper)
  const withOptions = ({ type, options }: TypeChoice, by: TypeGuess['by']): TypeGuess => {
    const { options: kept } = fitOptions(type, { ...choice?.options, ...options })
    return { type, options: kept, by }
  }
  for (const rule of TELLING_FORMS) {
    const found = apply(rule, upper, value)
    if (found !== null) return withOptions(found, 'example')
  }
  const token = sensitive === false ? null : vendorType(name)
  if (token !== null) return withOptions(token, 'name')
  const damaged = value === null ? null : damagedForm(upper, value)
  if (damaged !== null) return withOptions(damaged, 'name despite example')
  for (const rule of GUESS_RULES) {
    const found = apply(rule, upper, value)
    if (found === null) continue
    const isSecret = types.find((type) => type.name === found.type)?.sensitive === true
    // A password may have digits as its example and is still not a number.
    if (secret && !isSecret && rule.name === undefined) continue
    if (isPublic && isSecret && rule.value === undefined) continue
    return withOptions(found, rule.value === undefined ? 'name' : 'example')
  }
  if (choice?.type === 'secret' && ACCOUNT_NAME.test(upper))
    return { type: 'string', options: {}, by: 'name' }
  if (choice?.type === 'secret' && /(^|_)(URL|URI|DSN)$/.test(upper))
    return { type: 'secret', options: { pattern: HAS_SCHEME, ...choice.options }, by: 'name' }
  if (choice !== null) return { ...choice, by: 'source' }
  if (sensitive === true) return { type: 'secret', options: {}, by: 'source' }
  if (secret && sensitive === null) return { type: 'secret', options: {}, by: 'name' }
  return { type: 'string', options: {}, by: 'nothing' }
}

/** The type of which a value looks like a mistake; null for other values. */
function damagedForm(name: string, value: Secret): TypeChoice | null {
  const form = DAMAGED_FORMS.find(
    (one) => one.name?.test(name) !== false && value.read((raw) => one.isDamaged(raw.trim())),
  )
  if (form === undefined) return null
  const type = firstType([form.choice.type])
  return type === null || fits(type, form.choice.options, value) ? null : form.choice
}

/** The type of token that a vendor's documented variable name stands for; null for other names. */
function vendorType(name: string): TypeChoice | null {
  const kinds = tokensNamed(name)
  const [first] = kinds
  const type = firstType(first?.type ? [first.type] : [])
  if (type === null || kinds.some((one) => one.type !== type)) return null
  return { type, options: kinds.length === 1 ? { kind: first?.kind } : {} }
}

function apply(rule: GuessRule, name: string, value: Secret | null): TypeChoice | null {
  const { value: pattern } = rule
  if (rule.name?.test(name) === false || rule.unless?.test(name)) return null
  if (pattern !== undefined && value?.read((raw) => pattern.test(raw.trim())) !== true) return null
  const type = firstType(rule.types)
  if (type === null) return null
  const { options } = fitOptions(type, rule.options ?? {})
  return value === null || fits(type, options, value) ? { type, options } : null
}

/** Whether an example is no value but says what belongs there: empty, `<key>`, `your-key`, `change-me`. */
export function isPlaceholder(example: Secret | null): boolean {
  return example === null || example.read((raw) => PLACEHOLDER.test(raw.trim()))
}

/** Whether an example is valid for a type. Examples of secrets are never real, so they always fit. */
export function fits(typeName: string, options: TypeChoice['options'], value: Secret): boolean {
  const type = types.find(({ name }) => name === typeName)
  if (type === undefined || type.sensitive) return true
  const trimmed = value.derive((raw) => raw.trim())
  const flaws = type.bind(options).judge(trimmed ?? value)
  return !flaws.some(({ check }) => check === type.name)
}
