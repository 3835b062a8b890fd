/** How strict the gate is, the mildest first. */
export const TIERS = ['development', 'staging', 'production'] as const
export type Tier = (typeof TIERS)[number]

const USUAL_NAMES: Readonly<Record<Exclude<Tier, 'production'>, readonly string[]>> = {
  development: ['dev', 'development', 'local', 'test', 'sandbox'],
  staging: ['staging', 'stage', 'stg', 'qa', 'uat', 'preview', 'preprod'],
}

/** The tier that an environment's name suggests; unknown names are production, the strictest. */
export function usualTier(environment: string): Tier {
  const name = environment.toLowerCase()
  if (USUAL_NAMES.development.includes(name)) return 'development'
  if (USUAL_NAMES.staging.includes(name)) return 'staging'
  return 'production'
}
