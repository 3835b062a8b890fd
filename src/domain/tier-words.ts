import type { Tier } from './tier.ts'

const WORDS: ReadonlyMap<string, Tier> = new Map([
  ...['prod', 'production', 'prd', 'live'].map((word) => [word, 'production'] as const),
  ...['staging', 'stage', 'stg', 'qa', 'uat', 'preprod', 'preview'].map(
    (word) => [word, 'staging'] as const,
  ),
  ...['dev', 'development', 'develop', 'local', 'test', 'testing', 'sandbox'].map(
    (word) => [word, 'development'] as const,
  ),
])

/** The tier in the words of a short text: `eu-prod-1`, `dev,swagger`. Null without one, or with two different ones. */
export function tierIn(text: string): Tier | null {
  if (text.length > 100) return null
  const words = text
    .toLowerCase()
    .replace(/(?<![a-z])(pre|non)[-_ ]?prod(uction)?(?![a-z])/g, 'preprod')
    .split(/[^a-z0-9]+/)
    .map((word) => WORDS.get(word.replace(/\d+$/, '')))
    .filter((tier) => tier !== undefined)
  const [tier = null, ...others] = new Set(words)
  return others.length === 0 ? tier : null
}

/** Whether the whole text is one usual name of an environment, such as `prod`. */
export function isTierWord(text: string): boolean {
  return WORDS.has(text.toLowerCase())
}
