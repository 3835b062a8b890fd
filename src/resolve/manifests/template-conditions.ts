import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { Written } from './notation.ts'
import { functionOf } from './template-functions.ts'
import { hasSecretArn } from './template-secrets.ts'

/** Whether a condition of a template holds; null when it is not known before the deploy. */
export type Holds = (condition: string) => boolean | null

/** Evaluates the conditions of a template (CloudFormation user guide, "Condition functions"). */
export function conditionsOf(template: unknown, evaluate: (path: Path) => Written): Holds {
  const known = new Map<string, boolean | null>()
  const named: Holds = (name) => {
    if (!known.has(name)) {
      // A condition that depends on itself is not known.
      known.set(name, null)
      known.set(name, at(['Conditions', name]))
    }
    return known.get(name) ?? null
  }
  const all = (path: Path) => {
    const list = valueAt(template, path)
    return Array.isArray(list) ? list.map((_, index) => at([...path, index])) : [null]
  }
  const at = (path: Path): boolean | null => {
    const value = valueAt(template, path)
    if (!isMap(value) || Object.keys(value).length !== 1) return null
    const [by = ''] = Object.keys(value)
    const argument = [...path, by]
    if (by === 'Condition') {
      const name = valueAt(template, argument)
      return typeof name === 'string' ? named(name) : null
    }
    if (by === 'Fn::Equals') return equal(template, argument, evaluate)
    if (by === 'Fn::Not') return negated(all(argument)[0] ?? null)
    if (by === 'Fn::Or') return any(all(argument))
    if (by === 'Fn::And') return negated(any(all(argument).map(negated)))
    return null
  }
  return named
}

function negated(one: boolean | null): boolean | null {
  return one === null ? null : !one
}

function any(all: readonly (boolean | null)[]): boolean | null {
  if (all.includes(true)) return true
  return all.includes(null) ? null : false
}

function equal(
  template: unknown,
  argument: Path,
  evaluate: (path: Path) => Written,
): boolean | null {
  const two = valueAt(template, argument)
  if (!Array.isArray(two) || two.length !== 2) return null
  const [one, other] = [evaluate([...argument, 0]), evaluate([...argument, 1])]
  if (one.kind !== 'text' || other.kind !== 'text') return null
  return hasSecretArn(one.text) || hasSecretArn(other.text) ? null : one.text === other.text
}

/** The template without `Fn::If` of known conditions: the branch that holds stands in its place, where it is written. */
export function withBranches(document: TextDocument, holds: Holds): TextDocument {
  const chosen = new Map<unknown, unknown>()
  const placeOf = (value: unknown): 1 | 2 | null => {
    if (functionOf(value) !== 'Fn::If') return null
    const branches = valueAt(value, ['Fn::If'])
    if (!Array.isArray(branches) || branches.length !== 3) return null
    const known = typeof branches[0] === 'string' ? holds(branches[0]) : null
    return known === null ? null : known ? 1 : 2
  }
  const choose = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (!chosen.has(value)) {
      const place = placeOf(value)
      chosen.set(value, place === null ? within(value) : choose(valueAt(value, ['Fn::If', place])))
    }
    return chosen.get(value)
  }
  const within = (value: object): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(choose)
      return items.every((item, index) => item === value[index]) ? value : items
    }
    const entries = Object.entries(value).map(([key, part]) => [key, part, choose(part)] as const)
    return entries.every(([, part, now]) => part === now)
      ? value
      : Object.fromEntries(entries.map(([key, , now]) => [key, now]))
  }
  /** The path in the file. */
  const inFile = (path: Path): Path => {
    const real: PropertyKey[] = []
    let here = document.value
    const enter = () => {
      for (let place = placeOf(here); place !== null; place = placeOf(here)) {
        real.push('Fn::If', place)
        here = valueAt(here, ['Fn::If', place])
      }
    }
    enter()
    for (const step of path) {
      real.push(step)
      here = valueAt(here, [step])
      enter()
    }
    return real
  }
  const toKey = (path: Path): Path => [...inFile(path.slice(0, -1)), ...path.slice(-1)]
  return {
    value: choose(document.value),
    locate: (path) => document.locate(inFile(path)),
    locateKey: (path) => document.locateKey(toKey(path)),
    locateLine: (path, line) => document.locateLine(inFile(path), line),
    bare: (path) => document.bare(inFile(path)),
    tag: (path) => document.tag(inFile(path)),
    bareKey: (path) => document.bareKey(toKey(path)),
  }
}
