import { defineCheck, PRODUCTION } from './check.ts'
import { filledNamed } from './name-words.ts'

/** Writing logs to the console is right in a container, and so is broadcasting nothing (Laravel's default). */
const NAME = /^(?!(.*_)?(LOG(S|GING|GER)?|BROADCAST)_).*(?<![^_])(PROVIDER|BACKEND|DRIVER|MODE)$/i

/** Usual names of stand-ins, alone or as a part (`console_backend`, `django…locmem.EmailBackend`). */
const STAND_IN =
  /(^|[^a-z0-9])(stub(bed)?|mock(ed)?|fake|dummy|console|(in[-_]?)?memory|locmem|noop|null|test|local)([^a-z0-9]|$)/i

/** In a URL only the scheme selects a provider: a host may be called local or test. */
function isStandIn(raw: string): boolean {
  const schemeEnd = raw.indexOf('://')
  return STAND_IN.test(schemeEnd === -1 ? raw : raw.slice(0, schemeEnd))
}

export const providerMode = defineCheck({
  id: 'provider-mode',
  levels: PRODUCTION,
  why: 'A stand-in provider pretends to work, or the service refuses it at start-up.',
  example: { bad: ['OTP_PROVIDER=stub'], good: ['OTP_PROVIDER=twilio'] },
  find: (scope) =>
    filledNamed(scope, ['PROVIDER', 'BACKEND', 'DRIVER', 'MODE'])
      .filter((variable) => NAME.test(variable.name) && variable.value.read(isStandIn))
      .map((variable) => ({
        variable,
        says: 'selects a stand-in (stub, mock, fake, console or memory), not a real service',
        fix:
          variable.declaration.type.judge(variable.value)[0]?.fix ??
          'Select the real provider, and set its credentials.',
        facts: {},
      })),
})
