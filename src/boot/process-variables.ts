import { isInherited } from '../domain/origin.ts'
import { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'

/** The variables of the application's process, as far as the deploy decides them. */
export interface ProcessVariables {
  /** Set by the deploy. */
  readonly given: ReadonlyMap<string, Secret>
  /** Set by the image or the platform: weaker than what the policy keeps of this machine. */
  readonly inherited: ReadonlyMap<string, Secret>
  /** The inherited names that the image itself sets. */
  readonly ofImage?: readonly string[]
  /** Names that the container will have, with values that are not known before the deploy. */
  readonly without: readonly string[]
}

const EMPTY = new Secret('')

/** The container's view of the variables, as a process gets it: an empty text is a text, also where the service ignores it. */
export function processVariables(variables: readonly Variable[]): ProcessVariables {
  const given = new Map<string, Secret>()
  const inherited = new Map<string, Secret>()
  const without: string[] = []
  const ofImage: string[] = []
  for (const variable of variables) {
    const { name, origin, state } = variable
    if (state === 'unavailable') {
      if (origin !== null) without.push(name)
      continue
    }
    const text = textOf(variable)
    if (text === null) continue
    const weak = origin !== null && isInherited(origin)
    if (origin?.source === 'image') ofImage.push(name)
    ;(weak ? inherited : given).set(name, text)
  }
  return { given, inherited, ofImage, without }
}

function textOf(variable: Variable): Secret | null {
  switch (variable.state) {
    case 'present':
      return variable.value
    case 'empty':
      return EMPTY
    case 'absent':
      return variable.unset === undefined ? null : (variable.unsetText ?? EMPTY)
    case 'unavailable':
      return null
  }
}
