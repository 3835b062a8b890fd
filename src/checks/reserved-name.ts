import type { Platform } from '../domain/platform.ts'
import type { Variable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import { draftsFromSources } from './draft.ts'
import { inContainer } from './in-container.ts'

type NameRule = (name: string) => Pick<FindingDraft, 'says' | 'fix'> | null

/**
 * Lambda developer guide, "Defined runtime environment variables". A list of names, not a prefix: users may set
 * others with the same prefix (AWS_LAMBDA_EXEC_WRAPPER, AWS_LAMBDA_DOTNET_PREJIT).
 */
const LAMBDA_NAMES = [
  ...['_HANDLER', '_X_AMZN_TRACE_ID', 'LAMBDA_TASK_ROOT', 'LAMBDA_RUNTIME_DIR'],
  ...['AWS_DEFAULT_REGION', 'AWS_REGION', 'AWS_EXECUTION_ENV', 'AWS_LAMBDA_RUNTIME_API'],
  ...['AWS_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  ...['AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_FUNCTION_VERSION', 'AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
  ...['AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME', 'AWS_LAMBDA_INITIALIZATION_TYPE'],
  ...['AWS_LAMBDA_MAX_CONCURRENCY', 'AWS_LAMBDA_METADATA_API', 'AWS_LAMBDA_METADATA_TOKEN'],
]

/** Lambda API reference, Environment: the pattern of a name. */
const LAMBDA_PATTERN = /^[a-zA-Z][a-zA-Z0-9_]+$/

const RULES: Readonly<Partial<Record<Platform, NameRule>>> = {
  lambda: (name) => {
    if (LAMBDA_NAMES.includes(name))
      return {
        says: 'is set by Lambda itself, which refuses it from users',
        fix: `Remove ${name}, or rename the variable.`,
      }
    return LAMBDA_PATTERN.test(name)
      ? null
      : {
          says: 'has a name that Lambda refuses',
          fix: 'Use two or more letters, digits and underscores, beginning with a letter.',
        }
  },
  // Fly, "App configuration", [env]; flyctl sets two names itself (internal/appconfig/machines.go).
  fly: (name) =>
    name.startsWith('FLY_')
      ? {
          says: 'has a name with the prefix FLY_, which Fly reserves',
          fix: 'Rename the variable.',
        }
      : null,
  // App Runner API reference, ImageConfiguration; developer guide, configuration file reference, `network`.
  'app-runner': (name) => {
    if (name === 'PORT')
      return {
        says: 'is set by App Runner itself, to the service’s port',
        fix: 'Remove PORT, and set the service’s port: Port, or run.network.port in apprunner.yaml.',
      }
    return name.startsWith('AWSAPPRUNNER')
      ? {
          says: 'has a name with the prefix AWSAPPRUNNER, which App Runner reserves',
          fix: 'Rename the variable.',
        }
      : null
  },
}

export const reservedName = defineCheck({
  id: 'reserved-name',
  levels: EVERYWHERE,
  why: 'The platform refuses the deploy, or overwrites the variable.',
  find: (scope) => {
    const { platform } = scope
    const rule = platform === null ? undefined : RULES[platform]
    const hit = (variable: Variable): readonly FindingDraft[] => {
      const words = rule?.(variable.name)
      return words ? [{ variable, ...words, facts: { platform: platform ?? '' } }] : []
    }
    const given = inContainer(scope).filter(({ origin }) => origin?.source !== 'platform')
    return [...draftsFromSources(scope, 'reserved-name'), ...given.flatMap(hit)]
  },
})
