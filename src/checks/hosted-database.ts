import type { PresentVariable } from '../domain/variable.ts'
import { partOf } from './address.ts'
import { DEPLOYED, defineCheck, type FindingDraft } from './check.ts'
import { filledWithSign } from './clues.ts'

/** A rule of a host of databases, which refuses what other servers take. */
interface HostRule {
  readonly vendor: string
  readonly host: RegExp
  /** Whether the host refuses a connection with this value. */
  readonly refuses: (variable: PresentVariable) => boolean
  readonly says: string
  readonly fix: string
  readonly source: string
}

/** A project of Supabase has 20 letters and digits. */
const WITH_PROJECT = /\.[a-z0-9]{20}$/
const TLS_OFF =
  /[?&](?:sslmode=disabled?|ssl-mode=disabled|ssl=(?:false|0)|tls=false|usessl=false)(?:&|$)/i

function userIs(variable: PresentVariable, form: RegExp): boolean | null {
  return partOf(variable, 'user')?.read((user) => form.test(user)) ?? null
}

const withoutTls = ({ value }: PresentVariable) => value.read((raw) => TLS_OFF.test(raw))

/** Add a row for another host. */
const HOST_RULES: readonly HostRule[] = [
  {
    vendor: 'Supabase',
    host: /\.pooler\.supabase\.com$/,
    refuses: (variable) => userIs(variable, WITH_PROJECT) === false,
    says: 'has a user without a project, and the pooler of Supabase refuses it (“Tenant or user not found”)',
    fix: 'Write the user as the dashboard shows it, USER.PROJECT: postgres.PROJECT.',
    source: 'Supabase docs, “Connect to your database”, “Supavisor”; supabase#42581',
  },
  {
    vendor: 'Supabase',
    host: /^db\.[a-z0-9]{20}\.supabase\.co$/,
    refuses: (variable) => userIs(variable, WITH_PROJECT) === true,
    says: 'has the user of the pooler, which the database itself does not know',
    fix: 'Write the user without the project (postgres), or the host of the pooler.',
    source: 'Supabase docs, “Connect to your database”, “Direct connection”',
  },
  {
    vendor: 'Supabase',
    host: /\.pooler\.supabase\.com$/,
    refuses: (variable) =>
      variable.declaration.options?.driver === 'prisma' &&
      variable.value.read((raw) => /:6543\//.test(raw) && !/[?&]pgbouncer=true(&|$)/.test(raw)),
    says: 'is the transaction pooler of Supabase, in which the prepared statements of Prisma fail',
    fix: 'Add ?pgbouncer=true to the URL, or use the session pooler on port 5432.',
    source: 'Supabase docs, “Prisma”, “Troubleshooting”; Prisma docs, “PgBouncer” (4 to 6)',
  },
  {
    vendor: 'Neon',
    host: /\.neon\.tech$/,
    refuses: withoutTls,
    says: 'switches TLS off, and Neon refuses such a connection (“connection is insecure”)',
    fix: 'Write sslmode=require, or sslmode=verify-full.',
    source: 'Neon docs, “Connection errors”',
  },
  {
    vendor: 'PlanetScale',
    host: /\.psdb\.cloud$/,
    refuses: withoutTls,
    says: 'switches TLS off, and PlanetScale refuses such a connection',
    fix: 'Switch TLS on as the driver spells it, such as sslmode=require, ssl-mode=VERIFY_IDENTITY or tls=true.',
    source: 'PlanetScale docs, “Secure connections”',
  },
  {
    vendor: 'CockroachDB Cloud',
    host: /\.cockroachlabs\.cloud$/,
    refuses: withoutTls,
    says: 'switches TLS off, and CockroachDB Cloud refuses such a connection',
    fix: 'Write sslmode=verify-full.',
    source: 'CockroachDB docs, “Connect to your cluster”',
  },
  {
    vendor: 'RDS Proxy',
    host: /\.proxy-[a-z0-9]+\.[a-z0-9-]+\.rds\.amazonaws\.com(\.cn)?$/,
    refuses: ({ value }) =>
      value.read((raw) => /^(jdbc:)?postgres[^?]*\?(?:.*&)?options=[^&]/i.test(raw)),
    says: 'has options, and RDS Proxy refuses such a connection (“RDS Proxy currently doesn’t support command-line options”)',
    fix: 'Remove options from the URL, and set them for the role: ALTER ROLE NAME SET search_path = app.',
    source: 'psycopg2#1577; pgstac#156; n8n#25705 (2026-02)',
  },
]

/** A fast test that most URLs fail: a word of each host above, or an escape that may write it. */
const MAYBE = /supabase|neon\.tech|psdb\.cloud|cockroachlabs|amazonaws|%/i

const SOURCES = [...new Set(HOST_RULES.map(({ source }) => source))].join('; ')

/** The rules of the host of a URL. */
function rulesOf(variable: PresentVariable): readonly HostRule[] {
  const places = partOf(variable, 'host')?.read((raw) => {
    const name = raw.toLowerCase()
    return HOST_RULES.flatMap(({ host }, place) => (host.test(name) ? [place] : []))
  })
  return HOST_RULES.filter((_, place) => places?.includes(place))
}

function mayBeHosted(raw: string): boolean {
  return raw.length < 10_000 && raw.includes('://') && MAYBE.test(raw)
}

export const hostedDatabase = defineCheck({
  id: 'hosted-database',
  levels: DEPLOYED,
  why: `The host refuses each connection, so the service does not start (today’s Supabase, Neon, PlanetScale, CockroachDB Cloud and RDS Proxy: ${SOURCES}).`,
  yieldsTo: ['placeholder', 'unresolved-template', 'postgres-url', 'mysql-url', 'database-url'],
  example: {
    types: { DATABASE_URL: 'postgres-url' },
    bad: ['DATABASE_URL=postgresql://postgres@aws-0-eu-west-1.pooler.supabase.com:5432/postgres'],
    good: [
      'DATABASE_URL=postgresql://postgres.kvzqmxwbtrhplnsjdfyc@aws-0-eu-west-1.pooler.supabase.com:5432/postgres',
    ],
  },
  find: (scope) =>
    filledWithSign(scope, ':').flatMap((variable): readonly FindingDraft[] => {
      // A rule reads the whole URL, so a part of it in a variable of its own is not enough.
      if (!variable.value.read(mayBeHosted)) return []
      return rulesOf(variable)
        .filter(({ refuses }) => refuses(variable))
        .map(({ vendor, says, fix }) => ({ variable, says, fix, facts: { vendor } }))
    }),
})
