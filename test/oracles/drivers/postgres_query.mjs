/** Node drivers of PostgreSQL: a connection with each query, to the server of postgres.sh. */
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const load = createRequire(`${process.env.ORACLES_NPM}/package.json`)
const ASKED = 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'

const READERS = {
  'node-pg': async (url) => {
    const client = new (load('pg').Client)(url)
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query(ASKED)).rows[0].ssl
    } finally {
      client.end().catch(() => {})
    }
  },
  'postgres-js': async (url) => {
    const sql = load('postgres')(url, { max: 1, onnotice: () => {} })
    try {
      return (await sql.unsafe(ASKED))[0].ssl
    } finally {
      sql.end({ timeout: 1 }).catch(() => {})
    }
  },
}

const read = READERS[process.argv[2]]
let refusal
process.on('uncaughtException', (error) => refusal?.(error))
process.on('unhandledRejection', (error) => refusal?.(error))
for await (const line of createInterface({ input: process.stdin })) {
  const url = `postgresql://${process.env.ORACLE_POSTGRES}?${JSON.parse(line)}`
  // Some errors come from a socket's own event, outside every promise.
  const thrown = new Promise((_, reject) => {
    refusal = reject
  })
  try {
    console.log(JSON.stringify({ ok: true, tls: await Promise.race([read(url), thrown]) }))
  } catch (error) {
    console.log(
      JSON.stringify({ ok: false, error: error.name, message: process.env.WHY && error.message }),
    )
  }
}
process.exit()
