import { PLATFORM_TITLES, type Platform } from '../domain/platform.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'

/**
 * The platforms that give each variable as it is written, by their documentation. Readers of the others fill in marks,
 * or say what stays.
 */
const AS_WRITTEN: readonly Platform[] = [
  ...(['ecs', 'app-runner', 'lambda', 'elastic-beanstalk', 'batch', 'fly', 'render'] as const),
]

/** `$(NAME)`, `${NAME}` and `$NAME`. */
const MARK = /\$(?:\((\w+)\)|\{(\w+)\}|(\w+))/g
const FORMS = [
  (name: string) => `$(${name})`,
  (name: string) => `\${${name}}`,
  (name: string) => `$${name}`,
] as const

/** A mark of another variable of the container, which the platform does not fill in. */
interface OwnMark {
  /** As it is written, such as `$(DB_PASSWORD)`. */
  readonly mark: string
  /** The platform's name. */
  readonly platform: string
}

/** Finds such a mark in a value; null where there is none, or where the platform may fill it in. */
export function ownMarks(
  variables: readonly Variable[],
  platform: Platform | null,
): (variable: PresentVariable) => OwnMark | null {
  if (platform === null || !AS_WRITTEN.includes(platform)) return () => null
  const places = new Map(variables.map(({ name }, place) => [name, place]))
  return ({ value }) => {
    // The name leaves the value as its place among the variables.
    const found = value.read((raw) => {
      for (const [, ...names] of raw.matchAll(MARK)) {
        const form = names.findIndex((name) => name !== undefined)
        const place = places.get(names[form] ?? '')
        if (place !== undefined) return place * FORMS.length + form
      }
      return -1
    })
    const name = variables[Math.floor(found / FORMS.length)]?.name
    const mark = name === undefined ? undefined : FORMS[found % FORMS.length]?.(name)
    return mark === undefined ? null : { mark, platform: PLATFORM_TITLES[platform] }
  }
}
