import { describe, expect, it } from 'vitest'
import { awsSessionToken } from '../../src/checks/aws-session-token.ts'
import { CAPITALS, token } from '../support/tokens.ts'
import { empty, present, unavailable } from '../support/variables.ts'
import { hits } from './run.ts'

const seeds = [1, 2, 3, 4, 5]
const key = (prefix: 'AKIA' | 'ASIA', name = 'AWS_ACCESS_KEY_ID', seed = 7) => [
  present(name, 'secret', token(prefix, 16, CAPITALS, seed)),
  present('AWS_SECRET_ACCESS_KEY', 'secret', token('', 40)),
]

// awslabs/amazon-app-runner-deploy#44: copy-env-vars copied the runner's own temporary keys.
describe('aws-session-token', () => {
  it('finds a temporary key without the token of its session, in every tier', () => {
    for (const tier of ['production', 'staging', 'development'] as const)
      for (const seed of seeds)
        expect(hits(awsSessionToken, key('ASIA', 'AWS_ACCESS_KEY_ID', seed), tier)).toEqual([
          'AWS_ACCESS_KEY_ID',
        ])
    expect(hits(awsSessionToken, key('ASIA', 'UPLOADS_S3_ACCESS_KEY'))).toEqual([
      'UPLOADS_S3_ACCESS_KEY',
    ])
    const blank = empty('AWS_SESSION_TOKEN', 'secret')
    expect(hits(awsSessionToken, [...key('ASIA'), blank])).toHaveLength(1)
  })

  it.each([
    present('AWS_SESSION_TOKEN', 'secret', token('', 200)),
    present('UPLOADS_SESSION_TOKEN', 'secret', token('', 200)),
    unavailable('AWS_SESSION_TOKEN', 'secret'),
  ])('is content with the token', (session) => {
    expect(hits(awsSessionToken, [...key('ASIA'), session])).toEqual([])
  })

  it('says nothing of the key of a user', () => {
    for (const seed of seeds)
      expect(hits(awsSessionToken, key('AKIA', undefined, seed))).toEqual([])
  })
})
