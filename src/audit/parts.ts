import { ownIn } from '../algorithms/own.ts'
import type { Failure } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { SyntaxProblem, TextDocument } from '../text/document.ts'
import { type IfCondition, readCondition } from './expression.ts'

/** A text that contains an expression. */
export interface LocatedText {
  readonly text: string
  readonly location: Location
}

/** Every text of a document that contains an expression. */
export function textsIn({ value, locate }: TextDocument): readonly LocatedText[] {
  const found: LocatedText[] = []
  const visit = (part: unknown, path: readonly PropertyKey[]) => {
    if (typeof part === 'string' && part.includes('${{'))
      found.push({ text: part, location: locate(path) })
    else if (Array.isArray(part) || isMap(part))
      for (const [key, item] of Object.entries(part))
        visit(item, [...path, Array.isArray(part) ? Number(key) : key])
  }
  visit(value, [])
  return found
}

/** A function that locates a key of the data at a path, or the data itself if the key is missing. */
export function locatorIn(document: TextDocument, path: readonly PropertyKey[], data: DataMap) {
  return (key?: string): Location =>
    key !== undefined && Object.hasOwn(data, key)
      ? document.locateKey([...path, key])
      : document.locateKey(path)
}

/** Reads an `if`. An invalid one is a failure, because the audit cannot tell what it lets run. */
export function conditionOf(
  raw: unknown,
  what: string,
  location: Location,
  failures: Failure[],
): IfCondition | null {
  try {
    return readCondition(raw)
  } catch {
    failures.push(invalid(`${what} cannot be read as an expression.`, location))
    return null
  }
}

/** The failure WORKFLOW_INVALID. */
export function invalid(message: string, location: Location): Failure {
  return {
    code: 'WORKFLOW_INVALID',
    message,
    fix: 'Correct it. GitHub rejects this file.',
    location,
  }
}

/** The failures of a file that is not valid YAML. */
export function syntaxFailures(
  file: string,
  problems: readonly SyntaxProblem[],
): readonly Failure[] {
  return problems.map(({ says, location, tooLarge = false }) => ({
    code: 'WORKFLOW_SYNTAX',
    message: `${file} cannot be read as YAML: ${says}.`,
    fix: tooLarge
      ? 'Split the workflow into smaller files.'
      : 'Correct the line. GitHub rejects this file.',
    location,
  }))
}

/** The texts of a map, by name in lower case. */
export function templates(map: unknown): Readonly<Record<string, string>> {
  if (!isMap(map)) return {}
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name.toLowerCase(), textOf(value) ?? '']),
  )
}

/** One text of each item of a map, by name in lower case: `value` of outputs, `default` of inputs. */
export function templatesUnder(map: unknown, key: string): Readonly<Record<string, string>> {
  const items = Object.entries(isMap(map) ? map : {})
  return templates(
    Object.fromEntries(items.map(([name, item]) => [name, isMap(item) ? ownIn(item, key) : null])),
  )
}

export function texts(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? [])
}

export function textOf(value: unknown): string | null {
  return value === null || value === undefined || typeof value === 'object' ? null : String(value)
}
