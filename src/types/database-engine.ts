import type { AuthorityRules } from './authority-rules.ts'
import type { HostTopic } from './host-topics.ts'
import type { Judgement } from './type.ts'
import type { UrlPlace } from './url-parts.ts'
import { unescapePercent } from './url-text.ts'

/** Flaws that connection strings of several engines share. */
export type DatabaseFlaw =
  | 'embedded'
  | 'engine'
  | 'encoding'
  | 'form'
  | 'multihost'
  | 'nameless'
  | 'superuser'
  | 'weakTls'
  | HostTopic

/** A kind of database: how its clients read a connection string. An unknown driver counts as none. */
export interface Engine<Code extends string> {
  readonly drivers: readonly string[]
  /** What to write for verified TLS. */
  tls(driver: string | undefined): string
  /** Whether a text is meant for this engine, even with flaws. */
  claims(raw: string): boolean
  judge(raw: string, driver: string | undefined): readonly Judgement<Code>[]
  place(raw: string, driver: string | undefined): UrlPlace | null
  password(raw: string, driver: string | undefined): string | null
}

/** How a driver reads a URL. */
export interface UrlDialect extends AuthorityRules {
  /** The product's name, for messages. */
  readonly name: string
  readonly schemes: readonly string[]
  /** Whether the scheme may have capitals. */
  readonly anyCase: boolean
  /** Whether each scheme may be written `scheme+driver://`. */
  readonly plus: boolean
  /** The index of the `@` that ends the user part of what follows `://`, or -1. */
  readonly userEnd: (rest: string) => number
}

/** Whether the driver accepts a lower-case scheme. */
export function knowsScheme(raw: string, scheme: string, dialect: UrlDialect): boolean {
  const { schemes, plus, anyCase } = dialect
  const [base = '', driver, ...more] = scheme.split('+')
  return (
    (anyCase || raw.startsWith(scheme)) &&
    (schemes.includes(scheme) ||
      (plus && schemes.includes(base) && Boolean(driver) && more.length === 0))
  )
}

/** The beginnings that a URL may have, for messages; `plusForm` adds a scheme with a driver. */
export function prefixesOf({ schemes, plus }: UrlDialect, plusForm: string): readonly string[] {
  return [...schemes, ...(plus ? [plusForm] : [])].map((scheme) => `${scheme}://`)
}

/** The default administrator accounts of servers. */
const SUPERUSER = /^(root|postgres|sa|admin|administrator|mysql|rdsadmin)$/i

/** On Supabase, `postgres` is an ordinary role, and the one that every user gets. */
const ORDINARY = /\.supabase\.co(m)?$/i

/** Flaws of a well-formed URL that production should not have. */
export function databaseAdvice(
  { user, database, hosts }: UrlPlace,
  { needsName, weakTls }: { readonly needsName: boolean; readonly weakTls: boolean },
): readonly (keyof typeof DATABASE_ADVICE)[] {
  const superuser =
    SUPERUSER.test(unescapePercent(user)) && !hosts.some(({ host }) => ORDINARY.test(host))
  return [
    ...(needsName && !database ? (['nameless'] as const) : []),
    ...(superuser ? (['superuser'] as const) : []),
    ...(weakTls ? (['weakTls'] as const) : []),
  ]
}

/** The words for these flaws. */
export const DATABASE_ADVICE = {
  nameless: {
    check: 'db-name',
    says: 'names no database, so the client uses a default or none',
    fix: 'End the path with the database name: …host:port/database',
  },
  superuser: {
    check: 'db-user',
    says: 'connects as an account that can do everything on the server',
    fix: 'Create a separate user for the service, with only the rights that it needs.',
  },
  weakTls: {
    check: 'db-ssl',
    says: 'allows a connection without TLS, or does not verify the server’s certificate',
    fix: 'Require TLS: sslmode=verify-full (PostgreSQL), ssl-mode=VERIFY_IDENTITY or tls=true (MySQL), tls=true (MongoDB).',
  },
} as const

/** The words for a database in a file or in the process. */
export const EMBEDDED_FLAW = {
  check: 'db-sqlite',
  says: 'names an embedded database (SQLite or DuckDB), which loses its data with every container',
} as const
