/**
 * Switches of libraries that print what they read. With either of them the YAML library writes every token of
 * a policy or manifest to standard output, and a log stream may well be what a deploy has a variable for.
 */
const SWITCHES = ['LOG_STREAM', 'LOG_TOKENS']

/** Takes them out of the environment of this process. To be called once its variables have been read. */
export function quietLibraries(env: Record<string, string | undefined>): void {
  for (const name of SWITCHES) delete env[name]
}
