/** The readers of booleans of npm: the argument names the one that reads the variable. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { answer } from './answers.ts'

// Their types are not installed with the project, so each is called as its documentation shows.
type Library = Readonly<Record<string, (...given: readonly unknown[]) => never>> & {
  readonly [name: string]: never
}
const load = createRequire(join(process.env.ORACLES_NPM ?? '', 'package.json'))
const library = (name: string): Library => load(name)

const READERS: Readonly<Record<string, () => (text: string) => unknown>> = {
  envalid: () => {
    const { bool } = library('envalid') as never as {
      bool: () => { _parse: (text: string) => unknown }
    }
    return (text) => bool()._parse(text)
  },
  zod: () => {
    const { z } = library('zod') as never as {
      z: { stringbool: () => { parse: (text: string) => unknown } }
    }
    return (text) => z.stringbool().parse(text)
  },
  coerce: () => {
    const { z } = library('zod') as never as {
      z: { coerce: { boolean: () => { parse: (text: string) => unknown } } }
    }
    return (text) => z.coerce.boolean().parse(text)
  },
  convict: () => {
    const convict = library('convict') as never as (schema: object) => {
      validate: () => void
      get: (name: string) => unknown
    }
    return (text) => {
      process.env.VALUE = text
      const config = convict({ value: { format: Boolean, default: false, env: 'VALUE' } })
      config.validate()
      return config.get('value')
    }
  },
  joi: () => {
    const joi = library('joi') as never as {
      attempt: (value: unknown, schema: unknown) => unknown
      boolean: () => unknown
    }
    return (text) => joi.attempt(text, joi.boolean())
  },
  'env-var': () => {
    const env = library('env-var') as never as {
      from: (values: object) => { get: (name: string) => { asBool: () => unknown } }
    }
    return (text) => env.from({ VALUE: text }).get('VALUE').asBool()
  },
  effect: () => {
    const { Config, ConfigProvider, Effect } = library('effect') as never as {
      Config: { Boolean: (name: string) => { parse: (provider: unknown) => unknown } }
      ConfigProvider: { fromUnknown: (values: object) => unknown }
      Effect: { runSync: (effect: unknown) => unknown }
    }
    return (text) =>
      Effect.runSync(Config.Boolean('VALUE').parse(ConfigProvider.fromUnknown({ VALUE: text })))
  },
}

const read = READERS[process.argv[2] ?? '']?.()
if (read === undefined) throw new Error('Name a reader.')
await answer((text) => {
  // Node cuts a variable of the environment at a NUL.
  const value = read(text)
  return { value: typeof value === 'boolean' ? value : Boolean(value) }
})
