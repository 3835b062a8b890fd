import { isRegion } from '../domain/region.ts'
import { allowed, allows, anyOf, listed, partitionOf } from './aws-names.ts'
import { defineType } from './type.ts'

/**
 * IAM user guide, "Amazon Resource Names": arn:partition:service:region:account:resource. Global services have no
 * region, buckets no account, and the account of AWS's own resources is `aws`.
 */
const ARN = /^arn:([^:\s]+):([^:\s]+):([^:\s]*):([^:\s]*):(.+)$/s
const PARTITION = /^aws(-[a-z]+)*$/
const SERVICE = /^[a-z0-9][a-z0-9-]*$/
const ACCOUNT = /^(\d{12}|[a-z][a-z-]*|)$/
/** Names of alarms and some other resources contain spaces. */
const RESOURCE = /^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$/u

/** YAML reads an account as a number, without its leading zeros. */
function accounts(option: string | readonly string[] | undefined) {
  return allowed(option)?.map((account) => account.padStart(12, '0'))
}

export const awsArnType = defineType({
  name: 'aws-arn',
  summary:
    'An Amazon Resource Name: arn:partition:service:region:account:resource, of any partition.',
  sensitive: false,
  options: {
    partition: anyOf('The partition, or a list: aws, aws-cn, aws-us-gov, …'),
    service: anyOf('The service, or a list, as written in ARNs: sqs, s3, secretsmanager, …'),
    region: anyOf('The region, or a list.'),
    account: anyOf('The account number, or a list.'),
  },
  examples: {
    good: [
      'arn:aws:sqs:eu-central-1:123456789012:orders',
      'arn:aws:s3:::example-bucket',
      'arn:aws-us-gov:iam::123456789012:role/app',
    ],
    bad: [
      'orders',
      'arn:aws:s3::example-bucket',
      'arn:aws:sqs:eu-central-1:1234:orders',
      'arn:aws:sqs:cn-north-1:123456789012:orders',
    ],
  },
  flaws: {
    form: {
      says: 'is not an ARN',
      fix: 'Write arn:partition:service:region:account:resource, as the `aws` command prints it; leave unused parts empty.',
    },
    partition: {
      says: ({ partition }) =>
        `names ${partition === undefined ? 'an unknown partition, or not the one of its region' : `another partition than ${listed(partition, '')}`}`,
      fix: ({ partition }) => `Use ${listed(partition, 'the partition of the region')}.`,
    },
    service: {
      says: ({ service }) => `is not an ARN of ${listed(service, 'any service')}`,
      fix: ({ service }) => `Use the ARN of a resource of ${listed(service, 'an AWS service')}.`,
    },
    region: {
      says: ({ region }) => `is not an ARN in ${listed(region, 'any region')}`,
      fix: ({ region }) =>
        `Use the ARN of the resource in ${listed(region, 'a region such as eu-central-1')}.`,
    },
    account: {
      says: ({ account }) =>
        account === undefined
          ? 'has an account that is not 12 digits'
          : 'is an ARN of another account than the policy allows',
      fix: 'Use the ARN of the resource in this environment’s account.',
    },
  },
  judge: (raw, options) => {
    const parts = ARN.exec(raw)
    const [, partition = '', service = '', region = '', account = '', resource = ''] = parts ?? []
    if (parts === null || !RESOURCE.test(resource)) return ['form']
    const home = region === '' ? null : partitionOf(region)
    const wrong = {
      partition:
        !PARTITION.test(partition) ||
        (home !== null && isRegion(region) && home !== partition) ||
        !allows(options.partition, partition),
      service: !SERVICE.test(service) || !allows(options.service, service),
      region: (region !== '' && !isRegion(region)) || !allows(options.region, region),
      account: !ACCOUNT.test(account) || !allows(accounts(options.account), account),
    }
    return (['partition', 'service', 'region', 'account'] as const).filter((part) => wrong[part])
  },
})
