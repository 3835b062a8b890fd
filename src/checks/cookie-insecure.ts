import { NO } from '../domain/yes-no.ts'
import { defineCheck, type Levels } from './check.ts'
import { containedNamed } from './name-words.ts'

const PRODUCTION_ADVICE: Levels = { production: 'warning', staging: 'off', development: 'off' }

interface CookieRule {
  readonly name: RegExp
  readonly off: RegExp
  readonly says: string
  readonly fix: string
}

/** Django security.W004 to W016, and the same settings of Laravel and Flask. */
const GUARDS: readonly CookieRule[] = [
  {
    name: /(^|_)(COOKIES?_SECURE|SECURE_COOKIES?)$/i,
    off: NO,
    says: 'lets browsers send a cookie over plain HTTP, where others can read it',
    fix: 'Set it to true.',
  },
  {
    // Scripts read CSRF cookies on purpose.
    name: /(^|_)SESSION_(COOKIE_)?HTTP_?ONLY$/i,
    off: NO,
    says: 'lets scripts read the session cookie, so an injected script can steal the session',
    fix: 'Set it to true.',
  },
  {
    name: /(^|_)SECURE_SSL_REDIRECT$/i,
    off: NO,
    says: 'serves plain HTTP instead of redirecting to HTTPS',
    fix: 'Set it to true, or remove it if the load balancer redirects.',
  },
  {
    name: /(^|_)SECURE_HSTS_SECONDS$/i,
    off: /^\s*0+\s*$/,
    says: 'lets browsers keep using plain HTTP (no Strict-Transport-Security)',
    fix: 'Set it to an hour in seconds first, and to a year once everything works.',
  },
  {
    name: /(^|_)SECURE_CONTENT_TYPE_NOSNIFF$/i,
    off: NO,
    says: 'lets browsers guess the type of an upload, and run it',
    fix: 'Set it to true.',
  },
]

export const cookieInsecure = defineCheck({
  id: 'cookie-insecure',
  levels: PRODUCTION_ADVICE,
  why: 'A session cookie that can be read on the network, or by a script, can be stolen.',
  yieldsTo: ['boolean', 'enum'],
  example: { bad: ['SESSION_COOKIE_SECURE=false'], good: ['SESSION_COOKIE_SECURE=true'] },
  find: (scope) =>
    containedNamed(scope, ['SECURE', 'SESSION']).flatMap((variable) =>
      GUARDS.filter(
        ({ name, off }) => name.test(variable.name) && variable.value.read((raw) => off.test(raw)),
      ).map(({ says, fix }) => ({ variable, says, fix, facts: {} })),
    ),
})
