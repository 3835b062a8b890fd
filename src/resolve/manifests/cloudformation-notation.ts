import { type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { dynamicEntry, isDynamic } from './dynamic-reference.ts'
import { laterEntry, referenceEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import { type Notation, textNotation } from './notation.ts'
import { failed, given, type ManifestPart, nothing } from './part.ts'
import { functionOf } from './template-functions.ts'
import { deployedKey } from './template-scalars.ts'
import { ARN_LATER, hasSecretArn, madeSecretEntry } from './template-secrets.ts'
import { type Evaluate, openTemplate, type Stack, type Template } from './template-values.ts'

/** A template: texts may be functions, conditions and dynamic references, which the deploy of the stack replaces. */
export function cloudFormationNotation(file: TextDocument, stack: Stack): Notation {
  return templateNotation(openTemplate(file, stack))
}

/** The same for a template that is already open. */
export function templateNotation({ document, evaluate }: Template): Notation {
  return {
    ...textNotation(document),
    name: (path) => nameAt(document, evaluate, path),
    key: (path) => {
      const bare = document.bareKey(path)
      return bare === null ? String(path.at(-1)) : deployedKey(bare)
    },
    written: evaluate,
    unreadable: (path) => unreadable(document, evaluate, path),
    unusualItem: (path, nameKey) => unusualItem(document, evaluate, path, nameKey),
    plain: (name, text, location) =>
      hasSecretArn(text)
        ? given(laterEntry(name, ARN_LATER, location))
        : dynamicEntry(name, text, location),
    reference: (name, text, location) => {
      if (isDynamic(text)) return given(laterEntry(name, DYNAMIC, location))
      if (hasSecretArn(text)) return madeSecretEntry(name, text, location)
      return given(referenceEntry(name, text, location))
    },
  }
}

const DYNAMIC = 'has a reference that CloudFormation puts together when the stack is deployed'

/** A name as a text; null when it is made by a function that is not known yet. */
function nameAt(document: TextDocument, evaluate: Evaluate, path: Path): string | null {
  const bare = document.bare(path)
  if (bare !== null) return deployedKey(bare)
  const name = evaluate(path)
  return name.kind === 'text' && !hasSecretArn(name.text) ? name.text : null
}

/** A function on the way to a list or map may make any names. */
function unreadable(document: TextDocument, evaluate: Evaluate, path: Path): ManifestPart | null {
  for (let length = 1; length <= path.length; length += 1) {
    const here = path.slice(0, length)
    const value = valueAt(document.value, here)
    const by = functionOf(value)
    if (by !== null)
      return evaluate(here).kind === 'absent' ? nothing : failed(unknownNames(document, here, by))
  }
  if (valueAt(document.value, path) !== null) return null
  const says = `${String(path.at(-1))} is null, and CloudFormation refuses it.`
  return failed(manifestInvalid(says, document.locate(path), 'Give it a value, or remove it.'))
}

/** The names of a condition are known, its values are not. A function may make any names. */
function unusualItem(
  document: TextDocument,
  evaluate: Evaluate,
  path: Path,
  nameKey: string,
): ManifestPart | null {
  const names = conditionalNames(document, evaluate, path, nameKey)
  if (names !== null) {
    const because = 'depends on a condition of the stack'
    const location = document.locate(path)
    return given(...names.map((name) => laterEntry(name, because, location)))
  }
  const item = valueAt(document.value, path)
  const isMade = nameAt(document, evaluate, [...path, nameKey]) === null
  const by = functionOf(item) ?? (isMade ? functionOf(valueAt(item, [nameKey])) : null)
  return by === null ? null : failed(unknownNames(document, path, by))
}

/** The names that a Fn::If may give, none for AWS::NoValue; null when it is something else. */
function conditionalNames(
  document: TextDocument,
  evaluate: Evaluate,
  path: Path,
  nameKey: string,
): readonly string[] | null {
  const item = valueAt(document.value, path)
  if (functionOf(item) === 'Ref') return evaluate(path).kind === 'absent' ? [] : null
  const branches = valueAt(item, ['Fn::If'])
  if (!Array.isArray(branches) || branches.length !== 3) return null
  const names = [1, 2].map((place): readonly string[] | null => {
    const branch = [...path, 'Fn::If', place]
    const name = nameAt(document, evaluate, [...branch, nameKey])
    return name === null ? conditionalNames(document, evaluate, branch, nameKey) : [name]
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
