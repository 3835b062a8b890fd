import { describe, expect, it } from 'vitest'
import { misplaced, PLACES } from '../support/canary/misplaced.ts'
import { randomFrom } from '../support/canary/random.ts'
import { canaryText, SHAPE_NAMES, SHAPES } from '../support/canary/shapes.ts'
import { leaksIn } from '../support/canary/sweep.ts'
import { SEED } from '../support/seed.ts'

/** Forms of secrets that fit into one line and the place of a name, beside those of all canaries. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  ...Object.fromEntries(
    SHAPE_NAMES.filter((name) => name !== '64 KB').map((name) => [name, SHAPES[name]]),
  ),
  'letters and digits': (text) => text.replace(/[^A-Za-z0-9]/g, ''),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'behind a slash': (text) => `/${text.replace(/[^A-Za-z0-9]/g, '')}`,
  'between dashes': (text) => `Leaked-${text.replace(/[^A-Za-z0-9]/g, '')}-prod`,
}

describe('a secret in the wrong place is not repeated', () => {
  const ALL = Object.keys(FORMS)
  for (const [at, place] of PLACES.entries())
    it.each([
      ...ALL.slice(-4),
      ...[0, 9].map((by) => ALL[(at + by) % ALL.length] ?? 'plain'),
    ])(`as ${place} (%s)`, async (form) => {
      const random = randomFrom(SEED + place.length * 31 + form.length)
      const text = canaryText(random)
      const shown = await misplaced(place, FORMS[form]?.(text) ?? text)
      expect(Object.keys(shown).length).toBeGreaterThan(8)
      expect(
        leaksIn(shown, [{ label: place, texts: [text, text.replace(/[^A-Za-z0-9]/g, '')] }]),
      ).toEqual([])
    })
})
