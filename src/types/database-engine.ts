import type { AuthorityRules } from './authority-rules.ts'
import type { HostTopic } from './host-topics.ts'
import type { UrlPlace } from './url-parts.ts'
import { unescapePercent } from './url-text.ts'

/** What there is to say of connection strings of more than one engine. */
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
  /** Whether a text is meant for this engine, whatever is wrong with it. */
  claims(raw: string): boolean
  judge(raw: string, driver: string | undefined): readonly Code[]
  place(raw: string, driver: string | undefined): UrlPlace | null
  password(raw: string, driver: string | undefined): string | null
}

/** How a driver reads a URL. */
export interface UrlDialect extends AuthorityRules {
  /** The product, for sentences. */
  readonly name: string
  readonly schemes: readonly string[]
  /** Whether capitals in the scheme are read like small letters. */
  readonly anyCase: boolean
  /** Whether `scheme+driver://` is understood for each of the schemes. */
  readonly plus: boolean
  /** The index of the `@` that ends the user part of what follows `://`, or -1. */
  readonly userEnd: (rest: string) => number
}

/** Whether the driver understands a scheme, which is given in small letters. */
export function knowsScheme(raw: string, scheme: string, dialect: UrlDialect): boolean {
  const { schemes, plus, anyCase } = dialect
  const [base = '', driver, ...more] = scheme.split('+')
  return (
    (anyCase || raw.startsWith(scheme)) &&
    (schemes.includes(scheme) ||
      (plus && schemes.includes(base) && Boolean(driver) && more.length === 0))
  )
}

/** What a URL may begin with, for sentences; `plusForm` shows a scheme with a driver. */
export function prefixesOf({ schemes, plus }: UrlDialect, plusForm: string): readonly string[] {
  return [...schemes, ...(plus ? [plusForm] : [])].map((scheme) => `${scheme}://`)
}

/** The accounts that servers are set up with, which may do everything. */
const SUPERUSER = /^(root|postgres|sa|admin|administrator|mysql|rdsadmin)$/i

/** On Supabase `postgres` is an ordinary role, and the one that everybody is given. */
const ORDINARY = /\.supabase\.co(m)?$/i

/** What is well written, and still not what production wants. */
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

/** The words for it. */
export const DATABASE_ADVICE = {
  nameless: {
    check: 'db-name',
    says: 'names no database, so the client takes one of its own choice or none',
    fix: 'End the path with the name of the database: …host:port/database',
  },
  superuser: {
    check: 'db-user',
    says: 'connects as an account that may do everything on the server',
    fix: 'Give the service a user of its own, with the rights that it needs.',
  },
  weakTls: {
    check: 'db-ssl',
    says: 'lets the connection go without TLS, or without a look at the server’s certificate',
    fix: 'Ask for TLS: sslmode=verify-full (PostgreSQL), ssl-mode=VERIFY_IDENTITY or tls=true (MySQL), tls=true (MongoDB).',
  },
} as const

/** The words for a database that lives in a file or in the process. */
export const EMBEDDED_FLAW = {
  check: 'db-sqlite',
  says: 'names an embedded database (SQLite or DuckDB), whose data is lost with every container',
} as const
