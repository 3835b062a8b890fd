import type { PresentVariable } from '../domain/variable.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { isFillerWord, MARKER, PLACEHOLDERS, words } from './weak-words.ts'

/** Words that ask for a value, and that passphrases are made of as well: they need filler around them. */
const ASKING = /^(change|replace|insert|fill|example|sample|dummy|todo|x{3,})$/

/** What a placeholder holds that is not made of filler words alone. */
const HINT = /change|replace|insert|fill|example|sample|dummy|todo|x{3,}|placeholder|fixme/i

/** Whether the beginning holds a word that is no filler; its last word may be cut. Tells most secrets fast. */
function beginsWithOwnWord(raw: string): boolean {
  const begun = words(raw.slice(0, 16)).slice(0, -1)
  return !begun.every(isFillerWord)
}

/** Words say nothing in a value of random characters, so a secret must be made of them or carry a marker. */
function isPlaceholderSecret(raw: string): boolean {
  if (!HINT.test(raw) && beginsWithOwnWord(raw)) return false
  const all = words(raw)
  const fillers = all.filter(isFillerWord).length
  if (all.every((word) => word.length === 1)) return false
  if (all.some((word) => MARKER.test(word))) return true
  // The keys of a JSON secret are words (`client_id`, `private_key`), whatever its values are.
  if (raw.trimStart().startsWith('{')) return false
  return (
    fillers === all.length || (fillers * 2 >= all.length && all.some((word) => ASKING.test(word)))
  )
}

function isPlaceholder(raw: string): boolean {
  const text = raw.trim()
  return PLACEHOLDERS.some((form) => form.test(text))
}

/** A word that the policy itself allows is meant. */
function isAllowed({ declaration: { type }, value }: PresentVariable): boolean {
  return type.name === 'enum' && type.judge(value).length === 0
}

function standsForOne(variable: PresentVariable): boolean {
  return variable.value.read(isPlaceholder) && !isAllowed(variable)
}

export const placeholder = defineCheck({
  id: 'placeholder',
  levels: DEPLOYED,
  why: 'A placeholder passes every test for presence, length and type, and fails farther from its cause.',
  yieldsTo: ['nullish-literal', 'unresolved-template', 'known-default', 'provider-mode'],
  example: {
    types: { API_KEY: 'secret' },
    bad: ['API_KEY=your-api-key-here', 'AWS_REGION=<your-region>'],
    good: ['API_KEY=plum-tractor-eighty-violins', 'AWS_REGION=eu-central-1'],
  },
  find: (scope) => {
    const secrets = scope.secrets.filter(({ secret }) => secret.read(isPlaceholderSecret))
    const made = new Set(secrets.map(({ variable }) => variable))
    return scope.filled
      .filter((variable) => made.has(variable) || standsForOne(variable))
      .map((variable) => ({
        variable,
        says: 'still holds a placeholder',
        fix: variable.declaration.sensitive
          ? 'Make a value of its own: `openssl rand -base64 48`'
          : 'Give it the value that this environment needs.',
        facts: {},
      }))
  },
})
