import * as z from 'zod/mini'
import { isRegion } from '../domain/region.ts'
import { text } from './text.ts'
import { oneOf } from './type.ts'

/** One text, or a list of allowed texts. */
export function anyOf(about: string) {
  return z
    .optional(z.union([text, z.array(text).check(z.minLength(1))]))
    .register(z.globalRegistry, { description: about })
}

/** The texts that such an option allows; null without the option. */
export function allowed(option: string | readonly string[] | undefined): readonly string[] | null {
  if (option === undefined) return null
  return typeof option === 'string' ? [option] : option
}

/** Whether an option allows a text. */
export function allows(option: string | readonly string[] | undefined, given: string): boolean {
  return allowed(option)?.includes(given) ?? true
}

/** `a, b or c`, or the default phrase without the option. */
export function listed(option: string | readonly string[] | undefined, otherwise: string): string {
  const words = allowed(option)
  return words === null ? otherwise : oneOf(words)
}

/** An availability zone, often mistaken for a region. */
export function isZone(name: string): boolean {
  return /[a-f]$/.test(name) && isRegion(name.slice(0, -1))
}

/** By region prefix, from partitions.json of the SDKs' endpoint rules. */
const PARTITIONS: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
]

/** The partition of a region; null for an unknown isolated one. */
export function partitionOf(region: string): string | null {
  const known = PARTITIONS.find(([beginning]) => region.startsWith(beginning))?.[1]
  if (known !== undefined) return known
  return /^[a-z]{2}-iso/.test(region) ? null : 'aws'
}
