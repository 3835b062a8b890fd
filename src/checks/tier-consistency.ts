import type { Tier } from '../domain/tier.ts'
import { tierIn } from '../domain/tier-words.ts'
import { defineCheck, EVERYWHERE } from './check.ts'
import { containedNamed } from './name-words.ts'

/**
 * Names that select how a program runs. Staging and even development run in production mode on purpose, as Node,
 * Rails, Laravel and Spring recommend.
 */
const MODE =
  /^((NODE|RAILS|RACK|FLASK|MIX|HANAMI|APP|GO)_ENV|DJANGO_(SETTINGS_MODULE|CONFIGURATION)|SPRING_PROFILES_ACTIVE|(ASPNETCORE|DOTNET)_ENVIRONMENT|MICRONAUT_ENVIRONMENTS|QUARKUS_PROFILE|(APP_)?(ENVIRONMENT|STAGE)|ENV)$/i

/** Names that only label where something runs: staging events labelled production mislead everyone. */
const LABEL =
  /^(SENTRY_ENVIRONMENT|DD_ENV|(ROLLBAR|HONEYBADGER)_ENV(IRONMENT)?|BUGSNAG_RELEASE_STAGE|ELASTIC_APM_ENVIRONMENT|LOGFIRE_ENVIRONMENT|DEPLOY(MENT)?_ENV(IRONMENT)?)$/i

/** Each of these names has one of them. */
const WORDS = ['ENV', 'ENVIRONMENT', 'ENVIRONMENTS', 'STAGE', 'DJANGO', 'SPRING', 'QUARKUS']

/** The last part of a dotted name: `config.settings.production`. A path names no tier (sh runs the file in ENV). */
function tierNamed(raw: string): Tier | null {
  const text = raw.trim()
  return /[/\\]/.test(text) ? null : tierIn(text.slice(text.lastIndexOf('.') + 1))
}

export const tierConsistency = defineCheck({
  id: 'tier-consistency',
  levels: EVERYWHERE,
  why: 'The service loads the settings of another environment, and reports under its name.',
  yieldsTo: ['unresolved-template', 'placeholder', 'enum'],
  find: (scope) =>
    containedNamed(scope, WORDS).flatMap((variable) => {
      const label = LABEL.test(variable.name)
      if (!label && !MODE.test(variable.name)) return []
      const tier = variable.value.read(tierNamed)
      const inProduction = scope.tier === 'production'
      const contradicts = inProduction ? tier !== 'production' : label && tier === 'production'
      // The policy may assign another tier than the environment's name suggests; the name is still right.
      if (tier === null || !contradicts || tier === tierIn(scope.environment)) return []
      return [
        {
          variable,
          says: inProduction
            ? 'names a lower environment, but this one is production'
            : 'names production, but this environment is not production',
          fix: `Set ${variable.name} to the value of this environment, or correct this environment's tier in the policy.`,
          facts: { tier: scope.tier },
        },
      ]
    }),
})
