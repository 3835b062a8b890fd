import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { plainEntry, referenceEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** The lists of the run section; those of the build section never reach the running container. */
const LISTS = [
  { key: 'env', valueKey: 'value', toEntry: plainEntry },
  { key: 'secrets', valueKey: 'value-from', toEntry: referenceEntry },
] as const

type List = (typeof LISTS)[number]

/** What belongs inside `run` and is lost beside it. */
const RUN_KEYS = ['env', 'secrets', 'network', 'command']

/** App Runner developer guide, "App Runner configuration file reference". */
export const apprunnerYaml: ManifestFormat = {
  name: 'apprunner-yaml',
  summary: 'apprunner.yaml, the configuration file in the repository of an App Runner service',
  recognises: ([value]) =>
    typeof valueAt(value, ['runtime']) === 'string' &&
    valueAt(value, ['version']) !== undefined &&
    (isMap(valueAt(value, ['run'])) || isMap(valueAt(value, ['build']))),
  read: async ([document]) =>
    toManifest('app-runner', document === undefined ? nothing : readFile(document)),
}

function readFile(document: TextDocument): ManifestPart {
  return joined([
    failed(...structureFailures(document)),
    ...LISTS.map((list) => readList(document, list)),
  ])
}

function structureFailures(document: TextDocument): readonly Failure[] {
  const fix = 'Write run: with the command that starts the service, and env and secrets in it.'
  const missing = isMap(valueAt(document.value, ['run']))
    ? []
    : [manifestInvalid('`run` is not a map.', document.locate(['run']), fix)]
  const misplaced = RUN_KEYS.filter((key) => valueAt(document.value, [key]) !== undefined).map(
    (key) =>
      manifestInvalid(
        `\`${key}\` stands beside \`run\`, and App Runner reads it inside \`run\` only.`,
        document.locateKey([key]),
        `Indent \`${key}\` so that it belongs to \`run\`.`,
      ),
  )
  return [...missing, ...misplaced]
}

function readList(document: TextDocument, { key, valueKey, toEntry }: List): ManifestPart {
  const path = ['run', key]
  const list = valueAt(document.value, path) ?? []
  const form = `Write under ${key}: - { name: NAME, ${valueKey}: text }`
  if (!Array.isArray(list))
    return failed(manifestInvalid(`run.${key} is not a list.`, document.locate(path), form))
  return joined(
    list.map((item: unknown, index) => {
      const name = scalar(valueAt(item, ['name'])) ?? ''
      const text = scalar(valueAt(item, [valueKey]))
      const location = document.locate([...path, index, 'name'])
      if (name === '') {
        const says = `Item ${index + 1} of run.${key} has no name.`
        return failed(manifestInvalid(says, location, form))
      }
      if (text !== null) return given(toEntry(name, text, location))
      const [says, fix] = wrongValue(name, key, valueKey, item)
      return failed(manifestInvalid(says, location, fix))
    }),
  )
}

/** A reference among the plain variables is the usual slip. */
function wrongValue(name: string, key: string, valueKey: string, item: unknown) {
  const other = LISTS.find(
    (list) => list.key !== key && valueAt(item, [list.valueKey]) !== undefined,
  )
  return other === undefined
    ? ([
        `${name} in run.${key} has no \`${valueKey}\` that is a text.`,
        'Put the value in double quotes.',
      ] as const)
    : ([
        `${name} in run.${key} has \`${other.valueKey}\`, which App Runner reads in run.${other.key} only.`,
        `Move ${name} to run.${other.key}.`,
      ] as const)
}

/** The file maps names to scalars, so a number or a boolean is its text, as it is written. */
function scalar(value: unknown): string | null {
  const simple = ['string', 'number', 'boolean'].includes(typeof value)
  return simple ? String(value) : null
}
