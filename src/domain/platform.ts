/** The platform that runs the container, when it affects what the container sees. */
export const PLATFORMS = [
  'ecs',
  'app-runner',
  'lambda',
  'compose',
  'swarm',
  'kubernetes',
  'kamal',
  'fly',
  'render',
  'cloud-run',
  'elastic-beanstalk',
  'batch',
] as const
export type Platform = (typeof PLATFORMS)[number]
