import { PLATFORM_TITLES, type Platform } from '../domain/platform.ts'
import { Secret } from '../domain/secret.ts'
import type { Candidate, GivenValue } from './candidate.ts'
import type { Manifest } from './manifests/manifest.ts'

/** runc and Docker give these to each container, unless the image or the user sets them. */
const CONTAINER = ['HOSTNAME', 'HOME', 'PATH']

/**
 * The names that each platform itself sets. Sources: Amazon ECS developer guide, "Task metadata" and "Task IAM role";
 * AWS Lambda developer guide, "Defined runtime environment variables"; App Runner developer guide, "network" of the
 * configuration file (PORT); Kubernetes, "Container environment"; Kamal, lib/kamal/commands/app.rb; Fly, "The Machine
 * Runtime Environment"; Render, "Default Environment Variables"; AWS Batch user guide, "Job environment variables".
 */
const NAMES: Readonly<Record<Platform, readonly string[]>> = {
  ecs: [
    ...CONTAINER,
    ...['AWS_EXECUTION_ENV', 'ECS_CONTAINER_METADATA_URI', 'ECS_CONTAINER_METADATA_URI_V4'],
    ...['ECS_AGENT_URI'],
  ],
  'app-runner': [...CONTAINER, 'PORT'],
  lambda: [
    ...['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_EXECUTION_ENV', 'AWS_LAMBDA_RUNTIME_API'],
    ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', '_HANDLER', 'PATH'],
    ...['AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_FUNCTION_VERSION', 'LAMBDA_TASK_ROOT', 'LANG'],
    ...['AWS_LAMBDA_FUNCTION_MEMORY_SIZE', 'AWS_LAMBDA_INITIALIZATION_TYPE', 'LAMBDA_RUNTIME_DIR'],
    ...['AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME', 'TZ', 'LD_LIBRARY_PATH'],
  ],
  compose: CONTAINER,
  swarm: CONTAINER,
  kubernetes: [...CONTAINER, 'KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT'],
  kamal: [...CONTAINER, 'KAMAL_CONTAINER_NAME', 'KAMAL_VERSION', 'KAMAL_HOST'],
  fly: [
    ...CONTAINER,
    ...['FLY_APP_NAME', 'FLY_MACHINE_ID', 'FLY_ALLOC_ID', 'FLY_REGION', 'FLY_PUBLIC_IP'],
    ...['FLY_IMAGE_REF', 'FLY_MACHINE_VERSION', 'FLY_PRIVATE_IP', 'FLY_PROCESS_GROUP'],
    ...['FLY_VM_MEMORY_MB', 'PRIMARY_REGION'],
  ],
  render: [
    ...CONTAINER,
    ...['RENDER', 'IS_PULL_REQUEST', 'PORT', 'WEB_CONCURRENCY', 'RENDER_CPU_COUNT'],
    ...['RENDER_DISCOVERY_SERVICE', 'RENDER_EXTERNAL_HOSTNAME', 'RENDER_EXTERNAL_URL'],
    ...['RENDER_GIT_BRANCH', 'RENDER_GIT_COMMIT', 'RENDER_GIT_REPO_SLUG', 'RENDER_INSTANCE_ID'],
    ...['RENDER_SERVICE_ID', 'RENDER_SERVICE_NAME', 'RENDER_SERVICE_TYPE'],
    ...['RENDER_WEB_CONCURRENCY'],
  ],
  'cloud-run': CONTAINER,
  'elastic-beanstalk': [],
  batch: [
    ...CONTAINER,
    ...['AWS_EXECUTION_ENV', 'ECS_CONTAINER_METADATA_URI_V4', 'AWS_BATCH_JOB_ID'],
    ...['AWS_BATCH_JOB_ATTEMPT', 'AWS_BATCH_JOB_ARRAY_INDEX', 'AWS_BATCH_JOB_ARRAY_SIZE'],
    ...['AWS_BATCH_JOB_NODE_INDEX', 'AWS_BATCH_JOB_NUM_NODES', 'AWS_BATCH_JOB_MAIN_NODE_INDEX'],
    ...['AWS_BATCH_JOB_MAIN_NODE_PRIVATE_IPV4_ADDRESS', 'AWS_BATCH_CE_NAME', 'AWS_BATCH_JQ_NAME'],
  ],
}

/** What the platform of a manifest sets by itself. @param region the region of the environment; null when unknown */
export function fromPlatform(
  manifest: Manifest | null,
  region: string | null,
): readonly Candidate[] {
  if (manifest === null) return []
  const { platform, setup } = manifest
  const port = platform === 'app-runner' ? setup?.ports?.opened[0] : undefined
  const texts = new Map([
    ['PORT', port === undefined ? null : `${port}`],
    ['AWS_REGION', region],
    ['AWS_DEFAULT_REGION', region],
    ['KUBERNETES_SERVICE_PORT', '443'],
    ['RENDER', 'true'],
  ])
  const origin = { source: 'platform', locator: PLATFORM_TITLES[platform] } as const
  const because = `is set by ${PLATFORM_TITLES[platform]}, to a value that is known only in the running container`
  return NAMES[platform].map((name) => {
    const text = texts.get(name) ?? null
    const given: GivenValue =
      text === null ? { kind: 'unavailable', because } : { kind: 'plain', value: new Secret(text) }
    return { name, origin, given }
  })
}
