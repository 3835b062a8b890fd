import { dirname, isAbsolute, join } from 'node:path/posix'
import type { Failure, Outcome } from '../../domain/errors.ts'
import { safeText } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { ReadText } from '../../text/files.ts'
import { literalPath, madePath } from './as-written.ts'
import type { ComposeModel } from './compose-model.ts'
import { openBeside } from './compose-service.ts'
import { withEnvFiles } from './compose-shell.ts'
import { manifestInvalid } from './manifest.ts'

/** How the included files of one manifest are read. */
export interface IncludeReading {
  readonly readBeside: ReadText
  /** The folder of the manifest, as messages show it. */
  readonly root: string
  /** How many files may still be read. Compose has no limit and refuses circles. */
  left: number
}

/** More than any project includes. */
export const MOST_INCLUDED = 200

type IncludingFile = Pick<ComposeModel, 'document' | 'folder' | 'shell'>

/**
 * Reads what a file includes (Compose file reference, "include"; compose-go 2.16.2, loader/include.go).
 * @param above the files that include this one, itself the last
 */
export async function withIncluded(
  start: IncludingFile,
  reading: IncludeReading,
  above: readonly string[] = [],
): Promise<Outcome<ComposeModel>> {
  const { document } = start
  const written = valueAt(document.value, ['include']) ?? null
  if (written === null) return { value: { ...start, included: [] }, failures: [] }
  if (!Array.isArray(written)) {
    const failure = manifestInvalid('include is no list.', document.locate(['include']), WRITE)
    return { value: { ...start, included: [] }, failures: [failure] }
  }
  const included: (readonly ComposeModel[])[] = []
  const failures: Failure[] = []
  for (const index of written.keys()) {
    const entry = await readEntry(start, ['include', index], reading, [
      ...above,
      document.locate([]).file,
    ])
    included.push(entry.value)
    failures.push(...entry.failures)
  }
  return { value: { ...start, included }, failures }
}

async function readEntry(
  { document, folder, shell }: IncludingFile,
  at: Path,
  reading: IncludeReading,
  above: readonly string[],
): Promise<Outcome<readonly ComposeModel[]>> {
  const location = document.locate(at)
  const stop = (...failures: readonly Failure[]) => ({ value: [], failures })
  const item = valueAt(document.value, at)
  const long = isMap(item) ? item : { path: item }
  const paths = textsOf(long.path)
  const directory = long.project_directory ?? null
  const envFiles = textsOf(long.env_file ?? [])
  if (
    paths === null ||
    envFiles === null ||
    paths.length === 0 ||
    (directory !== null && typeof directory !== 'string')
  )
    return stop(manifestInvalid('An entry of include names no file.', location, WRITE))
  const words = [...paths, ...(directory === null ? [] : [directory]), ...envFiles]
  for (const word of words) {
    const literal = literalPath(word)
    if (literal.kind === 'made')
      return stop(madePath('A path of include', literal.written, location))
  }
  const remote = paths.find((path) => REMOTE.test(path))
  if (remote !== undefined) return stop({ ...elsewhere(remote), location })
  const [main = '', ...others] = paths.map((path) => inside(folder, plain(path)))
  const project = directory === null ? dirname(main) : inside(folder, plain(directory))
  const file = inside(reading.root, main)
  if (above.includes(file))
    return stop(
      manifestInvalid('include runs in a circle, and Compose refuses it.', location, BREAK),
    )
  const own = await withEnvFiles(
    envFiles.length === 0
      ? [{ name: join(project, '.env'), required: false }]
      : envFiles
          .filter((name) => name !== '/dev/null')
          .map((name) => ({ name: inside(folder, plain(name)), required: true })),
    shell,
    { ...reading, location },
  )
  const models: ComposeModel[] = []
  const failures = [...own.failures]
  for (const name of [main, ...others]) {
    reading.left -= 1
    if (reading.left < 0) return stop(manifestInvalid(TOO_MANY, location, BREAK))
    const opened = await openBeside(name, inside(reading.root, name), reading.readBeside, location)
    if ('code' in opened) return stop(...failures, opened)
    const start = { document: opened, folder: project, shell: own.value }
    const model = await withIncluded(start, reading, above)
    models.push(model.value)
    failures.push(...model.failures)
  }
  return { value: models, failures }
}

/** What Compose fetches itself: Git repositories and OCI artifacts (docker compose, pkg/remote). */
const REMOTE = /^(oci:|git:|ssh:|https?:|git@|github\.com\/)|\.git(#|$)/i

function elsewhere(path: string): Failure {
  const name = path.includes('@') ? 'a file' : safeText(path, 'a file')
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `include names ${name} of another place, and the gate fetches no Compose file.`,
    fix: 'Give the gate the output of `docker compose config` as the manifest.',
  }
}

function textsOf(value: unknown): readonly string[] | null {
  const list = Array.isArray(value) ? value : [value]
  return list.every((one) => typeof one === 'string' && one !== '') ? list : null
}

function plain(path: string): string {
  const literal = literalPath(path)
  return literal.kind === 'literal' ? literal.text : path
}

function inside(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path)
}

const WRITE =
  'Write include: [FILE], or a list of { path: FILE, project_directory: FOLDER, env_file: FILE }.'
const BREAK = 'Remove an include.'
const TOO_MANY = `include leads to more than ${MOST_INCLUDED} files.`
