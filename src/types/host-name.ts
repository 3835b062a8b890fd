import { ipVersion } from './ip-text.ts'

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/** A host name (RFC 1123, 2.1): labels of letters, digits and inner hyphens, the last one not a number; a final dot is the root. */
export function isHostName(text: string): boolean {
  const name = text.replace(/\.$/, '')
  if (name.length > 253) return false
  const labels = name.split('.')
  return labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

/** A host name, or an address without brackets. */
export function isHost(text: string): boolean {
  return ipVersion(text) !== null || isHostName(text)
}
