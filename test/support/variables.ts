import type { Scope } from '../../src/checks/check.ts'
import { suite } from '../../src/checks/index.ts'
import { scopeOf as scopeFrom } from '../../src/checks/scope.ts'
import type { Condition, Declaration } from '../../src/domain/declaration.ts'
import type { Origin } from '../../src/domain/origin.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { Tier } from '../../src/domain/tier.ts'
import type { PresentVariable, Variable } from '../../src/domain/variable.ts'
import { types } from '../../src/types/index.ts'
import { isText } from './same-text.ts'

interface Traits {
  /** What the policy says beside the type: `{ driver: 'libpq' }`. */
  readonly options?: Readonly<Record<string, unknown>>
  readonly required?: boolean | Condition
  readonly sensitive?: boolean
  readonly empty?: Declaration['empty']
  readonly declared?: boolean
  readonly preset?: string
  readonly origin?: Origin
  readonly shadowed?: readonly Origin[]
}

/** Where a secret belongs. */
export const STORE: Origin = { source: 'secrets-manager', locator: 'backend/test', jsonKey: 'KEY' }
/** A plain place. */
export const MANIFEST: Origin = {
  source: 'manifest',
  locator: 'task.json',
  location: { file: 'task.json', line: 3, column: 1 },
}

function declare(name: string, typeName: string, traits: Traits): Declaration {
  const definition = types.find((type) => type.name === typeName)
  if (definition === undefined) throw new Error(`no type ${typeName}`)
  return {
    name,
    type: definition.bind(traits.options ?? {}),
    required: traits.required ?? true,
    sensitive: traits.sensitive ?? definition.sensitive,
    ...(traits.empty !== undefined && { empty: traits.empty }),
    declared: traits.declared ?? true,
    ...(traits.preset !== undefined && { preset: traits.preset }),
  }
}

function named(name: string, typeName: string, traits: Traits) {
  return {
    name,
    declaration: declare(name, typeName, traits),
    shadowed: traits.shadowed ?? [],
    origin: traits.origin ?? STORE,
  }
}

/** A variable with a value; from the secret store unless said otherwise. */
export function present(
  name: string,
  typeName: string,
  raw: string,
  traits: Traits = {},
): PresentVariable {
  return { ...named(name, typeName, traits), state: 'present', value: new Secret(raw) }
}

export function empty(name: string, typeName: string, traits: Traits = {}): Variable {
  return { ...named(name, typeName, traits), state: 'empty' }
}

export function absent(name: string, typeName: string, traits: Traits = {}): Variable {
  return { ...named(name, typeName, traits), state: 'absent', origin: null }
}

export function unavailable(name: string, typeName: string, traits: Traits = {}): Variable {
  return { ...named(name, typeName, traits), state: 'unavailable', origin: null }
}

/** What a check looks at, in an environment called like its tier. */
export function scopeOf(tier: Tier, variables: readonly Variable[]): Scope {
  return scopeFrom({
    service: 'backend',
    environment: tier,
    tier,
    platform: null,
    variables,
    drafts: [],
    examples: new Map(),
    now: Date.UTC(2026, 10, 24),
    waivers: [],
  })
}

/** The codes of the flaws that a type finds in a value. */
export function flawsOf(
  typeName: string,
  raw: string,
  options: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const { declaration, value } = present('VALUE', typeName, raw, { options })
  return declaration.type.judge(value).map(({ code }) => code)
}

/** What the type says of a value, and its fixes, as one text. */
export function wordsOf(
  typeName: string,
  raw: string,
  options: Readonly<Record<string, unknown>> = {},
): string {
  const { declaration, value } = present('VALUE', typeName, raw, { options })
  return declaration.type
    .judge(value)
    .map(({ says, fix }) => `${says}. ${fix}`)
    .join(' ')
}

/** The same without the codes that are no error in production: advice on a value that clients read. */
export function errorsOf(
  typeName: string,
  raw: string,
  options: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const { declaration, value } = present('VALUE', typeName, raw, { options })
  const isError = (id: string) =>
    suite.some((check) => check.id === id && check.levels.production === 'error')
  return declaration.type
    .judge(value)
    .filter(({ check }) => isError(check))
    .map(({ code }) => code)
}

/** Whether the type takes exactly this text for the secret part of a value; null for "there is none". */
export function hasSecretPart(
  typeName: string,
  raw: string,
  part: string | null,
  options: Readonly<Record<string, unknown>> = {},
): boolean {
  const { declaration, value } = present('VALUE', typeName, raw, { options })
  const found = declaration.type.secretPart(value)
  return part === null ? found === null : isText(found, part)
}
