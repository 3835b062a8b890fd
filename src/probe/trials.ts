import type { Variable } from '../domain/variable.ts'
import type { TrialTexts } from './environment.ts'
import { badTexts, holdsSecret } from './values.ts'

/** One change of the good environment. */
export interface Trial {
  readonly variable: string
  /** How the environment differs, such as `left out` or `is "dev-secret"`. */
  readonly change: string
  readonly kind: 'left-out' | 'empty' | 'bad' | 'equal'
  /** The other variable with the same text. */
  readonly other?: string
  readonly texts: TrialTexts
}

/** The variations of a good environment, those that a policy most often misses first. */
export function trialsOf(variables: readonly Variable[], good: TrialTexts): readonly Trial[] {
  const changed = (name: string, text: string | null) => new Map([...good, [name, text]])
  const own = variables.filter(
    ({ declaration }) => declaration.declared && declaration.preset === undefined,
  )
  const set = own.filter(({ name }) => (good.get(name) ?? null) !== null)
  const bad = own.map(({ name }, place) => {
    const variable = own[place]
    if (variable === undefined) return []
    return badTexts(variable, good.get(name) ?? '').map(
      (text): Trial => ({
        ...{ variable: name, kind: 'bad', change: `is ${JSON.stringify(text)}` },
        texts: changed(name, text),
      }),
    )
  })
  const rounds = [0, 1, 2].map((round) => bad.flatMap((trials) => trials[round] ?? []))
  const without = set.map(
    ({ name }): Trial => ({
      ...{ variable: name, kind: 'left-out', change: 'is left out' },
      texts: changed(name, null),
    }),
  )
  const empty = set.map(
    ({ name }): Trial => ({
      ...{ variable: name, kind: 'empty', change: 'is empty' },
      texts: changed(name, ''),
    }),
  )
  return [
    ...without,
    ...(rounds[0] ?? []),
    ...empty,
    ...rounds.slice(1).flat(),
    ...equal(set, good),
  ]
}

/** Two secrets with the same text: each takes the text of the others that its own type accepts. */
function equal(set: readonly Variable[], good: TrialTexts): readonly Trial[] {
  const secrets = set.filter(({ declaration }) => holdsSecret(declaration))
  return secrets.flatMap(({ name }) =>
    secrets
      .filter((other) => other.name !== name)
      .map(
        (other): Trial => ({
          ...{ variable: name, kind: 'equal', other: other.name },
          change: `is equal to ${other.name}`,
          texts: new Map([...good, [name, good.get(other.name) ?? null]]),
        }),
      ),
  )
}
