import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('aws-region', () => {
  it.each([
    ['eu-central-1', {}, []],
    ['ap-southeast-7', {}, []],
    ['us-gov-east-1', {}, []],
    ['us-isob-east-1', {}, []],
    ['eusc-de-east-1', {}, []],
    ['cn-northwest-1', { partition: 'aws-cn' }, []],
    ['eu-isoe-west-1', { partition: ['aws', 'aws-iso-e'] }, []],
    ['us-isoz-west-1', { partition: 'aws-iso-z' }, []],
    ['cn-north-1', { partition: 'aws' }, ['partition']],
    ['eu-west-1', { partition: ['aws-cn', 'aws-us-gov'] }, ['partition']],
    ['us-gov-west-1', { partition: 'aws' }, ['partition']],
    ['eu-west-1a', {}, ['zone']],
    ['eu-west', {}, ['form']],
    ['eu-cental-1', {}, ['form']],
    ['EU-WEST-1', {}, ['form']],
    ['eu_west_1', {}, ['form']],
    ['eu-west-1 ', {}, ['form']],
    ['Ireland', {}, ['form']],
    ['us-west-2-lax-1a', {}, ['form']],
    ['europe-west1', {}, ['form']],
  ])('%j with %j: %j', (raw, options, flaws) => {
    expect(flawsOf('aws-region', raw, options)).toEqual(flaws)
  })
})

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders'

describe('aws-arn', () => {
  it.each([
    [QUEUE, {}, []],
    ['arn:aws:s3:::example-bucket/path/a b', {}, []],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', {}, []],
    ['arn:aws-cn:sns:cn-north-1:123456789012:topic', {}, []],
    ['arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1', {}, []],
    ['arn:aws-iso-f:sqs:us-isof-south-1:123456789012:q', {}, []],
    ['arn:aws-eusc:sqs:eusc-de-east-1:123456789012:q', {}, []],
    ['arn:aws:secretsmanager:eu-west-1:123456789012:secret:a/b-AbCdEf', {}, []],
    [QUEUE, { service: 'sqs', region: 'eu-west-1', account: '123456789012' }, []],
    [QUEUE, { service: ['sns', 'sqs'], partition: ['aws', 'aws-cn'] }, []],
    [QUEUE.replace('123456789012', '012345678901'), { account: 12345678901 }, []],
    ['orders', {}, ['form']],
    ['arn:aws:s3::example-bucket', {}, ['form']],
    [`${QUEUE} `, {}, ['form']],
    [`${QUEUE}\n`, {}, ['form']],
    ['arn:aws:sqs:eu-west-1:123456789012:', {}, ['form']],
    ['https://sqs.eu-west-1.example.com/123456789012/orders', {}, ['form']],
    ['ARN:aws:sqs:eu-west-1:123456789012:orders', {}, ['form']],
    ['arn:amazon:sqs:eu-west-1:123456789012:orders', {}, ['partition']],
    ['arn:aws:sqs:cn-north-1:123456789012:orders', {}, ['partition']],
    ['arn:aws:SQS:eu-west-1:123456789012:orders', {}, ['service']],
    ['arn:aws:sqs:eu-wets-1:123456789012:orders', {}, ['region']],
    ['arn:aws:sqs:eu-west-1:12345678901:orders', {}, ['account']],
    ['arn:aws:sqs:eu-west-1:1234-5678-9012:orders', {}, ['account']],
    [QUEUE, { service: 'sns' }, ['service']],
    [QUEUE, { region: ['eu-west-2', 'eu-west-3'] }, ['region']],
    [QUEUE, { account: '210987654321' }, ['account']],
    [QUEUE, { partition: 'aws-cn', account: '210987654321' }, ['partition', 'account']],
  ])('%j with %j: %j', (raw, options, flaws) => {
    expect(flawsOf('aws-arn', raw, options)).toEqual(flaws)
  })
})
