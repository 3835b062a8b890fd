import { listed } from '../domain/listing.ts'
import { TIERS } from '../domain/tier.ts'
import { defineCheck, PRODUCTION } from './check.ts'
import { NO_SECRETS } from './flaw.ts'

export const tierLeak = defineCheck({
  id: 'tier-leak',
  levels: PRODUCTION,
  why: 'Everyone who can read the secrets of the lower environment knows this one too.',
  yieldsTo: NO_SECRETS,
  find: ({ secrets, sharedSecrets, tier }) =>
    (sharedSecrets.size === 0 ? [] : secrets).flatMap(({ variable }) => {
      const milder = (sharedSecrets.get(variable) ?? []).filter(
        (twin) => TIERS.indexOf(twin.tier) < TIERS.indexOf(tier),
      )
      if (milder.length === 0) return []
      const places = milder.map(({ environment, name }) =>
        name === variable.name ? `in ${environment}` : `${name} in ${environment}`,
      )
      return [
        {
          variable,
          says: `is the same secret as ${listed(places)}`,
          fix: 'Generate a secret for each environment, and rotate this one: more people have seen it.',
          facts: { sameIn: [...new Set(milder.map(({ environment }) => environment))] },
        },
      ]
    }),
})
