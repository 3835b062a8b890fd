/** A preset: a policy without places, in the form of a file. Its variables are never required. */
export interface Preset {
  /** Who should use it, for the documentation. */
  readonly about: string
  readonly extends?: readonly string[]
  readonly variables?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>
  /**
   * The variables without which the framework does not work. If stated, it has a default for each other variable of the
   * preset, so that an example with all of them, as its template has, does not make `init` require them.
   */
  readonly needs?: readonly string[]
  readonly rules?: readonly Readonly<Record<string, unknown>>[]
  readonly checks?: Readonly<Record<string, unknown>>
}

/** Checks the types of a preset; each preset file is one call. */
export function definePreset(preset: Preset): Preset {
  return preset
}
