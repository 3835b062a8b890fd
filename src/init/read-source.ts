import { basename } from 'node:path/posix'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { isSettingsSchema, variablesFromJsonSchema } from '../policy/json-schema.ts'
import { FORMATS_FIX } from '../resolve/manifests/index.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import { type ReadText, withoutMark } from '../text/files.ts'
import type { ManifestFiles } from './compose-overlays.ts'
import { readDotenvExample } from './dotenv-example.ts'
import { readEnvSchema } from './env-schema.ts'
import type { FoundSource } from './found.ts'
import { type ChooseContainer, readManifestNames } from './manifest-names.ts'

/** How init reads sources. */
export interface SourceReading {
  readonly readText: ReadText
  /** Which container of a manifest to read, if it has several. */
  readonly container: string | null
  /** The name of the service, which its container often has. */
  readonly service: string
  /** What pydantic-settings calls `env_prefix`. */
  readonly prefix: string
  /** Left out, init chooses the container itself. */
  readonly chooseContainer?: ChooseContainer | undefined
}

const ENV_SCHEMA = /(^|\.)env\.schema$/
const ENV_FILE = /(^|[._-])env([._-]|$)/i
const DATA_FILE = /\.(json|ya?ml|config)$/i

/** Reads a file according to its name and content. */
export async function readSource(
  { file, overrides, automatic }: ManifestFiles,
  reading: SourceReading,
): Promise<Outcome<FoundSource | null>> {
  let text: string
  try {
    text = withoutMark(await reading.readText(file))
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'FILE_UNREADABLE',
      message: `${file} could not be read.`,
      fix: 'Check that it is a text file, and let this user read it.',
    })
    const location = { file, line: 1, column: 1 }
    return { value: null, failures: [{ location, ...failure }] }
  }
  const name = basename(file)
  if (ENV_SCHEMA.test(name)) return withoutFailures(readEnvSchema(text, file))
  if (ENV_FILE.test(name) && !DATA_FILE.test(name))
    return withoutFailures(readDotenvExample(text, file))
  const parsed = readDocument(text, file)
  if (parsed.ok && isSettingsSchema(parsed.document.value))
    return withoutFailures(await readSettingsSchema(parsed.document, file, reading.prefix))
  const manifest = await readManifestNames({
    ...reading,
    text,
    file,
    ...(overrides && { overrides }),
    ...(automatic && { automatic }),
  })
  if (manifest.value === null && MANIFEST_NAME.test(name) && manifest.failures.every(isSyntax))
    return withoutFailures(unreadManifest(file, overrides, manifest.failures))
  return { ...manifest, failures: manifest.failures.map(withFix) }
}

/** The names that deployers look for, or that their documentation uses. */
const MANIFEST_NAME =
  /^(docker-)?compose([._-].*)?\.ya?ml$|^apprunner\.ya?ml$|^render\.ya?ml$|^fly(\.[\w-]+)?\.toml$|task-?def(inition)?.*\.json$/i

function isSyntax({ code }: Failure): boolean {
  return code === 'MANIFEST_SYNTAX'
}

/** A manifest by its name: the deployer will read it, though the gate cannot. */
function unreadManifest(
  file: string,
  overrides: readonly string[] | undefined,
  unread: readonly Failure[],
): FoundSource {
  const leftOut = unread.map(({ message, location = { file, line: 1, column: 1 } }) => ({
    location,
    says: message.replace(/\.$/, ''),
  }))
  const kind = 'manifest that could not be read'
  return {
    file,
    kind,
    variables: [],
    leftOut,
    deployed: true,
    unread,
    ...(overrides && { overrides }),
  }
}

/** Reads the application's settings model from its JSON Schema. */
async function readSettingsSchema(
  document: TextDocument,
  file: string,
  prefix: string,
): Promise<FoundSource> {
  const { variables, notTaken } = await variablesFromJsonSchema(document, { prefix })
  return {
    file,
    kind: 'JSON Schema',
    variables: Object.entries(variables).map(
      ([name, { type, required, sensitive, description, ...options }]) => ({
        name,
        choice: { type, options },
        required: required !== false,
        sensitive: sensitive === true || type === 'secret' ? true : null,
        example: null,
        ...(typeof description === 'string' && { description }),
      }),
    ),
    leftOut: notTaken.map(({ path, why, location }) => ({
      location,
      says: `${path === '' ? 'The schema' : path} ${why}`,
    })),
    deployed: false,
  }
}

function withoutFailures(source: FoundSource): Outcome<FoundSource> {
  return { value: source, failures: [] }
}

/** For a file of no known format, the fix names all sources that init reads. */
function withFix(failure: Failure): Failure {
  if (failure.fix !== FORMATS_FIX) return failure
  return {
    ...failure,
    fix: 'Name a dotenv example (.env.example), a .env.schema, a manifest (docs/manifests.md), or a JSON Schema of the settings from pydantic or zod.',
  }
}
