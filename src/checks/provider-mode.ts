import { defineCheck, filled, PRODUCTION } from './check.ts'

const NAME = /(^|_)(PROVIDER|BACKEND|DRIVER|MODE)$/i

/** Stand-ins by their usual names, alone or as a part (`console_backend`, `django…locmem.EmailBackend`). */
const STAND_IN =
  /(^|[^a-z0-9])(stub(bed)?|mock(ed)?|fake|dummy|console|(in[-_]?)?memory|locmem|noop|null|test|local)([^a-z0-9]|$)/i

export const providerMode = defineCheck({
  id: 'provider-mode',
  levels: PRODUCTION,
  why: 'A stand-in provider answers as if it worked, or is refused at start-up.',
  find: (scope) =>
    filled(scope)
      .filter(
        (variable) => NAME.test(variable.name) && variable.value.read((raw) => STAND_IN.test(raw)),
      )
      .map((variable) => ({
        variable,
        says: 'selects a stand-in (stub, mock, fake, console or memory), not a real service',
        fix:
          variable.declaration.type.judge(variable.value)[0]?.fix ??
          'Select the real provider, and give it its credentials.',
        facts: {},
      })),
})
