/** Inputs on which a type and its consumers differ on purpose, and why. */
export interface Exception {
  /** Golden files. */
  readonly golden: readonly string[]
  readonly inputs: RegExp
  readonly why: string
}

const SQL = ['libpq', 'sqlalchemy', 'asyncpg', 'node-pg', 'sqlalchemy-mysql']

/** A consumer takes the value, and we refuse it. */
export const STRICTER: readonly Exception[] = [
  {
    golden: [...SQL, 'redis', 'go-url', 'pydantic-integer'],
    inputs: /[\s\p{Cc}]/u,
    why: 'white space and control characters are cut off by one reader, kept by another and refused by a third',
  },
  {
    golden: [...SQL, 'redis'],
    inputs: /%(?:00|FF|ke)/,
    why: 'an escape that stands for NUL, for no UTF-8 or for nothing makes another password, or is refused by other clients',
  },
  {
    golden: [...SQL, 'redis'],
    inputs: /(?:^|@)[^@]*[^\p{ASCII}][^@]*$/u,
    why: 'letters and digits beyond ASCII in a host, port or number are read by some clients only',
  },
  {
    golden: [...SQL, 'redis', 'go-url'],
    inputs: /:(?:0\d*|\+\d+|\d+_\d+)(?:\/|$)/,
    why: 'a port is 1 to 65535 in plain digits, however a reader would take signs, zeros and underscores',
  },
  {
    golden: [...SQL, 'redis'],
    inputs: /:12[/?]34@/,
    why: 'a raw / or ? in a password of digits makes the user the host, and the digits its port',
  },
  {
    golden: SQL,
    inputs: /(?:\/\/|@)\[x?\]|\]x/,
    why: 'square brackets hold an IPv6 address, and only a port may follow them',
  },
  {
    golden: ['sqlalchemy'],
    inputs: /h1\.example\.com,h2/,
    why: 'SQLAlchemy hands the list on as one host name, which libpq takes apart by luck and asyncpg looks up',
  },
  {
    golden: ['sqlalchemy', 'node-pg'],
    inputs: /^sqlite:/,
    why: 'an embedded database is no PostgreSQL server',
  },
  {
    golden: ['sqlalchemy-mysql'],
    inputs: /^(?:postgresql|sqlite):/,
    why: 'SQLAlchemy takes the URL of any database that it has a driver for, and the policy asks for one of MySQL',
  },
  {
    golden: ['node-pg'],
    inputs: /^(?!postgres(?:ql)?(?:\+\w+)?:\/\/)/,
    why: 'pg-connection-string looks at no scheme, and takes a text without one for a database on the host "base"',
  },
  {
    golden: ['libpq', 'asyncpg'],
    inputs: /^$|^postgresql:(?!\/\/)|^host=/,
    why: 'a text without // leads to a server on the same machine, and one of keywords is no URL',
  },
  {
    golden: ['libpq'],
    inputs: /sslmode=(?:nonsense|require#x|$)/,
    why: 'libpq parses any sslmode, and refuses it when it connects',
  },
  {
    golden: ['asyncpg'],
    inputs: /\?(?:=|a\?|hostaddr|no_such|pgbouncer|schema|ssl=|SSLMODE|.*connect_timeout)/,
    why: 'asyncpg hands what it does not know to the server, which refuses the connection',
  },
  {
    golden: ['node-pg'],
    inputs: /\?ssl=require/,
    why: 'pg-connection-string parses any ssl, and the connection fails with a word of sslmode',
  },
  {
    golden: ['sqlalchemy'],
    inputs: /^postgresql:\/\/[^?]*\?(?!(?:sslmode=(?:require|verify-full)|host=|dbname=)[^&]*$)/,
    why: 'SQLAlchemy parses any query, and libpq refuses an option that it does not know when it connects',
  },
  {
    golden: ['redis'],
    inputs: /^redis:\/\/[^/]+\/(?:zero|0\/1|-1|\/0|1_0|%30|0\?db=)$/,
    why: 'a database that is no plain number is read as another one, or as none',
  },
  {
    golden: ['redis'],
    inputs: /^unix:\/\/(?!.*@)(?!\/)/,
    why: 'what stands before the path of a socket is a host to redis-py, and dropped',
  },
  {
    golden: ['go-url'],
    inputs: /\/\/[^/]*[!=~&+(]/,
    why: 'a host of a URL may hold signs that no DNS name has (RFC 3986, 3.2.2; RFC 1123, 2.1)',
  },
  {
    golden: ['multi-fernet'],
    inputs: /[^\p{ASCII}]/u,
    why: 'Fernet drops what is beyond ASCII from bytes, as Airflow gives them to it, and refuses it in a text',
  },
  {
    golden: ['pydantic-integer'],
    inputs: /^-?1\.0$|^1_000$/,
    why: 'pydantic reads a fraction of zero and underscores, and other readers stop there',
  },
  {
    golden: ['pydantic-integer'],
    inputs: /^-?\d{16,}$/,
    why: 'Python holds every whole number, and other languages none beyond 2^53 exactly',
  },
]

/** A consumer refuses the value, and we take it. */
export const MILDER: readonly Exception[] = [
  {
    golden: ['sqlalchemy', 'sqlalchemy-mysql', 'pydantic-postgres', 'pydantic-mysql'],
    inputs: /^(?:postgresql\+pymysql|mysql\+nosuch):/,
    why: 'any word may name a driver of SQLAlchemy, since packages bring dialects of their own',
  },
  {
    golden: ['pydantic-postgres', 'pydantic-mysql', 'pydantic-amqp'],
    inputs: /^(?:postgres\+|mariadb|mysql2:|pyamqp:)/,
    why: 'without a driver in the policy, a scheme that any driver reads is taken',
  },
  {
    golden: ['pydantic-postgres'],
    inputs: /^postgresql:\/\/(?:[^/@]*@)?(?:\/|%|$)/,
    why: 'PostgresDsn wants a host as it stands, and drivers take it from the query, an escape or a default (which url-loopback tells)',
  },
  {
    golden: ['redis', 'sqlalchemy-mysql'],
    inputs: /\?(?!db=|password=)\w+=/,
    why: 'the query holds the options of the client at hand, and each client has its own',
  },
  {
    golden: ['redis', 'pydantic-redis'],
    inputs: /^(?:unix|redis[+-](?:unix|socket|sentinel)):/,
    why: 'sockets and sentinels have schemes that other clients read',
  },
  {
    golden: ['pydantic-mongodb'],
    inputs: /^mongodb:\/\/%2F/,
    why: 'the path of a socket stands percent-encoded for a host, and MongoDB drivers read it',
  },
  {
    golden: ['redis'],
    inputs: /\u2100/,
    why: 'Python refuses the few signs that NFKC takes apart into / ? # @ or :, and no generator makes them',
  },
  {
    golden: ['pydantic-redis', 'pydantic-mysql', 'pydantic-amqp'],
    inputs: /^[\w+]+:\/\/(?:[^/@]*@)?(?:[:/]|$)/,
    why: 'a URL without a host leads to the container itself, which url-loopback tells',
  },
  {
    golden: ['go-url'],
    inputs: /\/\/(?:127\.1|0x7f\.1|2130706433|0177\.0\.0\.1)$/,
    why: 'a loopback address in an odd spelling, which url-loopback tells',
  },
  {
    golden: ['go-url'],
    inputs: /xn--a\//,
    why: 'only pydantic looks into the punycode of a host',
  },
  {
    golden: ['go-url'],
    inputs: /^.{2084}/,
    why: 'HttpUrl ends at 2083 characters, and no other reader does',
  },
]
