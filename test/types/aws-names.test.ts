import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('aws-region', () => {
  it.each([
    { raw: 'eu-central-1', options: {}, flaws: [] },
    { raw: 'ap-southeast-7', options: {}, flaws: [] },
    { raw: 'us-gov-east-1', options: {}, flaws: [] },
    { raw: 'us-isob-east-1', options: {}, flaws: [] },
    { raw: 'eusc-de-east-1', options: {}, flaws: [] },
    { raw: 'cn-northwest-1', options: { partition: 'aws-cn' }, flaws: [] },
    { raw: 'eu-isoe-west-1', options: { partition: ['aws', 'aws-iso-e'] }, flaws: [] },
    { raw: 'us-isoz-west-1', options: { partition: 'aws-iso-z' }, flaws: [] },
    { raw: 'cn-north-1', options: { partition: 'aws' }, flaws: ['partition'] },
    { raw: 'eu-west-1', options: { partition: ['aws-cn', 'aws-us-gov'] }, flaws: ['partition'] },
    { raw: 'us-gov-west-1', options: { partition: 'aws' }, flaws: ['partition'] },
    { raw: 'eu-west-1a', options: {}, flaws: ['zone'] },
    { raw: 'eu-west', options: {}, flaws: ['form'] },
    { raw: 'eu-cental-1', options: {}, flaws: ['form'] },
    { raw: 'EU-WEST-1', options: {}, flaws: ['form'] },
    { raw: 'eu_west_1', options: {}, flaws: ['form'] },
    { raw: 'eu-west-1 ', options: {}, flaws: ['form'] },
    { raw: 'Ireland', options: {}, flaws: ['form'] },
    { raw: 'us-west-2-lax-1a', options: {}, flaws: ['form'] },
    { raw: 'europe-west1', options: {}, flaws: ['form'] },
  ])('$raw with $options: $flaws', ({ raw, options, flaws }) => {
    expect(flawsOf('aws-region', raw, options)).toEqual(flaws)
  })
})

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders'

describe('aws-arn', () => {
  it.each([
    { raw: QUEUE, options: {}, flaws: [] },
    { raw: 'arn:aws:s3:::example-bucket/path/a b', options: {}, flaws: [] },
    { raw: 'arn:aws:iam::aws:policy/ReadOnlyAccess', options: {}, flaws: [] },
    { raw: 'arn:aws-cn:sns:cn-north-1:123456789012:topic', options: {}, flaws: [] },
    { raw: 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1', options: {}, flaws: [] },
    { raw: 'arn:aws-iso-f:sqs:us-isof-south-1:123456789012:q', options: {}, flaws: [] },
    { raw: 'arn:aws-eusc:sqs:eusc-de-east-1:123456789012:q', options: {}, flaws: [] },
    {
      raw: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a/b-AbCdEf',
      options: {},
      flaws: [],
    },
    {
      raw: QUEUE,
      options: { service: 'sqs', region: 'eu-west-1', account: '123456789012' },
      flaws: [],
    },
    { raw: QUEUE, options: { service: ['sns', 'sqs'], partition: ['aws', 'aws-cn'] }, flaws: [] },
    {
      raw: QUEUE.replace('123456789012', '012345678901'),
      options: { account: 12345678901 },
      flaws: [],
    },
    { raw: 'orders', options: {}, flaws: ['form'] },
    { raw: 'arn:aws:s3::example-bucket', options: {}, flaws: ['form'] },
    { raw: `${QUEUE} `, options: {}, flaws: ['form'] },
    { raw: `${QUEUE}\n`, options: {}, flaws: ['form'] },
    { raw: 'arn:aws:sqs:eu-west-1:123456789012:', options: {}, flaws: ['form'] },
    { raw: 'https://sqs.eu-west-1.example.com/123456789012/orders', options: {}, flaws: ['form'] },
    { raw: 'ARN:aws:sqs:eu-west-1:123456789012:orders', options: {}, flaws: ['form'] },
    { raw: 'arn:amazon:sqs:eu-west-1:123456789012:orders', options: {}, flaws: ['partition'] },
    { raw: 'arn:aws:sqs:cn-north-1:123456789012:orders', options: {}, flaws: ['partition'] },
    { raw: 'arn:aws:SQS:eu-west-1:123456789012:orders', options: {}, flaws: ['service'] },
    { raw: 'arn:aws:sqs:eu-wets-1:123456789012:orders', options: {}, flaws: ['region'] },
    { raw: 'arn:aws:sqs:eu-west-1:12345678901:orders', options: {}, flaws: ['account'] },
    { raw: 'arn:aws:sqs:eu-west-1:1234-5678-9012:orders', options: {}, flaws: ['account'] },
    { raw: QUEUE, options: { service: 'sns' }, flaws: ['service'] },
    { raw: QUEUE, options: { region: ['eu-west-2', 'eu-west-3'] }, flaws: ['region'] },
    { raw: QUEUE, options: { account: '210987654321' }, flaws: ['account'] },
    {
      raw: QUEUE,
      options: { partition: 'aws-cn', account: '210987654321' },
      flaws: ['partition', 'account'],
    },
  ])('$raw with $options: $flaws', ({ raw, options, flaws }) => {
    expect(flawsOf('aws-arn', raw, options)).toEqual(flaws)
  })
})
