import { mayCompare } from '../domain/comparable.ts'
import type { Secret } from '../domain/secret.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, type Scope } from './check.ts'
import { comparableNamed } from './comparing.ts'
import { NO_SECRETS } from './flaw.ts'
import { newValueOf } from './new-value.ts'
import { isFillerWord } from './weak-words.ts'

/** No password of words is longer; longer texts are skipped. */
const LONGEST = 128

/** Names of a password's variable, without the prefix that it shares with the user's. */
const PASSWORD_NAME = /^(.*_)?(PASSWORD|PASSWD|PASS|PWD)$/i

/** Letters and digits, in lower case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Whether a plain text is a guessable name, alone or decorated (`backend123`, `my-backend-password`). */
function isMadeOf(text: string, name: string): boolean {
  const word = plain(name)
  if (!text.includes(word) || !/[a-z]/.test(word)) return false
  if (text === word) return true
  if (word.length < 3) return false
  return text
    .split(word)
    .map((rest) => rest.replace(/^\d{1,4}|\d{1,4}$/g, ''))
    .every((rest) => rest === '' || isFillerWord(rest))
}

/** Which of the names a password consists of; null for none. */
function madeOf(
  password: string,
  variable: PresentVariable,
  scope: Scope,
): KnownLogin['what'] | null {
  if (password.length > LONGEST) return null
  const whole = plain(password)
  const found = knownBeside(variable, scope).find(({ text }) =>
    text.read((name) => isMadeOf(whole, name)),
  )
  if (found !== undefined) return found.what
  if (isMadeOf(whole, scope.service)) return 'service'
  // The name of the vendor is the beginning of the variable's name.
  const [first = ''] = variable.name.split('_', 1)
  return whole.includes(plain(first)) && isMadeOf(whole, stemOf(variable.name)) ? 'variable' : null
}

/** A name beside a password, and what it names. */
interface KnownLogin {
  readonly what: 'user' | 'host' | 'service' | 'variable'
  readonly text: Secret
}

/** The user and host of a password: in the same URL, or in separate variables. */
function knownBeside(variable: PresentVariable, scope: Scope): readonly KnownLogin[] {
  const { declaration, value, name } = variable
  const host = declaration.type.part(value, 'host')?.derive(firstLabel) ?? null
  const user = declaration.type.part(value, 'user')
  const stem = PASSWORD_NAME.exec(name)
  const others = stem === null ? [] : ['USER', 'USERNAME'].map((end) => `${stem[1] ?? ''}${end}`)
  const users = [
    user,
    ...others.map((other) =>
      mayCompare(variable) ? (comparableNamed(scope, other)?.value ?? null) : null,
    ),
  ]
  return [
    ...users.flatMap((text) => (text === null ? [] : [{ what: 'user', text } as const])),
    ...(host === null ? [] : [{ what: 'host', text: host } as const]),
  ]
}

/** `SERPAPI` of `SERPAPI_API_KEY`: the vendor. */
function stemOf(name: string): string {
  const words = name.toLowerCase().split('_')
  return words.slice(0, words.findLastIndex((word) => !isFillerWord(word)) + 1).join('_')
}

/** `db` of `db.example.com`; an IP address is no name. */
function firstLabel(host: string): string | null {
  return /^[a-z][^.:,]*/i.exec(host)?.[0] ?? null
}

const SAYS: Readonly<Record<KnownLogin['what'], string>> = {
  user: 'has its user name as password',
  host: 'has its host name as password',
  service: 'is the name of the service',
  variable: 'is its own variable name',
}

export const trivialCredentials = defineCheck({
  id: 'trivial-credentials',
  levels: DEPLOYED,
  why: 'Attackers try such names first.',
  yieldsTo: NO_SECRETS.filter((id) => id !== 'trivial-credentials'),
  example: {
    types: { SERPAPI_API_KEY: 'secret' },
    bad: ['SERPAPI_API_KEY=serpapi_api_key'],
    good: ['SERPAPI_API_KEY=plum-tractor-eighty-violins'],
  },
  find: (scope) =>
    scope.secrets.flatMap(({ variable, secret }) => {
      const same = secret.read((raw) => madeOf(raw, variable, scope))
      return same === null
        ? []
        : [
            {
              variable,
              says: SAYS[same],
              fix: newValueOf(variable),
              facts: { same },
            },
          ]
    }),
})
