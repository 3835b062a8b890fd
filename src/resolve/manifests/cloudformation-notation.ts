import { ownIn } from '../../algorithms/own.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { dynamicEntry, isDynamic } from './dynamic-reference.ts'
import { laterEntry, referenceEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import { type Notation, textNotation, type Written, writtenText } from './notation.ts'
import { failed, given, type ManifestPart, nothing } from './part.ts'

/** A template: texts may be functions, conditions and dynamic references, which the deploy of the stack replaces. */
export function cloudFormationNotation(document: TextDocument): Notation {
  return {
    ...textNotation(document),
    name: (path) => {
      const name = evaluated(valueAt(document.value, path))
      return name.kind === 'text' ? name.text : null
    },
    written: (path) => {
      const value = evaluated(valueAt(document.value, path))
      const bare = value.kind === 'text' ? document.bare(path) : null
      if (bare === null) return value
      const text = deployedText(bare)
      return text === null ? { kind: 'later', because: UNSTEADY } : { kind: 'text', text }
    },
    unreadable: (path) => unreadable(document, path),
    unusualItem: (path, nameKey) => unusualItem(document, path, nameKey),
    plain: dynamicEntry,
    reference: (name, text, location) => {
      if (!isDynamic(text)) return given(referenceEntry(name, text, location))
      const because = 'has a reference that CloudFormation puts together when the stack is deployed'
      return given(laterEntry(name, because, location))
    },
  }
}

const UNSTEADY =
  'stands without quotes and looks like a number or boolean that CloudFormation may write differently'

/** Numbers and booleans become texts, null is refused ("null values are not allowed in templates"). */
function evaluated(value: unknown): Written {
  if (typeof value === 'number' || typeof value === 'boolean') return writtenText(String(value))
  const by = functionOf(value)
  if (by === null || !isMap(value)) return writtenText(value)
  const argument = ownIn(value, by)
  if (by === 'Ref' && argument === 'AWS::NoValue') return { kind: 'absent' }
  if (by === 'Fn::Sub' && typeof argument === 'string' && !argument.includes('${'))
    return writtenText(argument)
  return { kind: 'later', because: `is made by ${by} when the stack is deployed` }
}

/** The function of a map: the map itself, or one that adds keys to it (Fn::Transform, Fn::ForEach). Null without one. */
export function functionOf(value: unknown): string | null {
  if (!isMap(value)) return null
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'Ref') return 'Ref'
  return keys.find((key) => key.startsWith('Fn::')) ?? null
}

/** A function on the way to a list or map may make any names. */
function unreadable(document: TextDocument, path: Path): ManifestPart | null {
  for (let length = 1; length <= path.length; length += 1) {
    const here = path.slice(0, length)
    const value = valueAt(document.value, here)
    const by = functionOf(value)
    if (by !== null)
      return evaluated(value).kind === 'absent' ? nothing : failed(unknownNames(document, here, by))
  }
  if (valueAt(document.value, path) !== null) return null
  const says = `${String(path.at(-1))} is null, and CloudFormation refuses it.`
  return failed(manifestInvalid(says, document.locate(path), 'Give it a value, or remove it.'))
}

/** The names of a condition are known, its values are not. A function may make any names. */
function unusualItem(document: TextDocument, path: Path, nameKey: string): ManifestPart | null {
  const item = valueAt(document.value, path)
  const names = conditionalNames(item, nameKey)
  if (names !== null) {
    const because = 'depends on a condition of the stack'
    const location = document.locate(path)
    return given(...names.map((name) => laterEntry(name, because, location)))
  }
  const name = valueAt(item, [nameKey])
  const by = functionOf(item) ?? (evaluated(name).kind === 'later' ? functionOf(name) : null)
  return by === null ? null : failed(unknownNames(document, path, by))
}

/** The names that a Fn::If may give, none for AWS::NoValue; null when it is something else. */
function conditionalNames(item: unknown, nameKey: string): readonly string[] | null {
  if (functionOf(item) === 'Ref') return evaluated(item).kind === 'absent' ? [] : null
  const branches = valueAt(item, ['Fn::If'])
  if (!Array.isArray(branches) || branches.length !== 3) return null
  const names = branches.slice(1).map((branch: unknown): readonly string[] | null => {
    const name = evaluated(valueAt(branch, [nameKey]))
    return name.kind === 'text' ? [name.text] : conditionalNames(branch, nameKey)
  })
  return names.some((one) => one === null) ? null : [...new Set(names.flatMap((one) => one ?? []))]
}

function unknownNames(document: TextDocument, path: Path, by: string) {
  const key = path.filter((step) => typeof step === 'string').at(-1)
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `${by} makes ${String(key)} when the stack is deployed, so the names of its variables are not known yet.`,
    fix: 'Write the names of the variables into the template, and use functions for the values only.',
    location: document.locate(path),
  } as const
}

/** Booleans of YAML 1.1, which CloudFormation reads: `YES` arrives as `true` (aws-cli#5257, hyp3#2061). */
const TRUE = /^(true|True|TRUE|yes|Yes|YES|on|On|ON)$/
const FALSE = /^(false|False|FALSE|no|No|NO|off|Off|OFF)$/
const LETTER = /^[yYnN]$/
/** Numbers of YAML 1.1: also `010` (octal), `1_000` and `12:30` (sexagesimal). */
const NUMBER =
  /^[-+]?(0b[01_]+|0x[\da-f_]+|\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|(\d[\d_]*\.?|\.\d)[\d_]*(e[-+]?\d+)?|\.(inf|nan))$/i
/** Numbers that every reader prints as they were written. */
const STEADY = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/

/**
 * The text that CloudFormation makes of a text without quotes. Null when that is not certain: the documentation does
 * not say how it prints numbers.
 */
function deployedText(bare: string): string | null {
  if (TRUE.test(bare)) return 'true'
  if (FALSE.test(bare)) return 'false'
  if (LETTER.test(bare)) return null
  if (!NUMBER.test(bare)) return bare
  // Java prints doubles under 0.001 with an exponent.
  const steady = STEADY.test(bare) && (Number(bare) === 0 || Math.abs(Number(bare)) >= 0.001)
  return steady ? bare : null
}
