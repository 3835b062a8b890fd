import * as z from 'zod/mini'

/** The options of a numeric type, in its own unit and inclusive. */
export const limitOptions = {
  min: z
    .optional(z.number())
    .register(z.globalRegistry, { description: 'The least allowed value.' }),
  max: z
    .optional(z.number())
    .register(z.globalRegistry, { description: 'The greatest allowed value.' }),
}

interface NumberLimits {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Whether a number is within the policy's limits. */
export function isWithin(number: number, { min, max }: NumberLimits): boolean {
  return (min === undefined || number >= min) && (max === undefined || number <= max)
}

/** The words for a number outside the policy's limits; `unit` follows the number, such as `seconds`. */
export function limitWords(unit = '') {
  const range = ({ min, max }: NumberLimits) => {
    const end = unit === '' ? '' : ` ${unit}`
    if (max === undefined) return `at least ${min}${end}`
    return min === undefined ? `at most ${max}${end}` : `from ${min} to ${max}${end}`
  }
  return {
    says: (limits: NumberLimits) => `is outside what the policy allows: ${range(limits)}`,
    fix: (limits: NumberLimits) => `Set a value of ${range(limits)}.`,
  }
}
