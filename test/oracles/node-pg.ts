import { parse } from 'pg-connection-string'
import { answer, brief, listed } from './answers.ts'

/** pg-connection-string, which node-postgres reads its connection string with. */
answer((text) => {
  const given = parse(text)
  return {
    hosts: listed(given.host),
    ports: listed(given.port),
    user: brief(given.user),
    password: brief(given.password),
    database: brief(given.database),
  }
})
