import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { isSafeToShow } from '../../domain/safe-text.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'

/** The marks that Compose, a shell, Kubernetes or a template engine replaces with the text of a variable. */
const MARK = /\$\{|\$\(|\$[A-Za-z_]|\{\{|<[A-Z][A-Z0-9_ -]*>/
/** A variable with its default. The default may be a secret. */
const WITH_DEFAULT = /\$\{([A-Za-z_]\w*)[^A-Za-z0-9_}][^}]*\}?/g

/** A name, a path or a label: its text, or, when it is made from a variable, how it is written. */
export type Literal =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'made'; readonly written: string }

/** Reads a path of Compose. A path that is made from a variable is never filled in. */
export function literalPath(template: string): Literal {
  const text = template.replaceAll('$$', '')
  if (text.includes('$')) return { kind: 'made', written: asWritten(template) }
  return { kind: 'literal', text: template.replaceAll('$$', '$') }
}

/**
 * Reads the name of an item `NAME=value` of Compose: the text before the first `=` after interpolation. A name that
 * is made from a variable stays as written.
 */
export function literalName(item: string): Literal {
  const name = literalPath(item.split('=', 1)[0] ?? '')
  if (name.kind === 'literal') return name
  return {
    kind: 'made',
    written: asWritten(item.replace(WITH_DEFAULT, '${$1…}').split('=', 1)[0] ?? ''),
  }
}

/** A name or path as written, without its defaults. */
export function asWritten(template: string): string {
  const short = template.replace(WITH_DEFAULT, '${$1…}')
  const words = short.replace(/[${}()<>…|"]/g, ' ').trim()
  return words === '' || isSafeToShow(words) ? short : '${…}'
}

/** The failure for a path that is made from a variable. @param what such as "The path of env_file" */
export function madePath(what: string, written: string, location: Location): Failure {
  return {
    code: 'VARIABLE_UNAVAILABLE',
    message: `${what} is made from a variable (${written}), and the gate opens no such file.`,
    fix: 'Write the path without variables, or give the gate the output of `docker compose config`.',
    location,
  }
}

/**
 * Makes each variable unavailable whose name is made from a variable, and reports a failure: the name stays as written,
 * and may stand for any variable.
 */
export function withLiteralNames(
  manifest: Manifest,
  failures: readonly Failure[],
): Outcome<Manifest> {
  const entries = manifest.entries.map((entry) => (MARK.test(entry.name) ? made(entry) : entry))
  const renamed = new Map(manifest.entries.map(({ name }, at) => [name, entries[at]?.name ?? name]))
  const nameFailures = entries.filter(({ name }) => MARK.test(name)).map(namedByVariable)
  const drafts = manifest.drafts.map((draft) =>
    draft.variable === null
      ? draft
      : { ...draft, variable: renamed.get(draft.variable) ?? draft.variable },
  )
  return { value: { ...manifest, entries, drafts }, failures: [...failures, ...nameFailures] }
}

const MADE =
  'has a name that is made from a variable or by a template, and the gate never uses a value as a name'

function made(entry: ManifestEntry): ManifestEntry {
  return { ...entry, name: asWritten(entry.name), given: { kind: 'unavailable', because: MADE } }
}

function namedByVariable({ name, location }: ManifestEntry): Failure {
  return {
    code: 'VARIABLE_UNAVAILABLE',
    variable: name,
    message: `${name} ${MADE}. It may stand for any variable.`,
    fix: 'Write the name as the container will see it, or give the gate the filled-in file, such as the output of `docker compose config`.',
    location,
  }
}
