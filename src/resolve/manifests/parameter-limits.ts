import type { Failure } from '../../domain/errors.ts'
import { called } from '../../domain/safe-text.ts'
import { Secret } from '../../domain/secret.ts'
import { patternsOfOnePolicy } from '../../policy/re2.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { GivenParameter, StackParameters } from './given-parameters.ts'
import type { Written } from './notation.ts'
import { isHidden, typeReading } from './stack-parameters.ts'

/** Whether one text satisfies a limit of its parameter. */
type Allows = (text: string) => boolean

/** A limit, in words that follow "does not satisfy", and how CloudFormation applies it. */
interface ParameterLimit {
  readonly named: string
  readonly allows: Allows
}

/** Gives the text at a path of the template, as CloudFormation reads it. */
type TextAt = (path: Path) => Written

/**
 * Failures for values of parameters that CloudFormation refuses before it makes anything: INPUT_INVALID for a given one,
 * MANIFEST_INVALID for a default. No message holds a value.
 */
export async function refusedParameters(
  { value: template, locate }: TextDocument,
  parameters: StackParameters,
  textAt: TextAt,
): Promise<readonly Failure[]> {
  const declared = valueAt(template, ['Parameters'])
  const patterns = patternsOfOnePolicy()
  const failures: Failure[] = []
  for (const name of isMap(declared) ? Object.keys(declared) : []) {
    const path = ['Parameters', name]
    const type = valueAt(template, [...path, 'Type'])
    const reading = typeReading(type)
    const given = parameters.get(name)
    const value = givenValue(given, textAt([...path, 'Default']))
    if (value === null || (reading !== 'text' && reading !== 'list')) continue
    const allows = await limitsOf(String(type), path, template, textAt, patterns)
    const broken = allows.filter((limit) =>
      value.read((text) => !itemsOf(text, reading).every(limit.allows)),
    )
    if (broken.length === 0) continue
    const limits = isHidden(template, name) ? null : broken.map(({ named }) => named)
    const place = given?.kind === 'text' ? given.place.location : locate(path)
    failures.push(refused(name, given === undefined, limits, place))
  }
  return failures
}

function givenValue(given: GivenParameter | undefined, standard: Written): Secret | null {
  if (given?.kind === 'of-run') return given.value
  if (given?.kind === 'text') return new Secret(given.text)
  return given === undefined && standard.kind === 'text' ? new Secret(standard.text) : null
}

function itemsOf(text: string, reading: 'text' | 'list'): readonly string[] {
  return reading === 'text' ? [text] : text.split(',').map((item) => item.trim())
}

/** User guide, "Parameters": AllowedValues and AllowedPattern hold for each item of a list. */
async function limitsOf(
  type: string,
  path: Path,
  template: unknown,
  textAt: TextAt,
  patterns: ReturnType<typeof patternsOfOnePolicy>,
): Promise<readonly ParameterLimit[]> {
  const limits: ParameterLimit[] = []
  const add = (named: string, allows: Allows) => limits.push({ named, allows })
  const bound = (key: string): number | null => {
    const written = textAt([...path, key])
    const number =
      written.kind === 'text' && written.text !== '' ? Number(written.text) : Number.NaN
    return Number.isFinite(number) ? number : null
  }
  const within = (low: string, high: string, measure: (text: string) => number) => {
    const [least, most] = [bound(low), bound(high)]
    if (least !== null) add(low, (text) => !(measure(text) < least))
    if (most !== null) add(high, (text) => !(measure(text) > most))
  }
  const isNumber = type === 'Number' || type === 'List<Number>'
  if (isNumber) add(`Type: ${type}`, (text) => text.trim() !== '' && !Number.isNaN(Number(text)))
  if (type === 'Number') within('MinValue', 'MaxValue', Number)
  if (type === 'String') within('MinLength', 'MaxLength', (text) => text.length)
  const values = valueAt(template, [...path, 'AllowedValues'])
  const allowed = Array.isArray(values)
    ? values.map((_, index) => textAt([...path, 'AllowedValues', index]))
    : null
  // An unquoted 010 may be written in another way by CloudFormation.
  if (allowed?.every((one) => one.kind === 'text')) {
    const same = (text: string) => (isNumber ? String(Number(text)) : text)
    const texts = new Set(allowed.map((one) => (one.kind === 'text' ? same(one.text) : '')))
    add('AllowedValues', (text) => texts.has(same(text)))
  }
  const pattern = valueAt(template, [...path, 'AllowedPattern'])
  const compiled =
    typeof pattern === 'string' && !isOfJava(pattern) ? (await patterns())(pattern) : null
  if (compiled !== null && typeof compiled !== 'string')
    add('AllowedPattern', (text) => compiled.matcher(text).matches())
  return limits
}

/** Classes of Java that RE2 reads differently: unions, intersections, and a blank that is also a vertical tab. */
function isOfJava(pattern: string): boolean {
  return /\[[^\]]*(\[|&&)|\\[hvRXZ]|\(\?[<]?[a-zA-Z-]*[xdu]/.test(pattern)
}

function refused(
  name: string,
  isDefault: boolean,
  limits: readonly string[] | null,
  location: Failure['location'],
): Failure {
  const what = isDefault ? 'The default' : 'The value'
  return {
    code: isDefault ? 'MANIFEST_INVALID' : 'INPUT_INVALID',
    message: `${what} of the parameter${called(name)} does not satisfy ${limits?.join(' and ') ?? 'its limits'} in the template, and CloudFormation refuses it.`,
    fix: 'Correct the value, or the limit in the template.',
    ...(location && { location }),
  }
}
