import { called } from '../../domain/safe-text.ts'
import { Secret } from '../../domain/secret.ts'
import { type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { isDynamic } from './dynamic-reference.ts'
import type { StackParameters } from './given-parameters.ts'
import type { Written } from './notation.ts'

/** How CloudFormation reads the value of a parameter. */
export type TypeReading = 'text' | 'list' | 'looked-up' | 'other'

/** How CloudFormation reads values of a type of parameters. */
export function typeReading(type: unknown): TypeReading {
  if (typeof type !== 'string') return 'other'
  if (type === 'String' || type === 'Number') return 'text'
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) return 'list'
  if (type === 'AWS::SSM::Parameter::Value<String>') return 'looked-up'
  // Such as AWS::EC2::VPC::Id: the value is the text itself.
  return /^AWS::(?!SSM::)[\w:]+$/.test(type) ? 'text' : 'other'
}

/** Whether a template hides the value of a parameter. */
export function isHidden(template: unknown, name: string): boolean {
  const noEcho = valueAt(template, ['Parameters', name, 'NoEcho']) ?? false
  return !/^false$/i.test(String(noEcho))
}

/** What is read of the parameters of a template. */
export interface ParameterReader {
  /** The text of a parameter; null when the template declares none of that name. */
  readonly valueOf: (name: string) => Written | null
  /** The items of a parameter that is a list; null for others. */
  readonly itemsOf: (name: string) => readonly Written[] | null
  /** Parameters whose default was taken, because the run gives no value. */
  readonly defaults: ReadonlySet<string>
}

/**
 * Reads parameters: what the run gives, else the default of the template.
 * @param textAt the text at a path of the template, as CloudFormation reads it
 */
export function parameterReader(
  { value: template }: Pick<TextDocument, 'value'>,
  parameters: StackParameters,
  textAt: (path: Path) => Written,
): ParameterReader {
  const defaults = new Set<string>()
  const whole = (name: string): Written => {
    const place = ['Parameters', name]
    const given = parameters.get(name)
    const hides = isHidden(template, name)
    const hidden = (written: Written): Written =>
      hides && written.kind === 'text' ? made(new Secret(written.text)) : written
    if (given?.kind === 'text') return hidden({ kind: 'text', text: given.text })
    if (given?.kind === 'of-run') return hides ? made(given.value) : asListed(given.value, place)
    if (given?.kind === 'previous')
      return later(name, 'whose value the stack keeps (UsePreviousValue)')
    if (valueAt(template, [...place, 'Default']) === undefined)
      return {
        ...later(name, 'to which neither the run nor the template gives a value'),
        fix: GIVE_PARAMETERS,
      }
    defaults.add(name)
    return hidden(textAt([...place, 'Default']))
  }
  /** A value of the run is text when the template itself lists it. */
  const asListed = (value: Secret, place: Path): Written => {
    const allowed = valueAt(template, [...place, 'AllowedValues'])
    const places = [
      [...place, 'Default'],
      ...(Array.isArray(allowed)
        ? allowed.map((_, index) => [...place, 'AllowedValues', index])
        : []),
    ]
    const listed = places
      .map(textAt)
      .find((one) => one.kind === 'text' && value.read((raw) => raw === one.text))
    return listed ?? made(value)
  }
  const typeOf = (name: string) => valueAt(template, ['Parameters', name, 'Type'])
  return {
    defaults,
    valueOf: (name) => {
      if (valueAt(template, ['Parameters', name]) === undefined) return null
      const kind = typeReading(typeOf(name))
      if (kind === 'text') return whole(name)
      if (kind === 'list') return later(name, 'which is a list')
      const value = kind === 'looked-up' ? whole(name) : null
      // CloudFormation puts in the text of that parameter, as it does for a dynamic reference.
      return value?.kind === 'text'
        ? { kind: 'text', text: `{{resolve:ssm:${value.text}}}` }
        : later(name, 'which CloudFormation looks up')
    },
    itemsOf: (name) => {
      if (typeReading(typeOf(name)) !== 'list') return null
      const value = whole(name)
      if (value.kind !== 'text') return null
      return value.text.split(',').map((item) => ({ kind: 'text', text: item.trim() }))
    },
  }
}

/** A value that may hold a secret stays one, and cannot become a name or a reference. */
function made(value: Secret): Written {
  return value.read(isDynamic)
    ? { kind: 'later', because: 'has a dynamic reference in a parameter of the stack' }
    : { kind: 'made', value }
}

function later(name: string, why: string): Extract<Written, { kind: 'later' }> {
  return { kind: 'later', because: `is made from the parameter${called(name)}, ${why}` }
}

/** What makes parameters and conditions known. */
export const GIVE_PARAMETERS =
  'Give the parameters of the stack: --parameters FILE (the input `parameters`), or parameter-overrides.'

/** Texts with values of parameters between them. The result is a Secret again. */
export function joinedSecret(delimiter: string, parts: readonly (string | Secret)[]): Secret {
  return new Secret(
    parts.map((part) => (part instanceof Secret ? part.reveal() : part)).join(delimiter),
  )
}
