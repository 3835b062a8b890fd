import { createHash } from 'node:crypto'
import type { Report } from '../domain/report.ts'

/** GitHub refuses a longer name of a status. In bytes of UTF-8, which are never fewer than characters. */
const LONGEST = 255

/** What would take one name for two, or two for one: our own marks, what nobody sees, and space at an end. */
const UNCLEAR = /[%/\p{C}\p{Zl}\p{Zp}]|^\p{Zs}+|\p{Zs}+$/gu

/**
 * `bootgate/SERVICE/ENVIRONMENT`: what commit status, check run and SARIF category are called. Another service or
 * environment never has the same one: a slash in a name is `%2F`, and of a name that is too long a digest is kept.
 */
export function runName({ service, environment }: Pick<Report, 'service' | 'environment'>): string {
  const name = ['bootgate', partOf(service), partOf(environment)].join('/')
  if (Buffer.byteLength(name) <= LONGEST) return name
  const end = `…${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  return `${cutTo(name, LONGEST - Buffer.byteLength(end))}${end}`
}

/** A policy that cannot be read names no service. */
function partOf(name: string): string {
  return name.toWellFormed().replace(UNCLEAR, encodeURIComponent) || 'unknown'
}

function cutTo(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\ufffd+$/, '')
}
