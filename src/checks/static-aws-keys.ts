import type { Platform } from '../domain/platform.ts'
import { defineCheck, type FindingDraft } from './check.ts'
import { holdingsIn } from './vendor-holding.ts'

/** The platforms that give the container a role, and the setting for it. Elsewhere keys may be the only way. */
const ROLES: Readonly<Partial<Record<Platform, string>>> = {
  ecs: 'taskRoleArn in the task definition',
  'app-runner': 'the instance role of the service',
  lambda: 'the execution role of the function',
  batch: 'jobRoleArn in the job definition',
  'elastic-beanstalk': 'the instance profile of the environment',
}

export const staticAwsKeys = defineCheck({
  id: 'static-aws-keys',
  levels: { development: 'off', staging: 'off', production: 'warning' },
  why: 'Keys of a user do not expire, and the SDK prefers them to the platform’s role.',
  yieldsTo: ['reserved-name', 'wrong-kind'],
  find: (scope) => {
    const role = scope.platform === null ? undefined : ROLES[scope.platform]
    if (role === undefined) return []
    return holdingsIn(scope).flatMap(({ variable, found, elsewhere }): readonly FindingDraft[] => {
      const isUsers = found.some(
        ({ type, kind }) => type === 'aws-access-key-id' && kind === 'long-term',
      )
      if (!isUsers || elsewhere) return []
      return [
        {
          variable,
          says: 'is the key of an IAM user, but the platform gives the container a role',
          fix: `Give the permissions to ${role}, and remove ${variable.name} and its secret.`,
          facts: { platform: scope.platform ?? '' },
        },
      ]
    })
  },
})
