import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { safeText } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { renamed } from './container-drafts.ts'
import { MADE_BY_RUBY } from './erb.ts'
import { keptEntry, type Noted, plainEntry, unavailableEntry } from './given.ts'
import { type KamalSecrets, searchedFiles } from './kamal-secrets.ts'
import { clearValue, psychScalar } from './kamal-value.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

/** One environment of the configuration: `env` of the root, a role, a tag or an accessory. */
interface Env {
  readonly clear: ManifestPart
  readonly secret: ManifestPart
}

const KEYS = ['clear', 'secret', 'tags']
const FORM = 'Write env: { clear: { NAME: "text" }, secret: [NAME] }.'

/**
 * Reads an environment (lib/kamal/configuration/env.rb and validator/env.rb): with none of the keys clear, secret and
 * tags it is a map of clear values.
 */
export function readEnv(document: TextDocument, path: Path, secrets: KamalSecrets): Env {
  const env = valueAt(document.value, path) ?? null
  const stop = (failure: Failure): Env => ({ clear: failed(failure), secret: nothing })
  if (env === null) return { clear: nothing, secret: nothing }
  const location = document.locateKey(path)
  if (!isMap(env)) return stop(notMap('env', env, location))
  const known = KEYS.filter((key) => valueAt(env, [key]) !== undefined)
  if (known.length === 0) return { clear: readClear(document, path), secret: nothing }
  const strange = Object.keys(env).filter((key) => !KEYS.includes(key))
  if (strange.length > 0) {
    const says = `env has ${known.join(', ')} and other keys beside them, and Kamal refuses it.`
    const place = document.locateKey([...path, strange[0] ?? ''])
    return stop(manifestInvalid(says, place, 'Move the variables under clear.'))
  }
  if (known.includes('tags') && path.length > 1) {
    const says = 'env has tags outside of the root, and Kamal refuses them.'
    return stop(manifestInvalid(says, location, 'Move the tags under env at the root.'))
  }
  return {
    clear: readClear(document, [...path, 'clear']),
    secret: readSecrets(document, [...path, 'secret'], secrets),
  }
}

function notMap(key: string, value: unknown, location: Location): Failure {
  if (typeof value === 'string' && value.includes(MADE_BY_RUBY)) return madeByRuby(key, location)
  return manifestInvalid(`${key} is not a map, and Kamal refuses it.`, location, FORM)
}

/** Every variable may be in what the code prints. */
function madeByRuby(what: string, location: Location): Failure {
  return {
    code: 'VARIABLE_UNAVAILABLE',
    message: `${what} is made by Ruby code, which the gate does not run: the names are not known.`,
    fix: 'Write the names into the file, or give the gate what `erb config/deploy.yml` prints.',
    location,
  }
}

function readClear(document: TextDocument, path: Path): ManifestPart {
  const clear = valueAt(document.value, path) ?? null
  if (clear === null) return nothing
  if (!isMap(clear)) return failed(notMap('clear', clear, document.locateKey(path)))
  return joined(Object.keys(clear).map((key) => readValue(document, [...path, key], key)))
}

function readValue(document: TextDocument, path: Path, key: string): ManifestPart {
  const location = document.locateKey(path)
  if (key.includes(MADE_BY_RUBY)) return failed(madeByRuby('A name of env', location))
  const scalar = psychScalar(document.bareKey(path) ?? 'text')
  const name = document.bareKey(path) !== null && scalar.kind === 'text' ? scalar.text : key
  const part = readText(document, path, name, location)
  return name === key ? part : joined([part, renamed(key, name, location)])
}

function readText(
  document: TextDocument,
  path: Path,
  name: string,
  location: Location,
): ManifestPart {
  const value = valueAt(document.value, path)
  const bare = document.bare(path)
  const scalar = bare === null ? { kind: 'text' as const, text: value } : psychScalar(bare)
  if (scalar.kind === 'rewritten') {
    const because = 'is a text without quotes that Kamal rewrites'
    return given(unavailableEntry(name, because, location, 'Put the value in double quotes.'))
  }
  if (scalar.kind === 'null' || typeof scalar.text !== 'string') {
    const says = `${name} in env has no text, and Kamal refuses the configuration.`
    return failed(manifestInvalid(says, location, `Write ${name}: "text".`))
  }
  const seen = clearValue(scalar.text)
  if (seen.kind === 'text') return given(plainEntry(name, seen.text, location))
  return given(unavailableEntry(name, seen.because, location, seen.fix))
}

function readSecrets(document: TextDocument, path: Path, secrets: KamalSecrets): ManifestPart {
  const list = valueAt(document.value, path) ?? null
  const location = document.locateKey(path)
  if (list === null) return nothing
  if (!Array.isArray(list)) {
    if (typeof list === 'string' && list.includes(MADE_BY_RUBY))
      return failed(madeByRuby('The list of secrets', location))
    const says = 'env.secret is not a list of names, and Kamal refuses it.'
    return failed(manifestInvalid(says, location, 'Write secret: [NAME, OTHER:NAME_IN_SECRETS].'))
  }
  return joined(list.map((_, index) => readSecret(document, [...path, index], secrets)))
}

/** `NAME`, or `NAME:ALIAS` with the name in the secrets file behind the colon. */
function readSecret(document: TextDocument, path: Path, secrets: KamalSecrets): ManifestPart {
  const item = valueAt(document.value, path)
  const location = document.locate(path)
  if (typeof item === 'string' && item.includes(MADE_BY_RUBY))
    return failed(madeByRuby('A name of a secret', location))
  const [name = '', alias] = typeof item === 'string' ? item.split(':') : []
  const key = alias || name
  if (name === '') {
    const says = 'An item of env.secret is not a name, and Kamal refuses the list.'
    return failed(manifestInvalid(says, location, 'Write - NAME, or - NAME:NAME_IN_SECRETS.'))
  }
  const because = 'is a secret that Kamal takes from its secrets file'
  const entry = given(keptEntry(name, because, location))
  if (secrets.names.has(key) || secrets.failures.length > 0) return entry
  const shown = safeText(key, 'The secret')
  const says = `${shown} is ${searchedFiles(secrets)}, and Kamal refuses the deploy.`
  const fix = `Define ${safeText(key, 'it')} in ${safeText(secrets.wanted[1] ?? '', 'the secrets file')}, by a variable or a command.`
  return joined([entry, failed({ ...manifestInvalid(says, location, fix), variable: name })])
}

/** What a container gets of several environments: a later one wins by name, and `clear` wins over `secret`. */
export function mergedEnv(envs: readonly Env[]): ManifestPart {
  const last = (parts: readonly ManifestPart[]): readonly Noted[] => {
    const byName = new Map<string, Noted>()
    for (const one of parts.flatMap(({ noted }) => noted)) {
      byName.delete(one.entry.name)
      byName.set(one.entry.name, one)
    }
    return [...byName.values()]
  }
  const clear = envs.map((env) => env.clear)
  const secret = envs.map((env) => env.secret)
  // Docker gives `--env` more weight than `--env-file`.
  return { ...joined([...secret, ...clear]), noted: [...last(secret), ...last(clear)] }
}
