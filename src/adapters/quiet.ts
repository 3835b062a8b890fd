/**
 * Variables that make libraries print what they read. With either of them the YAML library writes every token of
 * a policy or manifest to standard output, and a service may well have a LOG_STREAM of its own.
 */
const SWITCHES = ['LOG_STREAM', 'LOG_TOKENS']

/** Removes them from the environment of this process. Call it once its variables are read. */
export function quietLibraries(env: Record<string, string | undefined>): void {
  for (const name of SWITCHES) delete env[name]
}
