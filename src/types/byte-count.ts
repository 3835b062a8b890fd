import * as z from 'zod/mini'

/** RFC 7518, 3.2: the key of an HMAC must be at least as long as the hash's output. */
export const HMAC_BYTES = { HS256: 32, HS384: 48, HS512: 64 } as const

/** Whole numbers of bytes from one on. */
export const byteCount = z.int().check(z.positive())

/** The command for so many random bytes in base64, on one line: openssl breaks it after 64 characters. */
export function randomBase64(bytes: number): string {
  const command = `openssl rand -base64 ${bytes}`
  return bytes > 48 ? `${command} | tr -d '\\n'` : command
}

/** The option `min-bytes` of a type whose values are at least so long when the policy says nothing. */
export function minBytesOption(least: number) {
  return z
    ._default(byteCount, least)
    .check(z.describe('The least number of bytes, counted in UTF-8.'))
}

/** What is said of a secret that is shorter than `min-bytes`. */
export const SHORT_FLAW = {
  check: 'min-secret-bytes',
  says: (options: { 'min-bytes': number }) => `is shorter than ${options['min-bytes']} bytes`,
  fix: (options: { 'min-bytes': number }) =>
    `Make a new one: \`${randomBase64(options['min-bytes'])}\`; where its issuer makes shorter ones, set min-bytes.`,
} as const

/** Whether a text is shorter than so many bytes. */
export function isShort(raw: string, options: { 'min-bytes': number }): boolean {
  return Buffer.byteLength(raw, 'utf8') < options['min-bytes']
}
