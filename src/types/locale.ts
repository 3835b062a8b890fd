import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** setlocale(3): language, territory, codeset and modifier; POSIX, 8.2. */
const POSIX = /^(C|POSIX|[a-z]{2,3}_([A-Z]{2}|\d{3}))(\.[A-Za-z0-9-]{1,20})?(@[A-Za-z0-9]{1,20})?$/

/** RFC 5646, with ISO 639 languages only: longer ones are reserved. */
function isTag(raw: string): boolean {
  if (raw.length > 100 || !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(raw)) return false
  try {
    return Intl.getCanonicalLocales(raw).length === 1
  } catch {
    return false
  }
}

const LIKE = { bcp47: 'en-US or de', posix: 'en_US.UTF-8 or C' } as const

export const localeType = defineType({
  name: 'locale',
  summary:
    'A locale in `format`: `bcp47` (`en-US`) or `posix` (`en_US.UTF-8`, `C`); either by default.',
  sensitive: false,
  options: {
    format: z.optional(z.enum(['bcp47', 'posix'])).register(z.globalRegistry, {
      description: 'bcp47: browsers, Java, Intl; posix: LANG and LC_*, Python’s locale, glibc.',
    }),
  },
  examples: { good: ['en', 'en-US', 'en_US.UTF-8', 'C.UTF-8'], bad: ['english', 'en US', 'en-'] },
  flaws: {
    form: {
      says: ({ format }) =>
        format === undefined ? 'is not a locale' : `is not a locale in ${format} form`,
      fix: ({ format }) =>
        `Write it like ${format === undefined ? `${LIKE.bcp47}, or ${LIKE.posix}` : LIKE[format]}.`,
    },
  },
  judge: (raw, { format }) => {
    const fits = (format !== 'posix' && isTag(raw)) || (format !== 'bcp47' && POSIX.test(raw))
    return fits ? [] : ['form']
  },
})
