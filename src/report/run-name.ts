import { nodeCrypto } from '../algorithms/node-crypto.ts'
import type { Report } from '../domain/report.ts'

/** GitHub refuses a longer status name. In UTF-8 bytes, which are never fewer than characters. */
const LONGEST = 255

/** Characters that could make two names look like one: our separators, invisible ones, and space at an end. */
const UNCLEAR = /[%/\p{C}\p{Zl}\p{Zp}]|^\p{Zs}+|\p{Zs}+$/gu

/**
 * `bootgate/SERVICE/ENVIRONMENT`: the name of commit status, check run and SARIF category. It is unique for each
 * service and environment: a slash in a name becomes `%2F`, and a name that is too long ends in a digest.
 */
export function runName({ service, environment }: Pick<Report, 'service' | 'environment'>): string {
  const name = ['bootgate', partOf(service), partOf(environment)].join('/')
  if (Buffer.byteLength(name) <= LONGEST) return name
  const end = `…${nodeCrypto().createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  return `${cutTo(name, LONGEST - Buffer.byteLength(end))}${end}`
}

/** Empty when the policy cannot be read: then `unknown`. */
function partOf(name: string): string {
  return name.toWellFormed().replace(UNCLEAR, encodeURIComponent) || 'unknown'
}

function cutTo(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\ufffd+$/, '')
}
