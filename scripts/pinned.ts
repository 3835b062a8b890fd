import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DOCS = fileURLToPath(new URL('../docs', import.meta.url))

/** The reusable workflow. */
export const REUSABLE = '.github/workflows/gate.yml'

/** The files with workflows to copy, which pin this action: relative to the root, with forward slashes. */
export const PINNED: readonly string[] = [
  'README.md',
  REUSABLE,
  ...readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name).replaceAll('\\', '/'))
    .sort(),
]

/** A pin of this action, or a use of its moving tag that a pin replaces. */
const OWN_PIN = /bootgate\/bootgate@(?:v1\b|[0-9a-f]{40} # v1\b)/g
/** A checkout of this repository, which runs the command of that commit. */
const OWN_CHECKOUT = /(repository: bootgate\/bootgate, ref: )(?:SHA|[0-9a-f]{40})/g

/** A call of the reusable workflow. */
const OWN_CALL =
  /(bootgate\/bootgate\/\.github\/workflows\/gate\.yml)@(?:SHA|[0-9a-f]{40})(?: # v1\b)?/g

/** The commits that pins name. */
export interface PinnedCommits {
  /** Has the bundle. */
  readonly action: string
  /** Has the reusable workflow, which pins the bundle itself. */
  readonly workflow: string
}

/** A text with all its pins of this action set to these commits. */
export function pinnedTo(text: string, { action, workflow }: PinnedCommits): string {
  return text
    .replace(OWN_PIN, `bootgate/bootgate@${action} # v1`)
    .replace(OWN_CHECKOUT, `$1${action}`)
    .replace(OWN_CALL, `$1@${workflow} # v1`)
}

/** The commits that a text pins this action to. */
export function ownPins(text: string): readonly string[] {
  const pins = text.matchAll(/bootgate\/bootgate(?:@|, ref: )([0-9a-f]{40})/g)
  return [...pins].map(([, sha = '']) => sha)
}

/** The commits at which a text calls the reusable workflow. */
export function ownCalls(text: string): readonly string[] {
  const calls = text.matchAll(/bootgate\/bootgate\/\.github\/workflows\/gate\.yml@([0-9a-f]{40})/g)
  return [...calls].map(([, sha = '']) => sha)
}

/** The moving tags that a text names: those of its pins, and of addresses of files in this repository. */
export function movingTags(text: string): readonly string[] {
  const tags = text.matchAll(
    /bootgate\/bootgate(?:\/(?=v\d)|[^\s@]*@[0-9a-f]{40} # |@)(v\d+)\b(?!\.)/g,
  )
  return [...tags].map(([, tag = '']) => tag)
}
