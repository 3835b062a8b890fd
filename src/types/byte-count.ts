import * as z from 'zod/mini'

/** RFC 7518, 3.2: the key of an HMAC must be at least as long as the hash's output. */
export const HMAC_BYTES = { HS256: 32, HS384: 48, HS512: 64 } as const

/** Whole numbers of bytes, at least one. */
export const byteCount = z.int().check(z.positive())

/** The command for random bytes in base64, on one line: openssl breaks lines after 64 characters. */
export function randomBase64(bytes: number): string {
  const command = `openssl rand -base64 ${bytes}`
  return bytes > 48 ? `${command} | tr -d '\\n'` : command
}

/** The option `min-bytes`, with the type's default. */
export function minBytesOption(least: number) {
  return z
    ._default(byteCount, least)
    .register(z.globalRegistry, { description: 'The least number of bytes in UTF-8.' })
}

/** The flaw of a secret that is shorter than `min-bytes`. */
export const SHORT_FLAW = {
  check: 'min-secret-bytes',
  says: (options: { 'min-bytes': number }) => `is shorter than ${options['min-bytes']} bytes`,
  fix: (options: { 'min-bytes': number }) =>
    `Generate a new value: \`${randomBase64(options['min-bytes'])}\`; if the issuer’s are shorter, set min-bytes.`,
} as const

/** Whether a text is shorter than `min-bytes`. */
export function isShort(raw: string, options: { 'min-bytes': number }): boolean {
  return Buffer.byteLength(raw, 'utf8') < options['min-bytes']
}
