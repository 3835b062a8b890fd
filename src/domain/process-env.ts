/** The environment of a process, as Node gives it. */
export type ProcessEnv = Readonly<Record<string, string | undefined>>
