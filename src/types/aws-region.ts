import { isRegion } from '../domain/region.ts'
import { allows, anyOf, isZone, listed, partitionOf } from './aws-names.ts'
import { defineType } from './type.ts'

export const awsRegionType = defineType({
  name: 'aws-region',
  summary: 'The code of an AWS region, such as eu-central-1; `partition` limits the partition.',
  sensitive: false,
  options: { partition: anyOf('The partition, or a list: aws, aws-cn, aws-us-gov, …') },
  examples: {
    good: ['eu-central-1', 'us-gov-west-1', 'cn-north-1', 'eusc-de-east-1'],
    bad: ['eu-central-1a', 'eu-cental-1', 'Frankfurt', 'EU-CENTRAL-1'],
  },
  flaws: {
    form: {
      says: 'is not an AWS region code',
      fix: 'Write the code in lower case, such as eu-central-1.',
    },
    zone: {
      says: 'is an availability zone, not a region',
      fix: 'Remove the letter at the end.',
    },
    partition: {
      says: ({ partition }) => `is a region outside ${listed(partition, 'its partition')}`,
      fix: ({ partition }) => `Use a region of ${listed(partition, 'the partition')}.`,
    },
  },
  judge: (raw, { partition }) => {
    if (!isRegion(raw)) return [isZone(raw) ? 'zone' : 'form']
    const home = partitionOf(raw)
    return home === null || allows(partition, home) ? [] : ['partition']
  },
})
