import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, filled } from './check.ts'
import { FILLER_WORDS, MARKERS, PLACEHOLDERS, tokens } from './weak-words.ts'

/** Words say nothing in a value of random characters, so a secret must be made of them alone or carry a marker. */
function isPlaceholderSecret(raw: string): boolean {
  const words = tokens(raw).filter((token) => !/^\d+$/.test(token))
  if (words.length === 0) return false
  return (
    words.some((word) => MARKERS.includes(word)) ||
    words.every((word) => FILLER_WORDS.includes(word))
  )
}

function isPlaceholder(variable: PresentVariable): boolean {
  const stands = variable.value.read((raw) => PLACEHOLDERS.some((form) => form.test(raw.trim())))
  return stands || secretIn(variable)?.read(isPlaceholderSecret) === true
}

export const placeholder = defineCheck({
  id: 'placeholder',
  levels: DEPLOYED,
  why: 'A placeholder passes every test for presence, length and type, and fails farther from its cause.',
  yieldsTo: ['known-default', 'provider-mode'],
  find: (scope) =>
    filled(scope)
      .filter(isPlaceholder)
      .map((variable) => ({
        variable,
        says: 'still holds a placeholder',
        fix: variable.declaration.sensitive
          ? 'Make a value of its own: openssl rand -base64 48'
          : 'Give it the value that this environment needs.',
        facts: {},
      })),
})
