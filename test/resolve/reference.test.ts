import { describe, expect, it } from 'vitest'
import type { GateError } from '../../src/domain/errors.ts'
import { parseReference } from '../../src/resolve/reference.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:team/app-AbCdEf'
const none = { jsonKey: null, stage: null, versionId: null }

describe('a secret reference', () => {
  it.each<[string, object]>([
    [ARN, { id: ARN, name: 'team/app-AbCdEf', region: 'us-east-1', ...none }],
    [`${ARN}:KEY::`, { id: ARN, ...none, jsonKey: 'KEY' }],
    [`${ARN}::AWSPREVIOUS:`, { id: ARN, ...none, stage: 'AWSPREVIOUS' }],
    [`${ARN}:::v-1`, { id: ARN, ...none, versionId: 'v-1' }],
    [`${ARN}:KEY:AWSPREVIOUS:`, { id: ARN, ...none, jsonKey: 'KEY', stage: 'AWSPREVIOUS' }],
    [`${ARN}:KEY::v-1`, { id: ARN, ...none, jsonKey: 'KEY', versionId: 'v-1' }],
    [
      ARN.replace('arn:aws:', 'arn:aws-cn:').replace('us-east-1', 'cn-north-1'),
      { region: 'cn-north-1' },
    ],
    [ARN.replace('arn:aws:', 'arn:aws-us-gov:'), { region: 'us-east-1' }],
    ['team/app', { id: 'team/app', name: 'team/app', region: null, ...none }],
    ['rds!db-1', { id: 'rds!db-1' }],
    ['team/app#KEY', { id: 'team/app', ...none, jsonKey: 'KEY' }],
    [
      'team/app#KEY?stage=AWSPENDING',
      { id: 'team/app', ...none, jsonKey: 'KEY', stage: 'AWSPENDING' },
    ],
    ['team/app?version=v-1', { id: 'team/app', ...none, versionId: 'v-1' }],
  ])('%s is read', (text, expected) => {
    expect(parseReference(text, true)).toMatchObject(expected)
  })

  it.each([
    [`${ARN}:KEY`, 'REFERENCE_INVALID'],
    [`${ARN}:KEY:`, 'REFERENCE_INVALID'],
    [`${ARN}:KEY:STAGE:v-1`, 'REFERENCE_INVALID'],
    [`${ARN}:KEY:::`, 'REFERENCE_INVALID'],
    ['arn:aws:secretsmanager:us-east-1:12:secret:x', 'REFERENCE_INVALID'],
    ['postgres://canary:canary@host/db', 'REFERENCE_INVALID'],
    ['has a space', 'REFERENCE_INVALID'],
    ['app?label=x', 'REFERENCE_INVALID'],
    ['', 'REFERENCE_INVALID'],
    ['ssm:/app/key', 'REFERENCE_UNSUPPORTED'],
    ['arn:aws:ssm:us-east-1:123456789012:parameter/app/key', 'REFERENCE_UNSUPPORTED'],
  ])('%s is %s, and is not quoted', (text, code) => {
    expect(codeOf(text, true)).toEqual({ code, quotes: false })
  })

  it('that is a bare name is an SSM parameter in a manifest', () => {
    expect(codeOf('team/app', false).code).toBe('REFERENCE_UNSUPPORTED')
  })
})

function codeOf(text: string, bareNames: boolean) {
  try {
    parseReference(text, bareNames)
    return { code: null, quotes: false }
  } catch (thrown) {
    const { failure } = thrown as GateError
    return { code: failure.code, quotes: text !== '' && JSON.stringify(failure).includes(text) }
  }
}
