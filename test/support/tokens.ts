import { seeded } from '../checks/good-values.ts'

export const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
export const HEX = '0123456789abcdef'

/** `length` seeded characters behind a prefix: of a token's form, and nobody's. Put together here so that no scanner finds one. */
export function token(prefix: string, length: number, alphabet = ALNUM, seed = 7): string {
  const body = [...seeded(seed)(length)].map((byte) => alphabet[byte % alphabet.length])
  return `${prefix}${body.join('')}`
}

export const stripe = (prefix: 'sk' | 'rk' | 'pk', mode: 'test' | 'live') =>
  token(`${prefix}_${mode}_`, 24)

export const clerkPublishable = (mode: 'test' | 'live', host = 'clerk.acme-co.com$') =>
  `pk_${mode}_${Buffer.from(host).toString('base64')}`

export const sendgrid = () => `SG.${token('', 22)}.${token('', 43)}`
