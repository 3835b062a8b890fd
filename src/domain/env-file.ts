/** The readers of env files: most libraries, or `docker run --env-file`, which keeps quotes and `#`. */
export const ENV_FILE_FORMATS = ['dotenv', 'docker', 'ecs'] as const
export type EnvFileFormat = (typeof ENV_FILE_FORMATS)[number]
