import { ownIn } from '../algorithms/own.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import { invalid } from './problems.ts'

/** More than any team keeps apart, and what is read in less than a second. */
const MOST = {
  variables: 20_000,
  environments: 1000,
  checks: 1000,
  // Their conditions are compiled.
  rules: 1000,
  waivers: 1000,
} as const satisfies Readonly<Record<string, number>>

/** What a policy says, without what is too many of a kind; each kind is a failure. */
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
        `The policy has ${count} ${kind}; ${most} can be kept.`,
        next,
        'Put into one what asks for the same, or give a part of it a policy of its own.',
      ),
    )
    kept.set(
      kind,
      Array.isArray(all) ? all.slice(0, most) : Object.fromEntries(entries.slice(0, most)),
    )
  }
  return { value: { ...value, ...Object.fromEntries(kept) }, failures }
}
