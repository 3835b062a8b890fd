import { type Command, Option } from 'commander'
import { ownIn } from '../algorithms/own.ts'
import { INPUTS, type InputName } from '../domain/inputs.ts'
import type { RawInputs } from '../policy/inputs.ts'

/** What commander has read, by its own spelling of the flags. */
export type ParsedFlags = Readonly<Record<string, unknown>>

const REPEATABLE: readonly string[] = ['environment', 'env-files', 'variables', 'secrets', 'output']
const append = (value: string, before: readonly string[]) => [...before, value]

/** Gives a command the flags of the inputs, and a way to read what was typed. */
export function addInputFlags(
  command: Command,
  without: readonly InputName[] = [],
): (given: ParsedFlags) => RawInputs {
  const options = new Map<string, Option>()
  for (const [name, definition] of Object.entries(INPUTS)) {
    if (!('flag' in definition) || without.some((other) => other === name)) continue
    const repeatable = REPEATABLE.includes(name)
    const about = repeatable ? `${definition.about} May be repeated.` : definition.about
    const option = new Option(definition.flag, about)
    if (repeatable) option.default([], 'none').argParser(append)
    else if ('default' in definition && definition.default !== 'false')
      option.default(definition.default)
    options.set(name, option)
    command.addOption(option)
  }
  return (given) => {
    const value = (name: string) => ownIn(given, options.get(name)?.attributeName() ?? '')
    const text = (name: string) => {
      const found = value(name)
      return typeof found === 'string' ? found : undefined
    }
    const list = (name: string) => (value(name) ?? []) as readonly string[]
    return {
      policy: text('policy'),
      environment: list('environment'),
      manifest: text('manifest'),
      'manifest-format': text('manifest-format'),
      container: text('container'),
      'env-file-format': text('env-file-format'),
      parallel: text('parallel'),
      batch: value('batch') === true ? 'true' : 'false',
      timeout: text('timeout'),
      'secrets-from': text('secrets-from'),
      region: text('region'),
      'fail-on': text('fail-on'),
      'env-files': list('env-files'),
      variables: list('variables'),
      secrets: list('secrets'),
    }
  }
}
