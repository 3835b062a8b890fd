import type { Exception } from './exceptions.ts'

/** A driver refuses the options, and we take them. */
export const MILDER_OPTIONS: readonly Exception[] = [
  {
    golden: ['postgres-query-*'],
    inputs: /^(?:options=project|sslnegotiation=direct|timezone=Nowhere|work_mem=abc)/,
    why: 'another server accepts the value: Neon’s proxy, version 17 and later, or one with more time zones and units',
  },
  {
    golden: ['postgres-query-psycopg2', 'postgres-query-sqlalchemy-psycopg2'],
    inputs: /^(?:connect_timeout=1\.5|m(?:in|ax)_protocol_version=)/,
    why: 'psycopg2 is built with the libpq of the machine, here an older one',
  },
  {
    golden: ['postgres-query-sqlalchemy*'],
    inputs: /^plugin=/,
    why: 'a plugin of SQLAlchemy is a package that the service may have',
  },
  {
    golden: ['postgres-query-node-pg', 'postgres-query-pgx', 'postgres-query-sqlx'],
    inputs: /^sslrootcert=\/none/,
    why: 'the file of a path may be in the container',
  },
  {
    golden: ['postgres-query-lib-pq', 'postgres-query-pgx', 'postgres-query-node-pg'],
    inputs: /^(?:sslinline=true|pool_max_conns=5|sslnegotiation=maybe)$/,
    why: 'the answer depends on a certificate, on the pool of pgx, or on the version of the server',
  },
  {
    golden: ['postgres-query-postgres-js'],
    inputs: /^connect_timeout=-1$/,
    why: 'a negative time ends the connection at once, and no service sets one',
  },
  {
    golden: ['mongodb-options-*'],
    inputs:
      /\?(?:authMechanism=SCRAM|srv|tlsCAFile|maxStaleness|readPreferenceTags|heartbeat|uuidRep|tz_aware|gssapi|authMechanismProperties)/i,
    why: 'the answer depends on another part of the URL, on a file, or on a rule beyond names and simple values',
  },
  {
    golden: ['redis-options-*'],
    inputs:
      /^(?:valkey|redis\+tls|redis[-+]sentinel):|\/abc$|\/0\/1$|[{}#]|client_name|decode|database/,
    why: 'schemes, paths and characters are judged apart from options',
  },
  {
    golden: ['amqp-options-*'],
    inputs: /\?(?:ssl_options|tcp_options|heartbeat=-1)/,
    why: 'the value is a Python literal, which the gate does not read',
  },
  {
    golden: ['mysql-query-*'],
    inputs: /^(?:charset=nonsense|ssl_ca=\/none|read_default_file=\/none)/,
    why: 'the container may have the file, and the client has a list of character sets',
  },
  {
    golden: ['mysql-go'],
    inputs: /\?(?:loc=Nowhere|serverPubKey=x)$/,
    why: 'the program registers keys, and the container has a list of time zones',
  },
]

/** A driver takes the options, and we refuse them. */
export const STRICTER_OPTIONS: readonly Exception[] = [
  {
    golden: ['amqp-options-pika'],
    inputs: /h\/(?:\/|a\/b)$/,
    why: 'pika reads only the first segment of the path, which amqp-vhost says',
  },
  {
    golden: ['redis-options-*'],
    inputs: /^(?:valkey|redis\+tls):|\/abc$|\/0\/1$|\?db=x/,
    why: 'a scheme that few clients read, and a database that is no number: some read another one without a word',
  },
  {
    golden: ['postgres-query-sqlalchemy-asyncpg'],
    inputs: /^sslmode=$/,
    why: 'SQLAlchemy drops an option without a value; the flaw says to write ssl, which is better',
  },
]
