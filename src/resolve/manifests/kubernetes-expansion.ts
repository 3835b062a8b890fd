import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'

/** The value of a name; undefined when it is not set, and the mark then stays. */
type KnownName = (
  name: string,
) => { readonly text: string } | { readonly because: string } | undefined

/** What the entries of a container say of a name. */
export interface KnownNames {
  readonly find: KnownName
  /** Whether `envFrom`, or any entry of `env`, sets the name. */
  readonly isSet: (name: string) => boolean
}

type ExpandedText = { readonly text: string } | { readonly because: string }

/**
 * Fills in `$(NAME)` in the value of a container's `env`; `$$` is a dollar sign (Kubernetes, "Define
 * Dependent Environment Variables"). A name without a value stays as written.
 */
export function expand(value: string, known: KnownName): ExpandedText {
  const trouble: { because: string }[] = []
  const text = value.replace(/\$(?:(\$)|\(([^)]*)\))/g, (mark, escaped, name: string) => {
    if (escaped !== undefined) return '$'
    const found = known(name)
    if (found === undefined) return mark
    if ('text' in found) return found.text
    trouble.push(found)
    return ''
  })
  return trouble[0] ?? { text }
}

/** A reference to a variable of the container that stays as written, because of its place or its spelling. */
export function unfilled(
  variable: string,
  value: string,
  { find, isSet }: KnownNames,
  location: Location,
): readonly SourceDraft[] {
  const draft = (says: string, fix: string): SourceDraft => ({
    check: 'unresolved-template',
    variable,
    says,
    fix,
    facts: {},
    location,
  })
  for (const [, escaped, name = '', braced = ''] of value.matchAll(MARK)) {
    if (escaped !== undefined) continue
    if (isSet(braced))
      return [
        draft(
          `holds \${${braced}}, which Kubernetes does not fill in`,
          `Write $(${braced}), and put ${braced} before ${variable} in env.`,
        ),
      ]
    if (name !== variable && isSet(name) && find(name) === undefined)
      return [
        draft(
          `holds $(${name}), and ${name} stands after it, so Kubernetes does not fill it in`,
          `Move ${name} before ${variable} in env.`,
        ),
      ]
  }
  return []
}

/** `$$`, `$(NAME)` and `${NAME}`. */
const MARK = /\$(?:(\$)|\(([^)]*)\)|\{(\w+)\})/g
