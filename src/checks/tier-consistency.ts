import type { Tier } from '../domain/tier.ts'
import { tierIn } from '../domain/tier-words.ts'
import { defineCheck, EVERYWHERE } from './check.ts'
import { filledInContainer } from './in-container.ts'

/**
 * Names that choose how a program runs. Staging and even development run as production does on purpose: Node,
 * Rails, Laravel and Spring all want it so.
 */
const MODE =
  /^((NODE|RAILS|RACK|FLASK|MIX|HANAMI|APP|GO)_ENV|DJANGO_(SETTINGS_MODULE|CONFIGURATION)|SPRING_PROFILES_ACTIVE|(ASPNETCORE|DOTNET)_ENVIRONMENT|MICRONAUT_ENVIRONMENTS|QUARKUS_PROFILE|(APP_)?(ENVIRONMENT|STAGE)|ENV)$/i

/** Names that only say where something runs: events of staging under production's name mislead everybody. */
const LABEL =
  /^(SENTRY_ENVIRONMENT|DD_ENV|(ROLLBAR|HONEYBADGER)_ENV(IRONMENT)?|BUGSNAG_RELEASE_STAGE|ELASTIC_APM_ENVIRONMENT|LOGFIRE_ENVIRONMENT|DEPLOY(MENT)?_ENV(IRONMENT)?)$/i

/** Of a dotted name the last part: `config.settings.production`. A path (sh reads a file named by ENV) names no tier. */
function tierNamed(raw: string): Tier | null {
  const text = raw.trim()
  return /[/\\]/.test(text) ? null : tierIn(text.slice(text.lastIndexOf('.') + 1))
}

export const tierConsistency = defineCheck({
  id: 'tier-consistency',
  levels: EVERYWHERE,
  why: 'A service that takes itself for another environment loads its settings, and reports under its name.',
  yieldsTo: ['unresolved-template', 'placeholder', 'enum'],
  find: (scope) =>
    filledInContainer(scope).flatMap((variable) => {
      const label = LABEL.test(variable.name)
      if (!label && !MODE.test(variable.name)) return []
      const tier = variable.value.read(tierNamed)
      const inProduction = scope.tier === 'production'
      const contradicts = inProduction ? tier !== 'production' : label && tier === 'production'
      // An environment may be held to another tier than its name's; its name is still right.
      if (tier === null || !contradicts || tier === tierIn(scope.environment)) return []
      return [
        {
          variable,
          says: inProduction
            ? 'names an environment below production, and this one is production'
            : 'names production, and this environment is not production',
          fix: `Give ${variable.name} the value of this environment, or say in the policy which tier this environment is.`,
          facts: { tier: scope.tier },
        },
      ]
    }),
})
