import { type Path, valueAt } from '../../text/data.ts'
import { API_OPTION, readOptions } from './beanstalk-options.ts'
import type { Notation } from './notation.ts'
import { joined, type ManifestPart, nothing } from './part.ts'

const TEMPLATE = 'AWS::ElasticBeanstalk::ConfigurationTemplate'

/** Reads the options of an environment, over those of its configuration template in the same file. */
export function readEnvironment(notation: Notation, id: string): ManifestPart {
  const own = readOptions(notation, optionsOf(id), API_OPTION)
  const template = templateOf(notation, id)
  if (template === null) return own
  const names = new Set(own.noted.map(({ entry }) => entry.name))
  const below = readOptions(notation, optionsOf(template), API_OPTION)
  const noted = below.noted.filter(({ entry }) => !names.has(entry.name))
  return joined([{ ...below, noted }, own])
}

/** Reads the options of a configuration template that no environment of the file uses. */
export function readTemplate(notation: Notation, id: string): ManifestPart {
  return readOptions(notation, optionsOf(id), API_OPTION)
}

/** Whether an environment of the same file uses a configuration template. */
export function isUsedTemplate(notation: Notation, id: string): boolean {
  const resources = valueAt(notation.document.value, ['Resources'])
  return Object.keys(resources ?? nothing).some((other) => templateOf(notation, other) === id)
}

/** The configuration template of the file that an environment names; null for others. */
function templateOf({ document }: Notation, id: string): string | null {
  const name = valueAt(document.value, ['Resources', id, 'Properties', 'TemplateName', 'Ref'])
  if (typeof name !== 'string') return null
  return valueAt(document.value, ['Resources', name, 'Type']) === TEMPLATE ? name : null
}

function optionsOf(id: string): Path {
  return ['Resources', id, 'Properties', 'OptionSettings']
}
