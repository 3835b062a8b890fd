/** What follows an option, or a command. */
export type Taken =
  | { readonly kind: 'nothing' | 'file' | 'folder' | 'text' }
  | { readonly kind: 'words'; readonly words: readonly string[] }

/** A flag of a command, as a shell completes it. */
export interface FlagShape {
  /** All its spellings, such as `--env-file` and `--env-files`. */
  readonly flags: readonly string[]
  readonly about: string
  readonly takes: Taken
}

/** A command, as a shell completes it. */
export interface CommandShape {
  readonly name: string
  readonly about: string
  readonly options: readonly FlagShape[]
  readonly takes: Taken
}
