import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { API_OPTION, FILE_OPTION, readOptions } from './beanstalk-options.ts'
import type { ManifestFormat } from './manifest.ts'
import { type Notation, textNotation, writtenText } from './notation.ts'
import { failed, nothing, toManifest } from './part.ts'
import { functionOf } from './template-functions.ts'
import { deployedKey, deployedText } from './template-scalars.ts'

export const elasticBeanstalk: ManifestFormat = {
  name: 'elastic-beanstalk',
  summary:
    'Elastic Beanstalk option settings: a configuration file in `.ebextensions`, a saved configuration, the JSON of `aws elasticbeanstalk update-environment --option-settings` or `--cli-input-json`, and what `describe-configuration-settings` prints',
  mergesKeys: true,
  recognises: ([value]) => optionsIn(value) !== null,
  read: async ([document, more]) => {
    if (document === undefined) return toManifest('elastic-beanstalk', nothing)
    if (more !== undefined) return toManifest('elastic-beanstalk', failed(several(more)))
    const options = optionsIn(document.value) ?? { path: ['option_settings'], keys: FILE_OPTION }
    // The CLI and the SDKs send a list as it is, and take texts only.
    const isList = Array.isArray(valueAt(document.value, options.path))
    const notation =
      isList && options.keys === API_OPTION ? textNotation(document) : optionNotation(document)
    const part = readOptions(notation, options.path, options.keys)
    return toManifest('elastic-beanstalk', part)
  },
}

/** Where a file has its options, and how they are spelled; null when it has none. */
function optionsIn(
  value: unknown,
): { readonly path: Path; readonly keys: typeof API_OPTION } | null {
  if (isOptionList(value)) return { path: [], keys: API_OPTION }
  const inFile = valueAt(value, ['option_settings'])
  if (Array.isArray(inFile) || isMap(inFile))
    return { path: ['option_settings'], keys: FILE_OPTION }
  const places: readonly Path[] = [
    ['OptionSettings'],
    ['ConfigurationSettings', 0, 'OptionSettings'],
  ]
  const path = places.find((place) => {
    const options = valueAt(value, place)
    return isOptionList(options) || isOptionMap(options)
  })
  return path === undefined ? null : { path, keys: API_OPTION }
}

function isOptionList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.some((item: unknown) => typeof valueAt(item, ['OptionName']) === 'string') &&
    value.every(isMap)
  )
}

/** The namespaces of a saved configuration all begin with `aws:`. */
function isOptionMap(value: unknown): boolean {
  return isMap(value) && Object.keys(value).some((key) => key.startsWith('aws:'))
}

/**
 * Values are texts. Elastic Beanstalk does not document what it makes of other scalars without quotes: those that all
 * readers of YAML print alike are read.
 */
function optionNotation(document: TextDocument): Notation {
  const notation = textNotation(document)
  const text = (bare: string) => {
    const deployed = deployedText(bare)
    return deployed === null
      ? ({ kind: 'later', because: UNSTEADY } as const)
      : ({ kind: 'text', text: deployed } as const)
  }
  return {
    ...notation,
    name: (path) => {
      const bare = document.bare(path)
      return bare === null ? notation.name(path) : deployedKey(bare)
    },
    key: (path) => {
      const bare = document.bareKey(path)
      return bare === null ? notation.key(path) : deployedKey(bare)
    },
    written: (path) => {
      const value = valueAt(document.value, path)
      if (functionOf(value) !== null || (typeof value === 'string' && FUNCTION.test(value)))
        return { kind: 'later', because: MADE }
      const bare = value === null ? null : document.bare(path)
      return bare === null ? writtenText(value) : text(bare)
    },
  }
}

/** Developer guide, "Functions" of configuration files: JSON in backquotes inside a text. */
const FUNCTION = /`\s*\{.*\}\s*`/s

const MADE = 'is made by a function when the environment is deployed'

const UNSTEADY =
  'stands without quotes and looks like a number or boolean that Elastic Beanstalk may write differently'

function several(more: TextDocument) {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'The file has several YAML documents, and Elastic Beanstalk reads one.',
    fix: 'Keep each configuration in a file of its own.',
    location: more.locate([]),
  } as const
}
