import { called } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { Written } from './notation.ts'
import { joinedSecret, type ParameterReader } from './stack-parameters.ts'
import { pseudo, type StackPlace } from './template-pseudo.ts'
import { namedResource } from './template-secrets.ts'

/** The function of a map: the map itself, or one that adds keys to it (Fn::Transform, Fn::ForEach). Null without one. */
export function functionOf(value: unknown): string | null {
  if (!isMap(value)) return null
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'Ref') return 'Ref'
  return keys.find((key) => key.startsWith('Fn::')) ?? null
}

/** What a function of a template may use. */
export interface FunctionScope {
  /** The template's data. */
  readonly template: unknown
  readonly place: StackPlace
  readonly parameters: ParameterReader
  /** Its texts may hold marks of partitions and secrets. */
  readonly evaluate: (path: Path) => Written
}

/** Gives null when the result is not known. */
type TemplateFunction = (argument: Path, scope: FunctionScope) => Written | null

/** A NoEcho parameter and an override that the template does not list decide no condition. */
const GIVE_FILE =
  'Give the parameters of the stack in a file (--parameters FILE, the input `parameters`), or the value of the variable itself (--var, --secret).'

/** The functions whose result may be known before the deploy. */
export const FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  Ref: (argument, scope) => {
    const name = valueAt(scope.template, argument)
    return typeof name === 'string' ? referred(name, scope) : null
  },
  'Fn::GetAtt': (argument, { template }) => {
    const name = valueAt(template, argument)
    const id = Array.isArray(name) ? name[0] : name
    return typeof id === 'string' ? ofResource(id, template) : null
  },
  'Fn::Join': (argument, scope) => {
    const delimiter = valueAt(scope.template, [...argument, 0])
    const parts = itemsAt([...argument, 1], scope)
    if (typeof delimiter !== 'string' || parts === null) return null
    return joinedBy(
      delimiter,
      parts.filter(({ kind }) => kind !== 'absent'),
    )
  },
  'Fn::Sub': (argument, scope) => {
    const { template, evaluate } = scope
    const whole = valueAt(template, argument)
    const text = Array.isArray(whole) ? whole[0] : whole
    if (typeof text !== 'string') return null
    const own = [...argument, 1]
    const parts = text.split(/(\$\{[^}]*\})/).map((part): Written => {
      const [, name] = /^\$\{([^}]*)\}$/.exec(part) ?? []
      if (name === undefined) return { kind: 'text', text: part }
      if (name.startsWith('!')) return { kind: 'text', text: `\${${name.slice(1)}}` }
      if (valueAt(template, [...own, name]) !== undefined) return evaluate([...own, name])
      return referred(name.trim(), scope) ?? later('Fn::Sub')
    })
    return joinedBy('', parts)
  },
  'Fn::Select': (argument, scope) => {
    const index = scope.evaluate([...argument, 0])
    const items = itemsAt([...argument, 1], scope)
    if (index.kind !== 'text' || !/^\d+$/.test(index.text)) return null
    return items?.[Number(index.text)] ?? null
  },
  // The branches of a known condition stand in its place already.
  'Fn::If': (argument, { template }) => {
    const name = valueAt(template, [...argument, 0])
    if (typeof name !== 'string') return null
    const because = `depends on the condition${called(name)}, which is not known before the deploy`
    return { kind: 'later', because, fix: GIVE_FILE }
  },
  'Fn::FindInMap': (argument, scope) => {
    const path = mapped(argument, scope)
    return path === null || functionOf(valueAt(scope.template, path)) !== null
      ? null
      : scope.evaluate(path)
  },
}

function referred(name: string, { template, place, parameters, evaluate }: FunctionScope) {
  return (
    pseudo(name, place) ??
    parameters.valueOf(name) ??
    namedResource(template, name, evaluate) ??
    ofResource(name, template)
  )
}

/** What a resource gives when the stack has made it; null for a name that the template lacks. */
function ofResource(name: string, template: unknown): Written | null {
  const [id = ''] = name.split('.', 1)
  if (valueAt(template, ['Resources', id]) === undefined) return null
  const because = `is made from the resource${called(id)}, which the stack makes`
  return { kind: 'later', because }
}

/** The place of a value in `Mappings`; null when its keys are not known or not there. */
function mapped(argument: Path, { template, evaluate }: FunctionScope): Path | null {
  const keys = valueAt(template, argument)
  if (!Array.isArray(keys) || keys.length !== 3) return null
  const steps = keys.map((_, index) => evaluate([...argument, index]))
  const names = steps.flatMap((step) => (step.kind === 'text' ? step.text : []))
  const path = ['Mappings', ...names]
  return names.length === 3 && valueAt(template, path) !== undefined ? path : null
}

/** The items of a list at a path; null when they are not known. */
function itemsAt(path: Path, scope: FunctionScope): readonly Written[] | null {
  const { template, parameters, evaluate } = scope
  const value = valueAt(template, path)
  if (Array.isArray(value)) return value.map((_, index) => evaluate([...path, index]))
  const by = functionOf(value)
  if (by === 'Ref') {
    const name = valueAt(value, ['Ref'])
    return typeof name === 'string' ? parameters.itemsOf(name) : null
  }
  if (by === 'Fn::FindInMap') {
    const place = mapped([...path, by], scope)
    return place === null ? null : itemsAt(place, scope)
  }
  if (by !== 'Fn::Split') return null
  const delimiter = valueAt(value, [by, 0])
  const source = evaluate([...path, by, 1])
  if (typeof delimiter !== 'string' || delimiter === '' || source.kind !== 'text') return null
  return source.text.split(delimiter).map((text) => ({ kind: 'text', text }))
}

/** A value that is known when the stack is deployed. */
export function later(by: string): Written {
  return { kind: 'later', because: `is made by ${by} when the stack is deployed` }
}

/** Most characters that the functions of a template make together. A template itself has at most 1 MB. */
export const MOST_MADE = 4 * 1024 * 1024

/** Null when it is too long. */
function joinedBy(delimiter: string, parts: readonly Written[]): Written | null {
  const texts = parts.flatMap((part) =>
    part.kind === 'text' ? part.text : part.kind === 'made' ? part.value : [],
  )
  if (texts.length < parts.length)
    return (
      parts.find(({ kind }) => kind === 'later') ??
      parts.find(({ kind }) => kind !== 'text' && kind !== 'made') ??
      null
    )
  const length = texts.reduce(
    (sum, one) => sum + (typeof one === 'string' ? one.length : one.bytes) + delimiter.length,
    0,
  )
  if (length > MOST_MADE) return null
  return parts.some(({ kind }) => kind === 'made')
    ? { kind: 'made', value: joinedSecret(delimiter, texts) }
    : { kind: 'text', text: texts.join(delimiter) }
}
