import { listed } from '../domain/listing.ts'
import { TIERS } from '../domain/tier.ts'
import { defineCheck, PRODUCTION } from './check.ts'
import { NO_SECRETS } from './flaw.ts'

export const tierLeak = defineCheck({
  id: 'tier-leak',
  levels: PRODUCTION,
  why: 'Whoever may read the secrets of the milder environment holds this one too.',
  yieldsTo: NO_SECRETS,
  find: ({ secrets, sharedSecrets, tier }) =>
    secrets.flatMap(({ variable }) => {
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
          fix: 'Give each environment a secret of its own, and rotate this one: it has been where more people look.',
          facts: { sameIn: [...new Set(milder.map(({ environment }) => environment))] },
        },
      ]
    }),
})
