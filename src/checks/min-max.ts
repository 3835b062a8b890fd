import { mayCompare } from '../domain/comparable.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, defineCheck } from './check.ts'
import { comparableNamed } from './comparing.ts'
import { filledNamed } from './name-words.ts'

const MIN = /(^|_)MIN(IMUM)?(?=_|$)/i

/** The name of the maximum for a minimum: `DB_POOL_MIN` has `DB_POOL_MAX`. Everything else is the same, including the unit. */
function maximumOf(name: string): string {
  return name.replace(MIN, (word) => word.replace(/min/i, (min) => (min === 'min' ? 'max' : 'MAX')))
}

function numberIn({ value }: PresentVariable): number {
  return value.read((raw) => (/^\s*\d{1,15}(\.\d{1,6})?\s*$/.test(raw) ? Number(raw) : Number.NaN))
}

export const minMax = defineCheck({
  id: 'min-max',
  levels: ADVICE,
  why: 'Pools and limits refuse a minimum above the maximum, or never reach it.',
  example: {
    bad: ['DB_POOL_MIN=20', 'DB_POOL_MAX=10'],
    good: ['DB_POOL_MIN=2', 'DB_POOL_MAX=10'],
  },
  find: (scope) =>
    filledNamed(scope, ['MIN', 'MINIMUM']).flatMap((variable) => {
      if (!mayCompare(variable) || !MIN.test(variable.name)) return []
      const maximum = comparableNamed(scope, maximumOf(variable.name))
      if (maximum === null) return []
      const limit = numberIn(maximum)
      // Many libraries write "no limit" as zero.
      if (!(limit > 0 && numberIn(variable) > limit)) return []
      return [
        {
          variable,
          says: `is greater than ${maximum.name}`,
          fix: `Lower ${variable.name} or raise ${maximum.name}.`,
          facts: { maximum: maximum.name },
        },
      ]
    }),
})
