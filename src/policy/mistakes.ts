import type * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import type { Failure } from '../domain/errors.ts'
import { called, safeText } from '../domain/safe-text.ts'
import { type Path, valueAt } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import { didYouMean } from '../text/nearest.ts'
import { exampleAt } from './examples.ts'
import { invalid, MORE_MISTAKES, MOST_MISTAKES, PROTO } from './problems.ts'
import { keysAt } from './schema.ts'

type Issue = z.core.$ZodIssue

/** The mistakes of a layer, up to a limit; the last failure says that there are more. */
export function mistakesIn(issues: readonly Issue[], document: TextDocument): readonly Failure[] {
  const failures = issues.slice(0, MOST_MISTAKES).flatMap((issue) => toFailures(issue, document))
  if (failures.length <= MOST_MISTAKES && issues.length <= MOST_MISTAKES) return failures
  return [...failures.slice(0, MOST_MISTAKES), MORE_MISTAKES]
}

/** One failure for each mistake, at its line, with a suggestion. */
function toFailures(issue: Issue, document: TextDocument): readonly Failure[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .filter((key) => key !== PROTO)
      .map((key) => unknownKey(issue.path, key, document))
  const missing = issue.code === 'invalid_type' && valueAt(document.value, issue.path) === undefined
  return [
    invalid(
      missing
        ? `${dotted(issue.path)} is missing.`
        : `${dotted(issue.path)} ${expectation(issue)}${quotes(issue, document)}.${suggestion(issue, document)}`,
      issue.code === 'invalid_key' ? document.locateKey(issue.path) : document.locate(issue.path),
      fixAt(issue, document),
    ),
  ]
}

/** Top-level keys of earlier versions, and what to do instead. */
const REMOVED_KEYS: ReadonlyMap<string, readonly [why: string, fix: string]> = new Map([
  [
    'pull-requests',
    [
      'The key pull-requests was removed: every pull request from a fork or from Dependabot now gets the result `partial`.',
      'Remove the key. A `partial` run has exit code 0 but is not a pass: see docs/action.md.',
    ],
  ],
])

function unknownKey(path: Path, key: string, document: TextDocument): Failure {
  const removed = path.length === 0 ? REMOVED_KEYS.get(key) : undefined
  if (removed !== undefined) return invalid(removed[0], document.locateKey([key]), removed[1])
  const known = keysAt(path, typeAt(path, document))
  const allowed = known.length === 0 ? '' : ` The keys are ${known.join(', ')}.`
  const where = path.length === 0 ? 'the policy' : dotted(path)
  return invalid(
    `Unknown key${called(key)} in ${where}.${didYouMean(key, known)}`,
    document.locateKey([...path, key]),
    `Correct the key or remove it.${allowed}`,
  )
}

/** The type of the variable that a path leads to; empty elsewhere. */
function typeAt(path: Path, { value }: TextDocument): string {
  const typeName = valueAt(value, [...path.slice(0, 2), 'type'])
  return typeof typeName === 'string' ? typeName : ''
}

function fixAt(issue: Issue, document: TextDocument): string {
  const options = typeOptions(issue)
  const example = `For example: ${exampleAt(issue.path, typeAt(issue.path, document))}`
  return options === null ? example : `${example} (the types: ${options.join(', ')})`
}

/** What is expected, in our words. The value is never quoted. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}`
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return unionWords(issue)
    case 'too_small':
      return 'must not be empty'
    case 'invalid_key':
      return 'is not a name: use letters, digits and _, and no digit first'
    case 'custom':
    case 'invalid_format':
      return issue.message
    default:
      return 'cannot be read'
  }
}

/** A number or boolean in the place of a text. */
function quotes(issue: Issue, { value }: TextDocument): string {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string'
  const written = valueAt(value, issue.path)
  return isText && (typeof written === 'number' || typeof written === 'boolean')
    ? ': put it in quotes'
    : ''
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    array: 'a list',
    record: 'a map',
    object: 'a map',
    string: 'a text',
    boolean: 'true or false',
  }
  return ownIn(words, expected) ?? `a ${expected}`
}

/** The types are a union over `type`; other unions have a message of their own, or that of their members. */
function unionWords(issue: Issue & { code: 'invalid_union' }): string {
  if (typeOptions(issue) !== null) return 'must name a type'
  if (issue.message !== ZOD_WORDS) return issue.message
  const own = issue.errors.flatMap(([first]) =>
    first === undefined || first.path.length > 0 ? [] : expectation(first),
  )
  const [first = 'cannot be read', ...others] = new Set(own)
  const words = [first, ...others.map((each) => each.replace(/^must be /, ''))]
  const last = words.length > 1 ? ` or ${words.pop()}` : ''
  return `${words.join(', ')}${last}`
}

/** What zod says when a schema has no words. */
const ZOD_WORDS = 'Invalid input'

function typeOptions(issue: Issue): readonly string[] | null {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : null
}

function suggestion(issue: Issue, document: TextDocument): string {
  const known =
    issue.code === 'invalid_value' ? issue.values.map(String) : (typeOptions(issue) ?? [])
  const value = valueAt(document.value, issue.path)
  return typeof value === 'string' ? didYouMean(value, known) : ''
}

/** `environments.prod.tier`, `rules[0].id`. */
function dotted(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${safeText(String(step), '…')}`))
    .join('')
    .replace(/^\./, '')
}
