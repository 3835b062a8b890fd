/** Node clients that read a URL, without a connection. */
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const load = createRequire(`${process.env.ORACLES_NPM}/package.json`)

const READERS = {
  ioredis: (url) => {
    const { Redis } = load('ioredis')
    return { database: new Redis(url, { lazyConnect: true }).options.db }
  },
  'node-redis': (url) => ({
    database: load('redis').createClient({ url }).options?.database ?? 0,
  }),
  mongodb: (url) => {
    ;new (load('mongodb').MongoClient)(url)
    return {}
  },
}

const read = READERS[process.argv[2]]
for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify({ ok: true, ...read(JSON.parse(line)) }))
  } catch (error) {
    console.log(JSON.stringify({ ok: false, error: error.name }))
  }
}
process.exit()
