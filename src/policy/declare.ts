import * as z from 'zod/mini'
import type { Condition, Declaration, Rule } from '../domain/declaration.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { valueAt } from '../text/data.ts'
import { types } from '../types/index.ts'
import { stringType } from '../types/string.ts'
import { ConditionError, compileCondition } from './condition.ts'
import type { Policy } from './load.ts'
import { invalid } from './problems.ts'

/** Options of a variable once tier and environment have had their say: the later one wins. */
interface Merged {
  readonly type: string
  readonly required?: boolean | { readonly when: string }
  readonly sensitive?: boolean
}

/** The policy's variables and rules for one environment, with their conditions compiled. */
export function declare(
  policy: Policy,
  layers: readonly string[],
): Outcome<{ readonly declarations: readonly Declaration[]; readonly rules: readonly Rule[] }> {
  const { data, document } = policy
  const failures: Failure[] = []
  const names = Object.keys(data.variables)
  const compile = (text: string, location: Location): Condition | null => {
    try {
      return compileCondition(text, names)
    } catch (thrown) {
      if (!(thrown instanceof ConditionError)) throw thrown
      failures.push(
        invalid(
          `The condition ${text} ${thrown.says}.`,
          location,
          'Conditions are CEL: OTP_PROVIDER != "stub" && PORT > 1024',
        ),
      )
      return null
    }
  }
  const declarations = names.flatMap((name): Declaration[] => {
    const path = ['variables', name]
    const merged = mergeLayers(valueAt(document.value, path), layers)
    const type = types.find((candidate) => candidate.name === merged.type)
    if (type === undefined) return []
    const options = z.object(type.options).safeParse(merged)
    if (!options.success) {
      const missing = options.error.issues.map((issue) => issue.path.join('.')).join(', ')
      failures.push(
        invalid(`${name} is of type ${type.name}, which needs ${missing}.`, document.locate(path)),
      )
      return []
    }
    const { required = true } = merged
    const condition =
      typeof required === 'boolean'
        ? required
        : compile(required.when, document.locate([...path, 'required', 'when']))
    return [
      {
        name,
        type: type.bind(merged as unknown as Readonly<Record<string, unknown>>),
        required: condition ?? true,
        sensitive: merged.sensitive ?? type.sensitive,
        declared: true,
        location: document.locateKey(path),
      },
    ]
  })
  const rules = (data.rules ?? []).flatMap(({ id, assert, message }, place): Rule[] => {
    const condition = compile(assert, document.locate(['rules', place, 'assert']))
    const location = document.locate(['rules', place, 'id'])
    return condition === null ? [] : [{ id, assert: condition, message, location }]
  })
  return { value: { declarations, rules }, failures }
}

/** What a source gave and no policy mentions: any text, looked at by the checks that go by name. */
export function undeclared(name: string): Declaration {
  return { name, type: stringType.bind({}), required: false, sensitive: false, declared: false }
}

function mergeLayers(variable: unknown, layers: readonly string[]): Merged {
  const { in: overrides = {}, ...base } = variable as {
    in?: Readonly<Record<string, Partial<Merged>>>
  } & Merged
  return Object.assign({}, base, ...layers.map((layer) => overrides[layer]))
}
