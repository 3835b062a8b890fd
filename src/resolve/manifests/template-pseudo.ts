import { partitionOf } from '../../domain/partition.ts'
import type { Written } from './notation.ts'

/** What a run knows of the place of a stack. */
export interface StackPlace {
  /** Null when the run has no region. */
  readonly region: string | null
  /** The account, 12 digits. Left out, or null, it is not known. */
  readonly account?: string | null
}

/** Stands for the partition until the text around it shows the region. */
const PARTITION = '\u0000partition\u0000'

const LATER: ReadonlySet<string> = new Set([
  'AWS::NotificationARNs',
  'AWS::StackId',
  'AWS::StackName',
])

/** The pseudo parameters (CloudFormation user guide, "Get AWS values using pseudo parameters"); null for other names. */
export function pseudo(name: unknown, { region, account = null }: StackPlace): Written | null {
  const ofRegion = (of: (region: string) => string): Written =>
    region === null
      ? {
          kind: 'later',
          because: `is made from ${String(name)}, and the run has no region`,
          fix: GIVE_REGION,
        }
      : { kind: 'text', text: of(region) }
  if (name === 'AWS::NoValue') return { kind: 'absent' }
  if (name === 'AWS::Region') return ofRegion((own) => own)
  if (name === 'AWS::URLSuffix') return ofRegion((own) => partitionOf(own).domain)
  if (name === 'AWS::Partition')
    return { kind: 'text', text: region === null ? PARTITION : partitionOf(region).id }
  if (name === 'AWS::AccountId')
    return account === null
      ? { kind: 'later', because: NO_ACCOUNT, fix: GIVE_ACCOUNT }
      : { kind: 'text', text: account }
  if (typeof name === 'string' && LATER.has(name))
    return {
      kind: 'later',
      because: `is made from ${name}, which is known when the stack is deployed`,
    }
  return null
}

const NO_ACCOUNT =
  'is made from AWS::AccountId, and the environment has no `account:` in the policy'

const GIVE_ACCOUNT =
  'Write the 12 digits of the account into the environment of the policy, in quotes: `account: "ID"`.'

const GIVE_REGION = 'Give the region: --region, or `region:` of the environment in the policy.'

/** Fills in the partition of an ARN, which its region shows. */
export function withPartition(written: Written): Written {
  if (written.kind !== 'text' || !written.text.includes(PARTITION)) return written
  const text = written.text.replaceAll(
    new RegExp(`arn:${PARTITION}(:[a-z0-9-]+:([a-z0-9-]+):)`, 'g'),
    (_, rest: string, region: string) => `arn:${partitionOf(region).id}${rest}`,
  )
  if (!text.includes(PARTITION)) return { kind: 'text', text }
  return {
    kind: 'later',
    because: 'is made from AWS::Partition, and the run has no region',
    fix: GIVE_REGION,
  }
}
