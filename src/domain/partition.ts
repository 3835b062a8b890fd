/** An AWS partition. Accounts, credentials and names are valid in one partition only. */
interface Partition {
  /** As ARNs have it. */
  readonly id: string
  readonly regions: RegExp
  /** Of its hosts. */
  readonly domain: string
}

const STANDARD: Partition = { id: 'aws', regions: /^/, domain: 'amazonaws.com' }

/** The partitions that are not the standard one (the SDK's partitions.json, 2026-11). */
const OTHERS: readonly Partition[] = [
  { id: 'aws-cn', regions: /^cn-/, domain: 'amazonaws.com.cn' },
  { id: 'aws-us-gov', regions: /^us-gov-/, domain: 'amazonaws.com' },
  { id: 'aws-eusc', regions: /^eusc-/, domain: 'amazonaws.eu' },
  { id: 'aws-iso', regions: /^us-iso-/, domain: 'c2s.ic.gov' },
  { id: 'aws-iso-b', regions: /^us-isob-/, domain: 'sc2s.sgov.gov' },
  { id: 'aws-iso-e', regions: /^eu-isoe-/, domain: 'cloud.adc-e.uk' },
  { id: 'aws-iso-f', regions: /^us-isof-/, domain: 'csp.hci.ic.gov' },
]

/** The partition that a region belongs to, by its name. */
export function partitionOf(region: string): Partition {
  return OTHERS.find(({ regions }) => regions.test(region)) ?? STANDARD
}

/** The domains of all partitions. */
export const AWS_DOMAINS: readonly string[] = [STANDARD, ...OTHERS].map(({ domain }) => domain)
