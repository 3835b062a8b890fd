import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { VARIABLE_NAME } from '../../domain/variable-name.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { literalName } from './as-written.ts'
import {
  type Interpolated,
  interpolate,
  type Lookup,
  type UnsetMark,
  UnsetText,
} from './compose-interpolation.ts'
import { isCut, unsetWords } from './compose-unset.ts'
import { closedEntry, type Noted, sealedEntry, unavailableEntry } from './given.ts'
import { goScalar } from './go-yaml.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

/**
 * `environment` of a service, as a map or as a list (Compose file reference, "environment"). Numbers and
 * booleans without quotes are taken, and printed as Go prints them; lists hold texts only.
 */
export function readEnvironment(document: TextDocument, path: Path, lookup: Lookup): ManifestPart {
  const environment = valueAt(document.value, path)
  if (environment === undefined) return nothing
  if (isMap(environment))
    return joined(Object.keys(environment).map((name) => readPair(document, path, name, lookup)))
  if (Array.isArray(environment))
    return joined(environment.map((_, index) => readItem(document, [...path, index], lookup)))
  const fix = 'Write a map of NAME: "text", or a list of - NAME=text.'
  return failed(
    manifestInvalid('environment is neither a map nor a list.', document.locate(path), fix),
  )
}

function readPair(document: TextDocument, map: Path, name: string, lookup: Lookup): ManifestPart {
  const path = [...map, name]
  const location = document.locateKey(path)
  if (name === '') return failed(nameless(location))
  const scalar = scalarAt(document, path)
  if (scalar === null || scalar.kind === 'endless') {
    const says = `${name} in environment is neither a text nor a number, and Compose refuses it.`
    return failed(manifestInvalid(says, location, 'Put the value in double quotes.'))
  }
  if (scalar.kind === 'null') return given(fromShell(name, lookup, location))
  if (scalar.kind === 'moment')
    return given(
      unavailableEntry(name, 'is a date without quotes, which Compose rewrites', location),
    )
  return interpolated(name, interpolate(scalar.text, lookup), location)
}

function readItem(document: TextDocument, path: Path, lookup: Lookup): ManifestPart {
  const location = document.locate(path)
  const scalar = scalarAt(document, path)
  if (scalar?.kind !== 'text') {
    const says = 'An item of environment is not a text, and Compose refuses the list.'
    return failed(manifestInvalid(says, location, 'Write - NAME=text.'))
  }
  const key = literalName(scalar.text)
  // The name is not known, so the value is of no use.
  if (key.kind === 'made') return given(unavailableEntry(key.written, 'has a made name', location))
  const { text: name } = key
  if (name === '' || name.trimEnd() !== name) return failed(nameless(location))
  const [written = ''] = scalar.text.split('=', 1)
  if (written === scalar.text) return given(fromShell(name, lookup, location))
  const value = interpolate(scalar.text.slice(written.length + 1), lookup)
  return interpolated(name, value, location)
}

/** An entry from an interpolated text. */
export function interpolated(name: string, text: Interpolated, location: Location): ManifestPart {
  if (text.kind === 'text') return given(named(closedEntry(name, text.text, location, text)))
  if (text.kind === 'missing') {
    return given(named(unsetEntry(name, text.marks, location)))
  }
  const says = `${name} in environment has a $ that Compose cannot read.`
  return failed(manifestInvalid(says, location, 'Write $$ for a $ that means itself.'))
}

/** Compose cuts such a password whatever the run gives, so the entry is sealed. */
function unsetEntry(name: string, marks: readonly UnsetMark[], location: Location): Noted {
  const words = unsetWords(name, marks)
  return isCut(marks)
    ? sealedEntry(name, words, location)
    : unavailableEntry(name, words.because, location, words.fix)
}

/** A name without a value: Compose takes the value from its shell or .env. */
export function fromShell(name: string, lookup: Lookup, location: Location): Noted {
  const text = lookup(name)
  if (text instanceof UnsetText) return named(unsetEntry(name, [{ name, at: 1, text }], location))
  return named(
    text instanceof Secret
      ? closedEntry(name, text, location, { handedOn: true, madeOf: [text] })
      : unavailableEntry(
          name,
          'takes its value from the shell of Compose, and the gate does not have it',
          location,
        ),
  )
}

/** A scalar as Compose reads it; null for other data. */
function scalarAt(document: TextDocument, path: Path) {
  const bare = document.bare(path)
  if (bare !== null) return goScalar(bare)
  const value = valueAt(document.value, path)
  if (typeof value === 'string') return { kind: 'text', text: value } as const
  return value === null ? ({ kind: 'null' } as const) : null
}

function named(noted: Noted): Noted {
  const { name, location } = noted.entry
  if (VARIABLE_NAME.test(name)) return noted
  const draft = {
    check: 'key-name',
    variable: name,
    says: 'has a name that shells and most libraries cannot read',
    fix: 'Use letters, digits and _ only, and no digit first.',
    facts: {},
    location,
  }
  return { ...noted, drafts: [...noted.drafts, draft] }
}

function nameless(location: Location) {
  const says = 'An entry of environment has no name, or blanks behind it, and Compose refuses it.'
  return manifestInvalid(says, location, 'Write NAME=text, without blanks around the =.')
}
