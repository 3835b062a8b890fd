import { basename, dirname, join } from 'node:path/posix'
import { type Failure, GateError } from '../../domain/errors.ts'
import { safeText } from '../../domain/safe-text.ts'
import { valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { unreadable } from './compose-service.ts'
import type { ManifestContext } from './manifest.ts'

/** The names that the secrets files of Kamal define. */
export interface KamalSecrets {
  readonly names: ReadonlySet<string>
  /** The files that are there, as messages show them. */
  readonly found: readonly string[]
  /** The files that Kamal looks for. */
  readonly wanted: readonly string[]
  readonly failures: readonly Failure[]
}

/**
 * `.kamal/secrets-common`, then `.kamal/secrets`, or with a destination `.kamal/secrets.DESTINATION`
 * (lib/kamal/secrets.rb, secrets_filenames). Only names are read: values are commands and variables of the deploy.
 */
export async function kamalSecrets(
  configuration: TextDocument,
  destination: string | null,
  { readBeside }: ManifestContext,
): Promise<KamalSecrets> {
  const configured = valueAt(configuration.value, ['secrets_path'])
  const path = typeof configured === 'string' && configured !== '' ? configured : '.kamal/secrets'
  const wanted = [`${path}-common`, destination === null ? path : `${path}.${destination}`]
  // Paths begin in the folder that Kamal runs in, the parent of config/.
  const folder = dirname(configuration.locate([]).file)
  const root = basename(folder) === 'config' ? '..' : '.'
  const names = new Set<string>()
  const found: string[] = []
  const failures: Failure[] = []
  for (const file of wanted) {
    try {
      const text = await readBeside(join(root, file))
      for (const name of namesIn(text)) names.add(name)
      found.push(file)
    } catch (thrown) {
      const code = thrown instanceof GateError ? thrown.failure.code : null
      if (code === 'FILE_EMPTY') found.push(file)
      else if (code !== 'FILE_NOT_FOUND') failures.push(unreadable(thrown, file))
    }
  }
  return { names, found, wanted, failures }
}

/** Where Kamal looked for a secret that is not defined, as it says it itself. */
export function searchedFiles({ found, wanted }: KamalSecrets): string {
  const shown = (files: readonly string[]) =>
    files.map((file) => safeText(file, 'a secrets file')).join(' and ')
  return found.length > 0
    ? `not defined in ${shown(found)}`
    : `not defined: there is no ${shown(wanted)}`
}

const NAME = /^\s*(?:export\s+)?([\w.]+)(?:\s*=|:\s)\s*(["']?)/

/** The names of a dotenv file (dotenv of Ruby, parser.rb). */
function namesIn(text: string): readonly string[] {
  const names: string[] = []
  let open: string | null = null
  for (const line of text.split('\n')) {
    const [begin = '', name, quote] = open === null ? (NAME.exec(line) ?? []) : []
    if (name !== undefined) names.push(name)
    const rest: string = open === null ? line.slice(begin.length) : line
    const inside: string = open ?? quote ?? ''
    // A text in quotes may have several lines.
    if (inside !== '') open = closes(rest, inside) ? null : inside
  }
  return names
}

function closes(text: string, quote: string): boolean {
  return text.replace(/\\[\s\S]/g, '').includes(quote)
}
