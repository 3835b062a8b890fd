/** How strict the gate is with an environment, mildest first. */
export const TIERS = ['development', 'staging', 'production'] as const
export type Tier = (typeof TIERS)[number]

const USUAL_NAMES: Readonly<Record<Exclude<Tier, 'production'>, readonly string[]>> = {
  development: ['dev', 'development', 'local', 'test', 'sandbox'],
  staging: ['staging', 'stage', 'stg', 'qa', 'uat', 'preview', 'preprod'],
}

/** The tier that an environment's name usually stands for. What is not known is production: the strict side. */
export function usualTier(environment: string): Tier {
  const name = environment.toLowerCase()
  if (USUAL_NAMES.development.includes(name)) return 'development'
  if (USUAL_NAMES.staging.includes(name)) return 'staging'
  return 'production'
}
