import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { MADE_BY_RUBY } from './erb.ts'
import { type Noted, unavailableEntry } from './given.ts'
import { mergedEnv, readEnv } from './kamal-environment.ts'
import type { KamalSecrets } from './kamal-secrets.ts'
import { joined, type ManifestPart } from './part.ts'

/** A role: the servers of a list are of role `web`. */
export interface Role {
  readonly name: string
  /** Its own environment; null without one. */
  readonly env: Path | null
  /** The tags of each of its hosts. */
  readonly tags: readonly (readonly string[])[]
}

/** The roles, the primary one first (lib/kamal/configuration/role.rb and servers.rb). */
export function rolesOf({ value }: TextDocument): readonly Role[] {
  const servers = valueAt(value, ['servers'])
  if (typeof servers === 'string' && servers.includes(MADE_BY_RUBY))
    return [{ name: 'web', env: null, tags: [] }]
  if (Array.isArray(servers)) return [{ name: 'web', env: null, tags: servers.map(tagsOf) }]
  if (!isMap(servers)) return []
  const primary = valueAt(value, ['primary_role']) ?? 'web'
  const roles = Object.entries(servers).map(([name, role]): Role => {
    const hosts = Array.isArray(role) ? role : valueAt(role, ['hosts'])
    const path = ['servers', name, 'env']
    return {
      name,
      env: (valueAt(value, path) ?? null) === null ? null : path,
      tags: (Array.isArray(hosts) ? hosts : []).map(tagsOf),
    }
  })
  return roles.toSorted((a, b) => Number(b.name === primary) - Number(a.name === primary))
}

/** `- 10.0.0.1: tag`, or `- 10.0.0.1: [tag, other]`. */
function tagsOf(host: unknown): readonly string[] {
  if (!isMap(host)) return []
  return Object.values(host)
    .flat()
    .filter((tag) => typeof tag === 'string')
}

/** The variables of a role: `env` of the root, of the role, of each tag of the host. */
export function envOfRole(
  document: TextDocument,
  { env, tags }: Role,
  secrets: KamalSecrets,
): ManifestPart {
  const own = [['env'], ...(env === null ? [] : [env])].map((path) =>
    readEnv(document, path, secrets),
  )
  const known = (tag: string) => isMap(valueAt(document.value, ['env', 'tags', tag]))
  const kinds = [...new Set(tags.map((each) => each.filter(known).join('\n')))]
  const parts = (kinds.length === 0 ? [''] : kinds).map((kind) => {
    const ofTags = kind === '' ? [] : kind.split('\n')
    return mergedEnv([
      ...own,
      ...ofTags.map((tag) => readEnv(document, ['env', 'tags', tag], secrets)),
    ])
  })
  const [first, ...others] = parts
  if (first === undefined || others.length === 0) return first ?? joined([])
  const failures = new Map(
    parts.flatMap((part) => part.failures.map((one) => [JSON.stringify(one), one] as const)),
  )
  return { ...joined(parts), noted: onEveryHost(parts), failures: [...failures.values()] }
}

const BY_HOST = 'depends on the tags of the host'

/** A variable that not every host gets from the same line is unknown. */
function onEveryHost(parts: readonly ManifestPart[]): readonly Noted[] {
  const places = new Map<string, Set<string>>()
  const byName = new Map<string, Noted>()
  for (const [at, { noted }] of parts.entries())
    for (const one of noted) {
      const { name, location } = one.entry
      byName.set(name, one)
      const seen = places.get(name) ?? new Set()
      places.set(name, seen.add(`${at} ${location.file}:${location.line}:${location.column}`))
    }
  return [...byName].map(([name, one]) => {
    const seen = [...(places.get(name) ?? [])].map((place) => place.replace(/^\d+ /, ''))
    const same = seen.length === parts.length && new Set(seen).size === 1
    return same ? one : unavailableEntry(name, BY_HOST, one.entry.location)
  })
}

/** An accessory gets its own variables alone (lib/kamal/configuration/accessory.rb). */
export function envOfAccessory(
  document: TextDocument,
  name: string,
  secrets: KamalSecrets,
): ManifestPart {
  return mergedEnv([readEnv(document, ['accessories', name, 'env'], secrets)])
}
