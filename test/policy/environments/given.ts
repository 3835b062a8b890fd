import { seeded } from '../../checks/good-values.ts'
import { HEX, token } from '../../support/tokens.ts'

type Values = Readonly<Record<string, string>>

/** What a service of that stack is given. */
export interface Given {
  /** In plain text. */
  readonly plain?: Values
  /** From the secret store. */
  readonly secret?: Values
}

export const hex = (digits: number, seed: number) => token('', digits, HEX, seed)
export const base64 = (bytes: number, seed: number) => seeded(seed)(bytes).toString('base64')
export const word = (length: number, seed: number) => token('', length, undefined, seed)

export const POSTGRES = `postgresql://app:${word(20, 1)}@db.acme-co.com:5432/app?sslmode=verify-full`
export const REDIS = `rediss://:${word(20, 2)}@cache.acme-co.com:6379/0`
export const DSN = `https://${hex(32, 3)}@o1.ingest.acme-co.com/42`
