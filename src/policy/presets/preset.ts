/** A preset: a policy without places, in the same words as a file. Its variables are never missed. */
export interface Preset {
  /** Who would pick it, for the documentation. */
  readonly about: string
  readonly extends?: readonly string[]
  readonly variables?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>
  readonly rules?: readonly Readonly<Record<string, unknown>>[]
  readonly checks?: Readonly<Record<string, unknown>>
}

/** Exists for its types: the file of a preset is one call of this. */
export function definePreset(preset: Preset): Preset {
  return preset
}
