import { dirname, isAbsolute, join, relative } from 'node:path/posix'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Secret } from '../domain/secret.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import { readManifest } from '../resolve/manifests/index.ts'
import type { Manifest, ManifestEntry } from '../resolve/manifests/manifest.ts'
import type { ReadText } from '../text/files.ts'
import type { ManifestFiles } from './compose-overlays.ts'
import { likelyContainer } from './container-choice.ts'
import type { FoundSource, FoundVariable, LeftOut } from './found.ts'

/** A manifest with several containers. */
export interface SeveralContainers {
  readonly file: string
  readonly names: readonly string[]
  /** The one that init would take. */
  readonly likely: string
}

/** Lets a person choose the container. */
export type ChooseContainer = (several: SeveralContainers) => Promise<string>

/** What init knows of a manifest before it reads it. */
interface ManifestQuestion extends ManifestFiles {
  readonly text: string
  /** The container; null when the user named none. */
  readonly container: string | null
  /** The name of the service, which its container often has. */
  readonly service: string
  readonly readText: ReadText
  readonly chooseContainer?: ChooseContainer | undefined
}

/** Init looks into this many containers for the one with the most variables. */
const MOST_CONTAINERS = 50

/** Reads the names of a manifest, of the most likely container if it has several. Null for other files. */
export async function readManifestNames(
  question: ManifestQuestion,
): Promise<Outcome<FoundSource | null>> {
  const { file, service, overrides, automatic, chooseContainer } = question
  let read = await ask(question, question.container)
  const names = read.failures.find(({ code }) => code === 'CONTAINER_REQUIRED')?.choices ?? []
  const likely = names.length === 0 ? null : await choose(question, names, service)
  const chosen =
    likely === null || chooseContainer === undefined
      ? likely
      : await chooseContainer({ file, names, likely })
  if (chosen !== null) read = await ask(question, chosen)
  const { value, failures } = read
  if (value === null) return { value: null, failures }
  const unread = value.entries.length === 0 && failures.length > 0
  const source: FoundSource = {
    file,
    kind: `manifest for ${value.platform}`,
    variables: value.entries.flatMap(toVariable),
    leftOut: [
      ...failures.map((failure) => toLeftOut(failure, file)),
      ...value.entries.flatMap(leftOutOf),
    ],
    later: value.entries.filter(({ given }) => isLater(given)).map(({ name }) => name),
    deployed: true,
    ...(overrides && { overrides }),
    ...(automatic && { automatic }),
    ...(chosen !== null && { chosen, asked: chooseContainer !== undefined }),
    ...(unread && { unread: failures }),
  }
  return { value: source, failures: [] }
}

/** The container choice of a manifest that needs one; null for any other file. */
export async function containersOf(
  question: Omit<ManifestQuestion, 'chooseContainer' | 'container'>,
): Promise<SeveralContainers | null> {
  const { failures } = await ask(question, null)
  const names = failures.find(({ code }) => code === 'CONTAINER_REQUIRED')?.choices ?? []
  const likely = names.length === 0 ? null : await choose(question, names, question.service)
  return likely === null ? null : { file: question.file, names, likely }
}

function toLeftOut({ message, location }: Failure, file: string): LeftOut {
  return { location: location ?? { file, line: 1, column: 1 }, says: message.replace(/\.$/, '') }
}

async function ask(
  { text, file, overrides, readText }: Omit<ManifestQuestion, 'container'>,
  container: string | null,
): Promise<Outcome<Manifest | null>> {
  return readManifest(text, file, null, {
    container,
    ...(overrides && { overrides: overrides.map((name) => relative(dirname(file), name)) }),
    readBeside: (name) => readText(isAbsolute(name) ? name : join(dirname(file), name)),
    variables: new Map(),
    region: null,
  })
}

/** The container whose name stands out, else the first of those with the most variables. */
async function choose(
  question: Omit<ManifestQuestion, 'container'>,
  choices: readonly string[],
  service: string,
): Promise<string | null> {
  const likely = likelyContainer(choices, service)
  if (likely !== null) return likely
  let best: { readonly name: string | null; readonly count: number } = { name: null, count: -1 }
  for (const name of choices.slice(0, MOST_CONTAINERS)) {
    const { value } = await ask(question, name)
    const count = value?.entries.length ?? 0
    if (count > best.count) best = { name, count }
  }
  return best.name
}

/** A value from a store is a secret, unless its name says otherwise. */
function toVariable({ name, given }: ManifestEntry): readonly FoundVariable[] {
  if (given.kind === 'expansion' || isLater(given) || !VARIABLE_NAME.test(name)) return []
  const stored = given.kind === 'reference' || (given.kind === 'unavailable' && given.kept === true)
  const blank = given.kind === 'plain' && given.value.bytes === 0
  return [
    {
      name,
      choice: stored ? { type: 'secret', options: {} } : null,
      required: !blank,
      ...(blank && { blank, deployedBlank: true as const }),
      sensitive: null,
      example: exampleOf(given),
    },
  ]
}

type LaterValue = Extract<ManifestEntry['given'], { readonly kind: 'unavailable' }> & {
  readonly later: true
}

/**
 * Whether the deploy itself makes the value: a policy that asks for it could not pass. A secret whose reference needs only
 * the region or the account is declared, because the container cannot do without it.
 */
function isLater(given: ManifestEntry['given']): given is LaterValue {
  if (given.kind !== 'unavailable' || given.later !== true) return false
  return given.kept !== true || given.fix === undefined
}

function exampleOf(given: ManifestEntry['given']): Secret | null {
  return given.kind === 'plain' ? given.value : null
}

function leftOutOf({ name, given, location }: ManifestEntry): readonly LeftOut[] {
  if (given.kind === 'expansion')
    return [
      {
        location,
        says: 'This entry brings in every key of a secret: declare the keys that the service needs by hand',
      },
    ]
  if (isLater(given))
    return [{ location, says: `${name} ${given.because}, so no value can be checked before it` }]
  return VARIABLE_NAME.test(name)
    ? []
    : [{ location, says: `${name} cannot be the name of a variable in a policy` }]
}
