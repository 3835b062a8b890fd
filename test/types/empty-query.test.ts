import { describe, expect, it } from 'vitest'
import { AMQP_QUERIES } from '../../src/types/amqp-query.ts'
import { MONGODB_QUERIES } from '../../src/types/mongodb-query.ts'
import { MYSQL_QUERIES } from '../../src/types/mysql-query.ts'
import { POSTGRES_QUERIES } from '../../src/types/postgres-query.ts'
import { optionsOf, type QueryRules, refusesQuery } from '../../src/types/query-rules.ts'
import { REDIS_QUERIES, REDIS_TLS_QUERIES } from '../../src/types/redis-query.ts'

const TABLES: readonly Readonly<Record<string, QueryRules>>[] = [
  AMQP_QUERIES,
  MONGODB_QUERIES,
  MYSQL_QUERIES,
  POSTGRES_QUERIES,
  REDIS_QUERIES,
  REDIS_TLS_QUERIES,
]

describe('an empty query', () => {
  it.each(TABLES.flatMap((table) => Object.entries(table)))('is refused by no %s', (_, rules) => {
    expect(refusesQuery('', optionsOf(''), rules)).toBe(false)
  })
})
