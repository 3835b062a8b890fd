/** What runs the container, where that changes what the container sees. */
export const PLATFORMS = ['ecs', 'app-runner', 'lambda', 'compose', 'kubernetes'] as const
export type Platform = (typeof PLATFORMS)[number]
