import { defineCheck, type Levels } from './check.ts'
import { filledInContainer } from './in-container.ts'
import { NO } from './yes-no.ts'

const PRODUCTION_ADVICE: Levels = { production: 'warning', staging: 'off', development: 'off' }

interface CookieRule {
  readonly name: RegExp
  readonly off: RegExp
  readonly says: string
  readonly fix: string
}

/** Django security.W004 to W016; Laravel's and Flask's names for the same. */
const GUARDS: readonly CookieRule[] = [
  {
    name: /(^|_)(COOKIES?_SECURE|SECURE_COOKIES?)$/i,
    off: NO,
    says: 'lets browsers send a cookie over plain HTTP, where it can be read on the way',
    fix: 'Set it to true.',
  },
  {
    // Not for CSRF cookies: scripts read those on purpose.
    name: /(^|_)SESSION_(COOKIE_)?HTTP_?ONLY$/i,
    off: NO,
    says: 'lets scripts read the session cookie, so one injected script takes the session',
    fix: 'Set it to true.',
  },
  {
    name: /(^|_)SECURE_SSL_REDIRECT$/i,
    off: NO,
    says: 'answers over plain HTTP instead of redirecting',
    fix: 'Set it to true; or leave it out, if the load balancer redirects.',
  },
  {
    name: /(^|_)SECURE_HSTS_SECONDS$/i,
    off: /^\s*0+\s*$/,
    says: 'tells browsers that plain HTTP will do (no Strict-Transport-Security)',
    fix: 'Set it to an hour in seconds first, and to a year once nothing breaks.',
  },
  {
    name: /(^|_)SECURE_CONTENT_TYPE_NOSNIFF$/i,
    off: NO,
    says: 'lets browsers guess what an upload is, and run it',
    fix: 'Set it to true.',
  },
]

export const cookieInsecure = defineCheck({
  id: 'cookie-insecure',
  levels: PRODUCTION_ADVICE,
  why: 'A session that can be read on the way, or by a script, is a session that can be taken over.',
  yieldsTo: ['boolean', 'enum'],
  example: { bad: ['SESSION_COOKIE_SECURE=false'], good: ['SESSION_COOKIE_SECURE=true'] },
  find: (scope) =>
    filledInContainer(scope).flatMap((variable) =>
      GUARDS.filter(
        ({ name, off }) => name.test(variable.name) && variable.value.read((raw) => off.test(raw)),
      ).map(({ says, fix }) => ({ variable, says, fix, facts: {} })),
    ),
})
