import { type ComparableVariable, comparable } from '../domain/comparable.ts'
import { listed } from '../domain/listing.ts'
import type { Comparable, Secret } from '../domain/secret.ts'
import { partOf } from './address.ts'
import { ADVICE, defineCheck, type FindingDraft, type Scope } from './check.ts'
import { comparableNamed } from './comparing.ts'

type DsnPart = 'host' | 'port' | 'user' | 'password' | 'database'

/** A connection that is set twice: as one URL, and in parts. */
interface DsnFamily {
  /** The first name that is set counts: `POSTGRES_URL` may be another database than `DATABASE_URL`. */
  readonly urls: readonly string[]
  readonly scheme: RegExp
  /** Without a host, the parts configure a database image: its administrator, not the client. */
  readonly needsHost: boolean
  readonly parts: Readonly<Partial<Record<DsnPart, readonly string[]>>>
}

const prefixed = (prefix: string): DsnFamily['parts'] => ({
  host: [`${prefix}HOST`],
  port: [`${prefix}PORT`],
  user: [`${prefix}USER`, `${prefix}USERNAME`],
  password: [`${prefix}PASSWORD`, `${prefix}PASS`],
  database: [`${prefix}NAME`, `${prefix}DATABASE`, `${prefix}DB`],
})

const POSTGRES = /^postgres/
const MYSQL = /^(mysql|mariadb)/
const SQL = {
  urls: ['DATABASE_URL', 'DB_URL', 'DATABASE_URI', 'SQLALCHEMY_DATABASE_URI'],
  scheme: /^(postgres|mysql|mariadb)/,
  needsHost: false,
}

const FAMILIES: readonly DsnFamily[] = [
  { ...SQL, parts: prefixed('DB_') },
  { ...SQL, parts: prefixed('DATABASE_') },
  {
    urls: ['POSTGRES_URL', 'DATABASE_URL'],
    scheme: POSTGRES,
    needsHost: true,
    parts: prefixed('POSTGRES_'),
  },
  {
    urls: ['POSTGRES_URL', 'DATABASE_URL'],
    scheme: POSTGRES,
    needsHost: true,
    parts: prefixed('PG'),
  },
  {
    urls: ['MYSQL_URL', 'DATABASE_URL'],
    scheme: MYSQL,
    needsHost: true,
    parts: prefixed('MYSQL_'),
  },
  {
    urls: ['REDIS_URL'],
    scheme: /^rediss?$/,
    needsHost: true,
    parts: { host: ['REDIS_HOST'], port: ['REDIS_PORT'], password: ['REDIS_PASSWORD'] },
  },
]

/** The default port when a URL has none. */
function usualPort(scheme: Secret | null): number | null {
  return (
    scheme?.read((raw) =>
      POSTGRES.test(raw) ? 5432 : MYSQL.test(raw) ? 3306 : /^rediss?$/.test(raw) ? 6379 : null,
    ) ?? null
  )
}

/** Longer lists are not compared: each host takes a pass over the whole list. */
const MOST_HOSTS = 16

/** As DNS compares it, without a port: lower case, no final dot. */
function bareHost(raw: string): string {
  return raw.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
}

/** A path is a socket and does not contradict a host. */
function hostsAgree(own: Secret, url: ComparableVariable, single: ComparableVariable): boolean {
  const isPath = (raw: string) => raw.includes('/')
  if (own.read(isPath) || single.value.read(isPath)) return true
  const host = partAs(single, single.value, bareHost)
  const count = own.read((raw) => raw.split(',').length)
  if (count > MOST_HOSTS) return true
  return Array.from({ length: count }).some(
    (_, place) =>
      host !== null &&
      partAs(url, own, (raw) => bareHost(raw.split(',')[place] ?? ''))?.equals(host),
  )
}

function partAs(
  variable: ComparableVariable,
  part: Secret,
  as: (raw: string) => string,
): Comparable | null {
  const text = part.derive(as)
  return text && comparable(variable, text)
}

/** Parts that the URL leaves out do not contradict it. */
function agree(part: DsnPart, url: ComparableVariable, single: ComparableVariable): boolean {
  const own = partOf(url, part)
  if (part === 'port') {
    const port = own?.read(Number) ?? usualPort(partOf(url, 'scheme'))
    const number = single.value.read(Number)
    return port === null || Number.isNaN(number) || port === number
  }
  if (own === null) return true
  if (part === 'host') return hostsAgree(own, url, single)
  const whole = comparable(url, own)
  return (
    whole.equals(comparable(single)) ||
    partAs(single, single.value, (raw) => raw.trim())?.equals(whole) === true
  )
}

/** The URL of a family, and the separate variables that contradict it. */
function conflict(
  { urls, scheme, needsHost, parts }: DsnFamily,
  scope: Scope,
): readonly FindingDraft[] {
  const given = (name: string) => comparableNamed(scope, name) ?? []
  const first = urls.find((name) => scope.byName.get(name)?.state === 'present')
  const url = first === undefined ? null : comparableNamed(scope, first)
  if (url === null || !partOf(url, 'scheme')?.read((raw) => scheme.test(raw))) return []
  if (needsHost && !parts.host?.some((name) => comparableNamed(scope, name) !== null)) return []
  const names = (Object.keys(parts) as DsnPart[]).flatMap((part) =>
    (parts[part] ?? [])
      .flatMap(given)
      .filter((single) => !agree(part, url, single))
      .map(({ name }) => name),
  )
  if (names.length === 0) return []
  return [
    {
      variable: url,
      says: `disagrees with ${listed(names)}`,
      fix: 'Remove one of the two forms, or make them agree; the service’s code decides which one counts.',
      facts: { others: names },
    },
  ]
}

export const splitDsn = defineCheck({
  id: 'split-dsn',
  levels: ADVICE,
  why: 'Half of the code then uses another database than the other half.',
  yieldsTo: ['unresolved-template', 'placeholder', 'known-default'],
  example: {
    types: { DATABASE_URL: 'postgres-url' },
    bad: ['DATABASE_URL=postgresql://app@db.acme-co.com/app', 'DB_HOST=old-db.acme-co.com'],
    good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app', 'DB_HOST=db.acme-co.com'],
  },
  find: (scope) => FAMILIES.flatMap((family) => conflict(family, scope)),
})
