import * as z from 'zod/mini'
import { DECIMAL } from './decimal.ts'
import { isWithin, limitOptions, limitWords } from './number-limits.ts'
import { defineType } from './type.ts'

const EXPONENT = /^[+-]?(\d+(?:\.\d*)?|\.\d+)e[+-]?\d+$/i

export const numberType = defineType({
  name: 'number',
  summary:
    'A number in decimal digits, with an optional sign and fraction, from `min` to `max`; `1e-5` only with `exponent: true`; not `12 # ten`, `1,5`, `NaN` or `Infinity`.',
  sensitive: false,
  reads: 'number',
  options: {
    ...limitOptions,
    exponent: z
      ._default(z.boolean(), false)
      .register(z.globalRegistry, { description: 'Whether 1e-5 is accepted too.' }),
  },
  examples: { good: ['0.25', '-1', '20'], bad: ['1e3', '0.5 # half', '1,5', 'NaN'] },
  flaws: {
    form: {
      says: 'is not a number in decimal digits',
      fix: 'Write only digits and at most one point, such as 0.25.',
    },
    exponent: {
      says: 'has an exponent, which readers of whole numbers refuse or cut off',
      fix: 'Write the number out, such as 0.00001; if the service reads floating point, set exponent: true in the policy.',
    },
    range: {
      says: 'is larger than a floating-point number can be',
      fix: 'Stay below 1.8e308, the largest number of double precision.',
    },
    limits: limitWords(),
  },
  judge: (raw, options) => {
    if (EXPONENT.test(raw) && !options.exponent) return ['exponent']
    if (!DECIMAL.test(raw) && !EXPONENT.test(raw)) return ['form']
    if (!Number.isFinite(Number(raw))) return ['range']
    return isWithin(Number(raw), options) ? [] : ['limits']
  },
})
