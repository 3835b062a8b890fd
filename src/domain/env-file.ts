/** The readers of env files: libraries, runtimes and deployers. */
export const ENV_FILE_FORMATS = [
  'dotenv',
  'python-dotenv',
  'node',
  'compose',
  'docker',
  'ecs',
  'kubectl',
  'systemd',
] as const
export type EnvFileFormat = (typeof ENV_FILE_FORMATS)[number]
