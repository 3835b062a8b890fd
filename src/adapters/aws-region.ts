import { AWS_DOMAINS } from '../domain/partition.ts'

/** Whether a host is one of AWS's own, not one that an override names. */
export function isAwsHost(host: string): boolean {
  return (
    /^[a-z0-9.-]{1,253}$/.test(host) && AWS_DOMAINS.some((domain) => host.endsWith(`.${domain}`))
  )
}

/** The partition and the region that an ARN is written for; null for a name. */
export function placeOf(
  id: string,
): { readonly partition: string; readonly region: string } | null {
  const [, partition, region] = /^arn:(aws[a-z-]*):[a-z-]+:([a-z0-9-]+):/.exec(id) ?? []
  return partition === undefined || region === undefined ? null : { partition, region }
}
