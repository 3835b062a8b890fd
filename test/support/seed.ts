/** The seed of today's run: always the same, unless BOOTGATE_SEED says otherwise. */
export const USUAL_SEED = 20_261_125
export const SEED = Number(process.env.BOOTGATE_SEED ?? USUAL_SEED)
