import type { Scope } from '../checks/check.ts'
import { lookAt } from '../checks/scope.ts'
import type { Origin } from '../domain/origin.ts'
import { Secret } from '../domain/secret.ts'
import type { Tier } from '../domain/tier.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { types } from '../types/index.ts'

const STORE: Origin = { source: 'secrets-manager', locator: 'example' }
const PLAIN: Origin = { source: 'manifest', locator: 'example' }

/** A value of an example, kept where a value of its type belongs. */
function exampleVariable(
  line: string,
  typeName: string,
  plain: boolean,
): readonly PresentVariable[] {
  const [, name = '', raw = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? []
  const definition = types.find((type) => type.name === typeName)
  if (definition === undefined) return []
  const { sensitive, examples } = definition
  const type = definition.bind(examples.options ?? {})
  const declaration = { name, type, required: true, sensitive, declared: true }
  const origin = sensitive && !plain ? STORE : PLAIN
  return [{ name, declaration, shadowed: [], origin, state: 'present', value: new Secret(raw) }]
}

/**
 * What a check would look at if a service were given these lines.
 * @param typeOf the policy's type of a name
 * @param plain whether secrets stand in plain text, which is what some checks are about
 */
export function exampleScope(
  lines: readonly string[],
  typeOf: (name: string) => string,
  tier: Tier,
  plain: boolean,
): Scope {
  return lookAt({
    environment: tier,
    tier,
    platform: null,
    variables: lines.flatMap((line) =>
      exampleVariable(line, typeOf(line.slice(0, line.indexOf('='))), plain),
    ),
    remarks: [],
    examples: new Map(),
    now: 0,
    waivers: [],
  })
}
