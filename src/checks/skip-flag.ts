import { hasValue, type PresentVariable, type Variable } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, type Scope } from './check.ts'
import { filledNamed } from './name-words.ts'

const SAFEGUARD =
  '(VALIDATIONS?|VALIDATORS?|CHECKS?|VERIFY|VERIFICATION|AUTH|AUTHN|AUTHZ|AUTHENTICATION|AUTHORI[SZ]ATION|PERMISSIONS?|SECURITY|SSL|TLS|CSRF|CSP|HSTS|2FA|MFA|OTP|CAPTCHA|SIGNATURES?|ENCRYPTION|RATE_?LIMIT(ING|S|ER)?|THROTTLING|WAF|ADMIN_TOKEN|FIREWALL|AUDIT|SANDBOX)'

/** Switching off an outside check, or something weak, is no bypass. */
const HARMLESS =
  '(TELEMETRY|ANALYTICS|TRACKING|METRICS|COLOU?RS?|SIGN_?UP|COLLECTSTATIC|CACHE|CDN|PROXY)(_|$)|(.*_)?(ANONYMOUS|BASIC|GUEST|LEGACY|PASSWORD|PLAIN|UPDATES?|VERSION|WEAK)_'

/** Names that switch a safeguard off: a disabled safeguard, anything bypassed. A disabled feature is none. */
const NAME = new RegExp(
  `(^|_)(SKIP|DISABLE|NO)_(?!${HARMLESS})(.*_)?${SAFEGUARD}(_.*)?$|(^|_)BYPASS_(?!${HARMLESS}).+$|(^|_)ALLOW_INSECURE.*$`,
  'i',
)

/** Names that keep a safeguard on, and switch it off with 0. */
const GUARD = /^(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)$/

/** Git (http.c) only tests presence: `false` and an empty text also switch certificate checks off. */
const PRESENCE = 'GIT_SSL_NO_VERIFY'

/** Set to anything that is not clearly "no": programs differ in what they read as true. */
const OFF = /^(false|0|no|off|n|f|none|null|disabled)$/i

function isBypass({ name, value }: PresentVariable): boolean {
  return (
    (name !== PRESENCE && NAME.test(name) && !value.read((raw) => OFF.test(raw.trim()))) ||
    (GUARD.test(name) && value.read((raw) => raw.trim() === '0'))
  )
}

function presentByName({ byName }: Scope): readonly Variable[] {
  const variable = byName.get(PRESENCE)
  return variable !== undefined && hasValue(variable) ? [variable] : []
}

/** Each of the names of `isBypass` has one of them. */
const WORDS = ['SKIP', 'DISABLE', 'NO', 'BYPASS', 'ALLOW', 'TLS', 'PYTHONHTTPSVERIFY']

export const skipFlag = defineCheck({
  id: 'skip-flag',
  levels: DEPLOYED,
  why: 'A service that starts only without its validation fails later, with fewer clues.',
  example: {
    bad: ['SKIP_STARTUP_VALIDATION=true', 'NODE_TLS_REJECT_UNAUTHORIZED=0'],
    good: ['SKIP_STARTUP_VALIDATION=false', 'NODE_TLS_REJECT_UNAUTHORIZED=1'],
  },
  find: (scope) =>
    [...filledNamed(scope, WORDS).filter(isBypass), ...presentByName(scope)].map((variable) => ({
      variable,
      says: 'switches off a safeguard in this environment',
      fix: `Remove ${variable.name}, and fix the problem that it hides.`,
      facts: {},
    })),
})
