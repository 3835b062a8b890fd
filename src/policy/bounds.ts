import { ownIn } from '../algorithms/own.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import { invalid } from './problems.ts'

/** More than any real policy needs, and readable in less than a second. */
const MOST = {
  variables: 20_000,
  environments: 1000,
  checks: 1000,
  // Compiling their conditions takes time.
  rules: 1000,
  waivers: 1000,
} as const satisfies Readonly<Record<string, number>>

/** Cuts each kind of entry to its limit. One failure for each kind that has too many. */
export function bounded({ value, locate, locateKey }: TextDocument): Outcome<unknown> {
  if (!isMap(value)) return { value, failures: [] }
  const failures: Failure[] = []
  const kept = new Map<string, unknown>()
  for (const [kind, most] of Object.entries(MOST)) {
    const all = ownIn(value, kind)
    const entries = isMap(all) ? Object.entries(all) : []
    const count = Array.isArray(all) ? all.length : entries.length
    if (count <= most) continue
    const next = Array.isArray(all)
      ? locate([kind, most])
      : locateKey([kind, entries[most]?.[0] ?? ''])
    failures.push(
      invalid(
        `The policy has ${count} ${kind}; the limit is ${most}.`,
        next,
        'Merge entries that say the same, or split the policy in two.',
      ),
    )
    kept.set(
      kind,
      Array.isArray(all) ? all.slice(0, most) : Object.fromEntries(entries.slice(0, most)),
    )
  }
  return { value: { ...value, ...Object.fromEntries(kept) }, failures }
}
