/**
 * Variables that make libraries print what they read. With either of them the YAML library writes every token of
 * a policy or manifest to standard output, and a service may well have a LOG_STREAM of its own.
 */
const SWITCHES = ['LOG_STREAM', 'LOG_TOKENS']

/** With this variable the AWS SDK does not announce on standard error which Node its later releases need. */
const NO_ANNOUNCEMENT = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'

/**
 * Removes the switches from the environment of this process, and switches off announcements. Call it once its variables
 * are read.
 */
export function quietLibraries(env: Record<string, string | undefined>): void {
  for (const name of SWITCHES) delete env[name]
  env[NO_ANNOUNCEMENT] = 'true'
}
