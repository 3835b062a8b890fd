import { describe, expect, it } from 'vitest'
import { staticAwsKeys } from '../../src/checks/static-aws-keys.ts'
import type { Platform } from '../../src/domain/platform.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { CAPITALS, token } from '../support/tokens.ts'
import { present, scopeOf } from '../support/variables.ts'

const KEY_ID = token('AKIA', 16, CAPITALS)
const found = (platform: Platform | null, ...variables: readonly Variable[]) =>
  staticAwsKeys
    .find({ ...scopeOf('production', variables), platform })
    .map(({ variable }) => variable?.name)
const keys = (name = 'AWS_ACCESS_KEY_ID', raw = KEY_ID) => [
  present(name, 'secret', raw),
  present('AWS_SECRET_ACCESS_KEY', 'secret', token('', 40)),
]

describe('static-aws-keys', () => {
  it('tells a user’s key once where the platform gives a role', () => {
    for (const platform of ['ecs', 'app-runner', 'lambda'] as const)
      expect(found(platform, ...keys())).toEqual(['AWS_ACCESS_KEY_ID'])
    expect(found('ecs', ...keys('APP_S3_ACCESS_KEY'))).toEqual(['APP_S3_ACCESS_KEY'])
  })

  it('says nothing where there may be no role', () => {
    for (const platform of [null, 'compose', 'kubernetes'] as const)
      expect(found(platform, ...keys())).toEqual([])
  })

  it('says nothing of keys that expire, or that are for another store', () => {
    expect(found('ecs', ...keys('AWS_ACCESS_KEY_ID', token('ASIA', 16, CAPITALS)))).toEqual([])
    expect(found('ecs', ...keys('AWS_ACCESS_KEY_ID', 'minio-user'))).toEqual([])
    const endpoint = present('AWS_ENDPOINT_URL', 'url', 'https://s3.acme-co.com')
    expect(found('ecs', ...keys(), endpoint)).toEqual([])
  })
})

describe('what is said of it', () => {
  it.each<{ readonly platform: Platform; readonly role: string }>([
    { platform: 'ecs', role: 'taskRoleArn in the task definition' },
    { platform: 'app-runner', role: 'the instance role of the service' },
    { platform: 'lambda', role: 'the execution role of the function' },
  ])('names the role of $platform: $role', ({ platform, role }) => {
    const [told] = staticAwsKeys.find({ ...scopeOf('production', keys()), platform })
    expect(told).toMatchObject({
      fix: `Give the permissions to ${role}, and remove AWS_ACCESS_KEY_ID and its secret.`,
      facts: { platform },
    })
  })
})
