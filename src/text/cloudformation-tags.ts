import { type CollectionTag, Pair, Scalar, type ScalarTag, YAMLMap } from 'yaml'

/** The functions that have a short form (CloudFormation user guide, intrinsic function reference). */
const SHORT_FORMS = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
] as const

/** Reads `!Ref X` as `{Ref: X}` and `!Join […]` as `{'Fn::Join': […]}`: the short form is the same thing. */
export const cloudFormationTags: readonly (ScalarTag | CollectionTag)[] = SHORT_FORMS.flatMap(
  (name) => {
    const tag = `!${name}`
    const key = ['Ref', 'Condition'].includes(name) ? name : `Fn::${name}`
    const collection = (kind: 'map' | 'seq'): CollectionTag => ({
      tag,
      collection: kind,
      resolve: (argument) => {
        const map = new YAMLMap()
        map.items.push(new Pair(new Scalar(key), argument))
        return map
      },
    })
    return [
      { tag, resolve: (text: string) => ({ [key]: text }) },
      collection('map'),
      collection('seq'),
    ]
  },
)
