import { describe, expect, it } from 'vitest'
import { hostedDatabase } from '../../src/checks/hosted-database.ts'
import { HEX, token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { hits } from './run.ts'

const PROJECT = token('', 20, HEX)
const POOLER = 'aws-0-eu-west-1.pooler.supabase.com'
const url = (user: string, rest: string, scheme = 'postgresql') =>
  `${scheme}://${user}:plum-tractor-violins@${rest}`
const asked = (raw: string, type = 'postgres-url', options = {}) => {
  const variable = present('DATABASE_URL', type, raw, { options })
  const declaration = { ...variable.declaration, options }
  return hits(hostedDatabase, [{ ...variable, declaration }])
}

/** What a host refuses, and the same as its fix says. */
const PAIRS: readonly (readonly [string, string, string, string?, object?])[] = [
  [
    'the pooler of Supabase without a project',
    url('postgres', `${POOLER}:5432/postgres`),
    url(`postgres.${PROJECT}`, `${POOLER}:5432/postgres`),
  ],
  [
    'another user of the pooler',
    url('app', `${POOLER}:6543/postgres`, 'postgres'),
    url(`app.${PROJECT}`, `${POOLER}:6543/postgres`, 'postgres'),
  ],
  [
    'the database of Supabase with the user of the pooler',
    url(`postgres.${PROJECT}`, `db.${PROJECT}.supabase.co:5432/postgres`),
    url('postgres', `db.${PROJECT}.supabase.co:5432/postgres`),
  ],
  [
    'Prisma on the transaction pooler',
    url(`postgres.${PROJECT}`, `${POOLER}:6543/postgres`),
    url(`postgres.${PROJECT}`, `${POOLER}:6543/postgres?pgbouncer=true`),
    'postgres-url',
    { driver: 'prisma' },
  ],
  [
    'Neon without TLS',
    url('app', 'ep-calm-lake-a1b2.eu-central-1.aws.neon.tech/app?sslmode=disable'),
    url('app', 'ep-calm-lake-a1b2.eu-central-1.aws.neon.tech/app?sslmode=require'),
  ],
  [
    'PlanetScale without TLS',
    url('app', 'aws.connect.psdb.cloud/app?ssl-mode=DISABLED', 'mysql'),
    url('app', 'aws.connect.psdb.cloud/app?ssl-mode=VERIFY_IDENTITY', 'mysql'),
    'mysql-url',
  ],
  [
    'CockroachDB Cloud without TLS',
    url('app', 'calm-1.aws-eu-west-1.cockroachlabs.cloud:26257/app?sslmode=disable'),
    url('app', 'calm-1.aws-eu-west-1.cockroachlabs.cloud:26257/app?sslmode=verify-full'),
  ],
  [
    'options at an RDS Proxy',
    url(
      'app',
      'orders.proxy-c9ab12cd34ef.eu-west-1.rds.amazonaws.com:5432/app?options=-csearch_path%3Dapp',
    ),
    url(
      'app',
      'orders.c9ab12cd34ef.eu-west-1.rds.amazonaws.com:5432/app?options=-csearch_path%3Dapp',
    ),
  ],
  [
    'options at another endpoint of an RDS Proxy',
    url(
      'app',
      'read.endpoint.proxy-c9ab12cd34ef.eu-west-1.rds.amazonaws.com/app?sslmode=require&options=-cx%3D1',
    ),
    url(
      'app',
      'read.endpoint.proxy-c9ab12cd34ef.eu-west-1.rds.amazonaws.com/app?sslmode=verify-full',
    ),
  ],
]

// supabase/supabase#42581, garrytan/gbrain#1995: “Tenant or user not found”.
describe('a host of databases with rules of its own', () => {
  it.each(PAIRS.map((pair) => ({ name: pair[0], pair })))('refuses $name', ({ pair }) => {
    const [, bad, good, type, options] = pair
    expect(asked(bad, type, options)).toEqual(['DATABASE_URL'])
    expect(asked(good, type, options)).toEqual([])
    expect(asked(bad, 'string', options)).toEqual(['DATABASE_URL'])
  })

  it.each([
    url('postgres', 'db.quillfern.net:5432/postgres?sslmode=disable'),
    url('postgres', 'pooler.supabase.com.quillfern.net/postgres'),
    `postgresql://${POOLER}/postgres`,
    POOLER,
    'https://quillfern.net/?host=x.neon.tech&sslmode=disable',
  ])('says nothing of %s', (raw) => {
    expect(asked(raw, 'string')).toEqual([])
  })
})
