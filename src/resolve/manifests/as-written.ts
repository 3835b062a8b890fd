import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { isSayable } from '../../domain/sayable.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'

/** What Compose, a shell, Kubernetes or a template engine would put the text of a variable in the place of. */
const MARK = /\$\{|\$\(|\$[A-Za-z_]|\{\{|<[A-Z][A-Z0-9_ -]*>/
/** A default may be the value itself. */
const WITH_DEFAULT = /\$\{([A-Za-z_]\w*)[^A-Za-z0-9_}][^}]*\}?/g

/** A text in the place of a name, a path or a label: as it is meant, or as it is written and made from a variable. */
export type Literal =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'made'; readonly written: string }

/** Reads a text of Compose in the place of a path: one that is made from a variable is never filled in. */
export function literalPath(template: string): Literal {
  const text = template.replaceAll('$$', '')
  if (text.includes('$')) return { kind: 'made', written: asWritten(template) }
  return { kind: 'literal', text: template.replaceAll('$$', '$') }
}

/**
 * Reads an item `NAME=value` of Compose, where the name is what stands before the first `=` once all is filled
 * in. A name that is made from a variable stays as it is written.
 */
export function literalName(item: string): Literal {
  const name = literalPath(item.split('=', 1)[0] ?? '')
  if (name.kind === 'literal') return name
  return {
    kind: 'made',
    written: asWritten(item.replace(WITH_DEFAULT, '${$1…}').split('=', 1)[0] ?? ''),
  }
}

/** Made names and paths as people wrote them, without the defaults in them. */
export function asWritten(template: string): string {
  const short = template.replace(WITH_DEFAULT, '${$1…}')
  const words = short.replace(/[${}()<>…|"]/g, ' ').trim()
  return words === '' || isSayable(words) ? short : '${…}'
}

/** What is said of a path that a variable is a part of. @param what such as "The path of env_file" */
export function madePath(what: string, written: string, location: Location): Failure {
  return {
    code: 'VARIABLE_UNAVAILABLE',
    message: `${what} is made from a variable (${written}), and the gate opens no such file.`,
    fix: 'Write the path without variables, or give the gate what `docker compose config` prints.',
    location,
  }
}

/**
 * The same manifest where no name is made from a variable: such a name stays as it is written, nobody can know
 * its value, and the run is told that any variable may be meant.
 */
export function withLiteralNames(
  manifest: Manifest,
  failures: readonly Failure[],
): Outcome<Manifest> {
  const entries = manifest.entries.map((entry) => (MARK.test(entry.name) ? made(entry) : entry))
  const renamed = new Map(manifest.entries.map(({ name }, at) => [name, entries[at]?.name ?? name]))
  const told = entries.filter(({ name }) => MARK.test(name)).map(namedByVariable)
  const drafts = manifest.drafts.map((draft) =>
    draft.variable === null
      ? draft
      : { ...draft, variable: renamed.get(draft.variable) ?? draft.variable },
  )
  return { value: { ...manifest, entries, drafts }, failures: [...failures, ...told] }
}

const MADE =
  'has a name that is made from a variable or by a template, and a value never becomes a name'

function made(entry: ManifestEntry): ManifestEntry {
  return { ...entry, name: asWritten(entry.name), given: { kind: 'unavailable', because: MADE } }
}

function namedByVariable({ name, location }: ManifestEntry): Failure {
  return {
    code: 'VARIABLE_UNAVAILABLE',
    variable: name,
    message: `${name} ${MADE}: any variable may be meant.`,
    fix: 'Write the name as the container will see it, or give the gate the file once it is filled in, such as what `docker compose config` prints.',
    location,
  }
}
