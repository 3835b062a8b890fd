import { type Failure, GateError } from '../../domain/errors.ts'
import type { ReadText } from '../../text/files.ts'

/** The commits of each `OWNER/NAME@VERSION` that a text pins. */
export type Pins = ReadonlyMap<string, ReadonlySet<string>>

/** `OWNER/NAME/PATH@SHA # VERSION`, as it stands in workflows; also `# tag=VERSION`. */
const PINNED =
  /([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@([0-9a-f]{40})["']?[ \t]+#[ \t]*(?:tag=)?([\w.+/-]+)/gi

/** What texts pin: workflows, actions, and the file of `--pins`. */
export function pinsIn(texts: readonly string[]): Pins {
  const found = new Map<string, Set<string>>()
  for (const text of texts)
    for (const [, name = '', sha = '', version = ''] of text.matchAll(PINNED)) {
      const key = keyOf(name, version)
      found.set(key, (found.get(key) ?? new Set()).add(sha.toLowerCase()))
    }
  return found
}

/** The commit of `OWNER/NAME/PATH@VERSION`, or why there is none. */
export function pinOf(
  uses: string,
  pins: Pins,
): { readonly sha: string; readonly version: string } | { readonly because: string } {
  const [, name, version] = /^([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w.+/-]+)$/.exec(uses) ?? []
  if (name === undefined || version === undefined)
    return { because: 'it is no action with a version' }
  const [sha, other] = pins.get(keyOf(name, version)) ?? []
  if (sha === undefined)
    return {
      because: `no line says \`${name}@SHA # ${version}\`. Write one into a file, and name it with --pins`,
    }
  if (other !== undefined) return { because: `several commits are pinned as ${name} ${version}` }
  return { sha, version }
}

function keyOf(name: string, version: string): string {
  return `${name.toLowerCase()}@${version}`
}

/** Failures of `--pins`: INPUT_INVALID, and those of the reader. */
export async function readPins(
  file: string | null,
  readText: ReadText,
): Promise<{ readonly text: string; readonly failures: readonly Failure[] }> {
  if (file === null) return { text: '', failures: [] }
  try {
    const text = await readText(file)
    const failures: readonly Failure[] = pinsIn([text]).size > 0 ? [] : [noPins()]
    return { text, failures }
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown
    return { text: '', failures: [thrown.failure] }
  }
}

function noPins(): Failure {
  return {
    code: 'INPUT_INVALID',
    message: 'The file of --pins has no pin.',
    fix: 'Write one action a line, as in a workflow: `actions/checkout@SHA # v4`.',
  }
}
