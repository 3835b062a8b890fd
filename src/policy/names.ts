import { suite } from '../checks/index.ts'
import type { Failure } from '../domain/errors.ts'
import { called, safeNames } from '../domain/safe-text.ts'
import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import { TIERS } from '../domain/tier.ts'
import { type DataMap, isMap, valueAt } from '../text/data.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Policy } from './merge.ts'
import { invalid, MORE_MISTAKES, MOST_MISTAKES } from './problems.ts'

type Where = Failure['location']

/** Failures for unknown names that need the whole policy: layers, ids of checks and rules, variables. */
export function wrongNames(policy: Policy): readonly Failure[] {
  const layers = [...TIERS, ...Object.keys(policy.environments)]
  const ids = policy.rules.map(({ data }) => data.id)
  const builtIn = suite.map(({ id }) => id)
  const taken = takenIds(builtIn, ids)
  let reported = 0
  const known = (what: string, all: readonly string[]) => {
    const names = new Set(all)
    return (name: string, at: Where) => {
      if (names.has(name)) return []
      reported += 1
      if (reported > MOST_MISTAKES) return []
      return [
        invalid(
          `There is no ${what}${called(name)}.${didYouMean(name, all)}`,
          at,
          all.length > 40 ? 'docs/checks.md lists all.' : `Use one of ${safeNames(all)}.`,
        ),
      ]
    }
  }
  const layer = known('tier or environment', layers)
  const check = known('check', [...builtIn, ...ids])
  const variable = known('declared variable', policy.names)
  const found = [
    ...Object.entries(policy.variables).flatMap(([name, options]) => {
      const path = ['variables', name]
      const overrides = isMap(options.in) ? options.in : {}
      const places = [path, ...Object.keys(overrides).map((key) => [...path, 'in', key])]
      const required = (place: readonly string[]) => {
        const { required: requiredIn } = valueAt(policy, place) as DataMap
        const at = policy.locate([...place, 'required'])
        return Array.isArray(requiredIn) ? requiredIn.flatMap((key) => layer(String(key), at)) : []
      }
      return [
        ...Object.keys(overrides).flatMap((key) =>
          layer(key, policy.locateKey([...path, 'in', key])),
        ),
        ...places.flatMap(required),
      ]
    }),
    ...Object.entries(policy.checks).flatMap(([id, level]) => [
      ...check(id, policy.locateKey(['checks', id])),
      ...unchangeable(id, policy.locateKey(['checks', id])),
      ...layersOf(level).flatMap((key) => layer(key, policy.locateKey(['checks', id, key]))),
    ]),
    ...policy.rules.flatMap(({ data, at }, place) => [
      ...(taken.has(place)
        ? [
            invalid(
              `The id ${data.id} is already in use.`,
              at(['id']),
              'Give the rule a unique id.',
            ),
          ]
        : []),
      ...layersOf(data.severity).flatMap((key) => layer(key, at(['severity', key]))),
      ...rulesNames(data).flatMap(([form, name]) => variable(name, at([form]))),
    ]),
    ...policy.waivers.flatMap(({ data, at }) => [
      ...check(data.check, at(['check'])),
      ...unchangeable(data.check, at(['check'])),
      ...(data.environments ?? []).flatMap((key, place) => layer(key, at(['environments', place]))),
    ]),
  ]
  return reported > MOST_MISTAKES ? [...found, MORE_MISTAKES] : found
}

function unchangeable(id: string, at: Where): readonly Failure[] {
  if (id !== STAND_IN_SECRETS) return []
  return [
    invalid(
      `A policy cannot change or waive ${id}.`,
      at,
      'Remove `secrets-from` from production environments instead.',
    ),
  ]
}

/** Indexes of rules whose id is already a check's or an earlier rule's. */
function takenIds(builtIn: readonly string[], ids: readonly string[]): ReadonlySet<number> {
  const seen = new Set(builtIn)
  return new Set(
    ids.flatMap((id, place) => {
      const taken = seen.has(id)
      seen.add(id)
      return taken ? place : []
    }),
  )
}

function layersOf(level: unknown): readonly string[] {
  return isMap(level) ? Object.keys(level) : []
}

function rulesNames(rule: Policy['rules'][number]['data']): readonly (readonly [string, string])[] {
  const forms = ['require', 'one-of', 'any-of', 'at-most-one', 'all-or-none'] as const
  return forms.flatMap((form) => [rule[form] ?? []].flat().map((name) => [form, name] as const))
}
