import { cidrType } from '../cidr.ts'
import { corsOriginsType } from '../cors-origins.ts'
import { hostnameType } from '../hostname.ts'
import { hostsType } from '../hosts.ts'
import { ipType } from '../ip.ts'
import type { TypeDefinition } from '../type.ts'
import { urlType } from '../url.ts'

/** The types of addresses and hosts. */
export const types: readonly TypeDefinition[] = [
  ipType,
  cidrType,
  hostnameType,
  urlType,
  corsOriginsType,
  hostsType,
]
