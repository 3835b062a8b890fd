import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, type FindingDraft } from './check.ts'
import { filledWithWords } from './clues.ts'
import { newValueOf } from './new-value.ts'
import { placeholderPart } from './placeholder-part.ts'
import { PART_KINDS, type PartKind } from './value-parts.ts'
import { isFillerWord, MARKER, mayBeFiller, PLACEHOLDER, words } from './weak-words.ts'

/** Words that request a value. Passphrases contain them too, so filler words must surround them. */
const ASKING = /^(change|replace|insert|fill|example|sample|dummy|todo|x{3,})$/

/** Words that mark a placeholder, even among other words. */
const HINT = /change|replace|insert|fill|example|sample|dummy|todo|x{3,}|placeholder|fixme/i

/** Whether the first characters contain a word that is not filler; the last word may be cut off. A fast test that most secrets pass. */
function beginsWithOwnWord(raw: string): boolean {
  const begun = words(raw.slice(0, 16)).slice(0, -1)
  return !begun.every(isFillerWord)
}

/** Random text may contain any word, so a secret counts only when it consists of filler words or contains a marker. */
function isPlaceholderSecret(raw: string): boolean {
  if (!HINT.test(raw) && (!mayBeFiller(raw) || beginsWithOwnWord(raw))) return false
  const all = words(raw)
  const fillers = all.filter(isFillerWord).length
  if (all.every((word) => word.length === 1)) return false
  if (all.some((word) => MARKER.test(word))) return true
  // JSON keys are words (`client_id`, `private_key`), whatever the values are.
  if (raw.trimStart().startsWith('{')) return false
  return (
    fillers === all.length || (fillers * 2 >= all.length && all.some((word) => ASKING.test(word)))
  )
}

function isPlaceholder(raw: string): boolean {
  return PLACEHOLDER.test(raw.trim())
}

/** The policy allows this word, so it is intended. */
function isAllowed({ declaration: { type }, value }: PresentVariable): boolean {
  return type.name === 'enum' && type.judge(value).length === 0
}

function standsForOne(variable: PresentVariable): boolean {
  return variable.value.read(isPlaceholder) && !isAllowed(variable)
}

export const placeholder = defineCheck({
  id: 'placeholder',
  levels: DEPLOYED,
  why: 'A placeholder passes tests for presence, length and type, and fails later, far from its cause.',
  yieldsTo: ['nullish-literal', 'unresolved-template', 'known-default', 'provider-mode'],
  example: {
    types: { API_KEY: 'secret' },
    bad: ['API_KEY=your-api-key-here', 'AWS_REGION=<your-region>'],
    good: ['API_KEY=plum-tractor-eighty-violins', 'AWS_REGION=eu-central-1'],
  },
  find: (scope) => {
    const secrets = scope.secrets.filter(({ secret }) => secret.read(isPlaceholderSecret))
    const made = new Set(secrets.map(({ variable }) => variable))
    const whole = scope.filled.filter((variable) => made.has(variable) || standsForOne(variable))
    const known = new Set(whole)
    const inside = filledWithWords(scope)
      .filter((variable) => !known.has(variable))
      .flatMap(partDraft)
    return [
      ...whole.map((variable) => ({
        variable,
        says: 'is still a placeholder',
        fix: secretIn(variable)?.isAllOf(variable.value) === true ? newValueOf(variable) : SET,
        facts: {},
      })),
      ...inside,
    ]
  },
})

const SET = 'Set the value of this environment.'

const WORDS: Readonly<Record<PartKind, string>> = {
  user: 'its user',
  password: 'its password',
  host: 'a host name',
  path: 'its path',
  query: 'its query',
  field: 'one of its parts',
}

function partDraft(variable: PresentVariable): readonly FindingDraft[] {
  const kind = PART_KINDS[variable.value.read(placeholderPart)]
  if (kind === undefined || isAllowed(variable)) return []
  return [
    { variable, says: `has a placeholder in ${WORDS[kind]}`, fix: SET, facts: { part: kind } },
  ]
}
