import type { Secret } from '../domain/secret.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'
import { filledWithSign } from './clues.ts'

/** Printable text, with the newline that `echo value | base64` includes. */
const PRINTABLE = /^[ -~]+\n?$/

/** The printable text that the value is base64 of; null when it is not. */
function fromBase64(raw: string): string | null {
  const text = raw.trim()
  if (!/^[A-Za-z0-9+/]{4,}={0,2}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  const plain = bytes.toString('latin1')
  return bytes.toString('base64') === text && PRINTABLE.test(plain) ? plain.trim() : null
}

/** The JSON inside a JSON string: `"{\"a\":1}"`. */
function fromJsonText(raw: string): string | null {
  if (!/^\s*"\s*[{[]/.test(raw)) return null
  try {
    const inner: unknown = JSON.parse(raw)
    if (typeof inner !== 'string') return null
    JSON.parse(inner)
    return inner
  } catch {
    return null
  }
}

/**
 * Whether the user part of a URL was percent-encoded twice: decoded once, it still consists of escapes and
 * unreserved characters. A random password of 32 signs looks so once in 100,000 times.
 */
function isPercentTwice(raw: string): boolean {
  if (!raw.includes('%25')) return false
  const userInfo = /^[a-z][a-z0-9+.-]*:\/\/([^/?#@]*)@/i.exec(raw)?.[1] ?? ''
  const once = userInfo.replaceAll('%25', '%')
  return (
    /%25[0-9a-f]{2}/i.test(userInfo) &&
    !/%(?!25)/.test(userInfo) &&
    /^(?:[\w.~!*'():-]|%[0-9a-f]{2})+$/i.test(once)
  )
}

/** Whether the decoded value matches the type that the value itself does not match. */
function isOfType({ declaration: { type }, value }: PresentVariable, inner: Secret): boolean {
  const flaws = type.judge(value).map(({ code }) => code)
  const left = type.judge(inner)
  return (
    flaws.length > 0 && !left.some(({ check, code }) => check === type.name || flaws.includes(code))
  )
}

function find(scope: Scope): readonly FindingDraft[] {
  const flawed = new Set([...scope.flaws.values()].flat().map(({ variable }) => variable))
  const signed = new Set(filledWithSign(scope, '"', '%'))
  const maybe = scope.filled.filter((variable) => flawed.has(variable) || signed.has(variable))
  return maybe.flatMap((variable) => draftOf(variable, flawed.has(variable)) ?? [])
}

function draftOf(variable: PresentVariable, flawed: boolean): FindingDraft | null {
  const hit = (how: string, fix: string, isWrong = true): FindingDraft => ({
    variable,
    says: `was encoded twice: it ${how}`,
    fix,
    facts: {},
    ...(!isWrong && { exception: 'unsure' }),
  })
  const { value, declaration } = variable
  const plain = flawed ? value.derive(fromBase64) : null
  if (plain !== null && isOfType(variable, plain))
    return hit(
      'is base64 of a valid value',
      'Store the plain value: Kubernetes encodes `stringData:` itself, and Secrets Manager needs no base64 for text.',
    )
  const json = value.derive(fromJsonText)
  if (json !== null)
    return hit(
      'is JSON inside a JSON string',
      'Store the inner text: JSON.stringify, json.dumps or jsonencode ran twice.',
      isOfType(variable, json),
    )
  if (declaration.type.name !== 'string' && value.read(isPercentTwice))
    return hit(
      'has percent signs in its user or password that were encoded again',
      'Percent-encode the password once: @ is %40, not %2540.',
      false,
    )
  return null
}

export const doubleEncoded = defineCheck({
  id: 'double-encoded',
  levels: EVERYWHERE,
  exceptions: {
    unsure: { when: 'the decoded value need not be the right one', levels: ADVICE },
  },
  why: 'The service decodes once and uses the still encoded value.',
  yieldsTo: ['nullish-literal', 'unresolved-template', 'container-view'],
  example: {
    types: { DEBUG: 'boolean', DATABASE_URL: 'postgres-url' },
    bad: ['DEBUG=dHJ1ZQo='],
    good: ['DEBUG=true'],
  },
  find,
})
