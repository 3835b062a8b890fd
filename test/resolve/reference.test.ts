import { describe, expect, it } from 'vitest'
import { parseReference, referenceInvalid } from '../../src/resolve/reference.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:team/app-AbCdEf'
const PARAMETER = 'arn:aws:ssm:us-east-1:123456789012:parameter/app/key'
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
    expect(parseReference(text, 'people')).toMatchObject({ ok: true, reference: expected })
  })

  it.each<[string, 'people' | 'manifest', object]>([
    ['ssm:/app/key', 'people', { id: '/app/key', name: '/app/key', region: null }],
    ['ssm:/app/key:3', 'people', { id: '/app/key:3', name: '/app/key' }],
    ['ssm:key:label', 'people', { id: 'key:label', name: 'key' }],
    ['team/app', 'manifest', { id: 'team/app', name: 'team/app' }],
    ['/team/app', 'manifest', { id: '/team/app' }],
    [PARAMETER, 'manifest', { id: PARAMETER, name: '/app/key', region: 'us-east-1' }],
    [`${PARAMETER}:7`, 'people', { id: `${PARAMETER}:7`, name: '/app/key' }],
    [PARAMETER.replace('/app/key', '/key'), 'people', { name: 'key' }],
  ])('%s of %s is a parameter', (text, grammar, expected) => {
    const found = { ok: true, reference: { store: 'parameter-store', ...expected } }
    expect(parseReference(text, grammar)).toMatchObject(found)
  })

  it.each<[string, string]>([
    [`${ARN}:KEY`, 'colons'],
    [`${ARN}:KEY:`, 'colons'],
    [`${ARN}::`, 'colons'],
    [`${ARN}:KEY:::`, 'colons'],
    [`${ARN}:KEY:STAGE:v-1`, 'selectors'],
    ['arn:aws:secretsmanager:us-east-1:12:secret:x', 'account'],
    [`x${ARN}`, 'neither'],
    [`x${PARAMETER}`, 'neither'],
    [`${PARAMETER}!`, 'name'],
    [PARAMETER.replace('arn:aws', 'arn:aws1'), 'service'],
    [PARAMETER.replace('123456789012', '12'), 'account'],
    ['ssm:/app/key!', 'neither'],
    ['postgres://canary:canary@host/db', 'neither'],
    ['has a space', 'neither'],
    ['app?label=x', 'neither'],
    ['', 'neither'],
    ['ssm:', 'neither'],
    ['ssm://double', 'neither'],
  ])('%s is none: %s', (text, flaw) => {
    expect(parseReference(text, 'people')).toEqual({ ok: false, flaw })
  })

  it('with a colon is told by its grammar: in a manifest nobody writes ssm: before a name', () => {
    const read = (grammar: 'people' | 'manifest') => parseReference('ssm:key', grammar)
    expect(read('people')).toMatchObject({ reference: { id: 'key', name: 'key' } })
    expect(read('manifest')).toMatchObject({ reference: { id: 'ssm:key', name: 'ssm' } })
  })

  it('that cannot be read is told in words of our own, with every form', () => {
    for (const form of ['arn:aws:secretsmanager', '#json-key', 'ssm:'])
      expect(referenceInvalid().fix).toContain(form)
  })
})
