import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DOCS = fileURLToPath(new URL('../docs', import.meta.url))

/** The files with workflows to copy, which pin this action: relative to the root, with forward slashes. */
export const PINNED: readonly string[] = [
  'README.md',
  '.github/workflows/gate.yml',
  ...readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name).replaceAll('\\', '/'))
    .sort(),
]

/** A pin of this action, or a use of its moving tag that a pin replaces. */
const OWN_PIN = /bootgate\/bootgate@(?:v1\b|[0-9a-f]{40} # v1\b)/g
/** A checkout of this repository, which runs the command of that commit. */
const OWN_CHECKOUT = /(repository: bootgate\/bootgate, ref: )(?:SHA|[0-9a-f]{40})/g

/** A text whose pins of this action all name one commit. */
export function pinnedTo(text: string, sha: string): string {
  return text.replace(OWN_PIN, `bootgate/bootgate@${sha} # v1`).replace(OWN_CHECKOUT, `$1${sha}`)
}

/** The commits that a text pins this action to. */
export function ownPins(text: string): readonly string[] {
  const pins = text.matchAll(/bootgate\/bootgate(?:@|, ref: )([0-9a-f]{40})/g)
  return [...pins].map(([, sha = '']) => sha)
}
