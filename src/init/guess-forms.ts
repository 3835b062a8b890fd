import type { TypeChoice } from './found.ts'

/** A rule that guesses a type. Each pattern that it has must match. A rule without `value` needs no example. */
export interface GuessRule {
  readonly name?: RegExp
  readonly value?: RegExp
  /** Names that it does not apply to. */
  readonly unless?: RegExp
  /** The types that it guesses. The first that exists is taken. */
  readonly types: readonly string[]
  readonly options?: TypeChoice['options']
  /** Why the match tells the type. */
  readonly because: string
}

/** A URL with one of these schemes. */
export const scheme = (schemes: string) => new RegExp(`^(${schemes}):\\/\\/`, 'i')

/** As the preset `recommended` has them. */
export const ANY_ENGINE = { engines: ['postgres', 'mysql', 'mongodb', 'other'] }

/** Forms that have one meaning. They outweigh every name, also one that sounds secret. */
export const TELLING_FORMS: readonly GuessRule[] = [
  {
    value: scheme('postgres(ql)?\\+[a-z0-9]+'),
    types: ['postgres-url'],
    options: { driver: 'sqlalchemy' },
    because: 'only SQLAlchemy writes the driver into the scheme',
  },
  {
    value: scheme('postgres(ql)?'),
    types: ['postgres-url'],
    because: 'the scheme names the engine',
  },
  {
    value: scheme('(mysql|mariadb)(\\+[a-z0-9]+)?'),
    types: ['mysql-url', 'database-url'],
    because: 'the scheme names the engine',
  },
  {
    value: scheme('mongodb(\\+srv)?'),
    types: ['mongodb-url', 'database-url'],
    because: 'the scheme names the engine',
  },
  {
    value: /^jdbc:postgresql:/i,
    types: ['postgres-url'],
    options: { driver: 'jdbc' },
    because: 'the subprotocol is that of PostgreSQL’s driver',
  },
  {
    value: /^(jdbc:[a-z]|sqlserver:\/\/|prisma(\+postgres)?:\/\/)/i,
    types: ['database-url'],
    options: ANY_ENGINE,
    because: 'JDBC names its engine in a subprotocol, and has engines that no other type reads',
  },
  {
    value: scheme('(ecto|cockroachdb|oracle|mssql)(\\+[a-z0-9]+)?'),
    types: ['database-url'],
    options: ANY_ENGINE,
    because: 'the scheme is of a database that no other type reads',
  },
  { value: scheme('rediss?'), types: ['redis-url'], because: 'the scheme names the server' },
  { value: scheme('amqps?'), types: ['amqp-url'], because: 'the scheme names the protocol' },
  { value: scheme('smtps?'), types: ['smtp-url'], because: 'the scheme names the protocol' },
  { value: /^arn:aws[a-z-]*:/, types: ['aws-arn'], because: 'only ARNs begin so' },
  {
    value: /^-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    types: ['pem-private-key'],
    because: 'the PEM label names the content',
  },
  {
    value: /^-----BEGIN CERTIFICATE-----/,
    types: ['pem-certificate'],
    because: 'the PEM label names the content',
  },
  {
    value: /^(0\.0\.0\.0|\[?::\]?)$/,
    types: ['hostname'],
    options: { use: 'bind' },
    because: 'a server listens on the unspecified address; no client connects to it',
  },
  {
    value: /^\/(run|var|etc|mnt|secrets?|certs?|opt|srv|home|usr|tmp)\/[\w./-]+$/,
    types: ['path'],
    because: 'these folders are at the root of a Linux container',
  },
  {
    value:
      /^\.{0,2}\/[\w./-]+\.(json|pem|key|crt|cert|p12|jks|ya?ml|toml|ini|conf|cfg|log|db|sqlite3?)$/,
    types: ['path'],
    because: 'a path with the extension of a file',
  },
]
