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

/** The name of each platform, for messages. */
export const PLATFORM_TITLES: Readonly<Record<Platform, string>> = {
  ecs: 'ECS',
  'app-runner': 'App Runner',
  lambda: 'Lambda',
  compose: 'Docker',
  swarm: 'Docker',
  kubernetes: 'Kubernetes',
  kamal: 'Kamal',
  fly: 'Fly',
  render: 'Render',
  'cloud-run': 'Cloud Run',
  'elastic-beanstalk': 'Elastic Beanstalk',
  batch: 'AWS Batch',
}
