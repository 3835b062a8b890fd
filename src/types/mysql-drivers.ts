import { AMBIGUOUS } from './authority-rules.ts'
import type { UrlDialect } from './database-engine.ts'
import type { MySqlReader } from './mysql-query.ts'
import { DIALECTS as POSTGRES } from './postgres-drivers.ts'
import { lastAt } from './url-text.ts'

/** How a driver reads a MySQL URL, and what it takes in its query. */
export interface MySqlDialect extends UrlDialect {
  /** Who reads the query; null for a client that could not be asked, or when the scheme decides. */
  readonly reader: MySqlReader | null
  /** What to write for verified TLS. */
  readonly tls: string
}

/** SQLAlchemy reads the URL and then loads the driver in the scheme, `mysqlclient` by default. */
const SQLALCHEMY = {
  anyCase: false,
  plus: false,
  userEnd: POSTGRES.sqlalchemy.userEnd,
  spoils: POSTGRES.sqlalchemy.spoils,
  multiHost: false,
  escapedHost: false,
  emptyPort: false,
} as const

const WHATWG = {
  userEnd: lastAt,
  multiHost: false,
  escapedHost: false,
  emptyPort: true,
} as const

/** How each driver reads a MySQL URL. go-sql-driver reads no URL: see mysql-go-dsn.ts. */
export const DIALECTS = {
  sqlalchemy: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy',
    reader: null,
    tls: '?ssl_verify_identity=true&ssl_ca=/path/to/ca.pem with PyMySQL, ?ssl_mode=VERIFY_IDENTITY&ssl_ca=/path/to/ca.pem with mysqlclient',
    schemes: ['mysql', 'mariadb'],
    plus: true,
  },
  pymysql: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with PyMySQL',
    reader: 'PyMySQL',
    tls: '?ssl_verify_identity=true&ssl_ca=/path/to/ca.pem',
    schemes: ['mysql+pymysql', 'mariadb+pymysql'],
  },
  mysqlclient: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with mysqlclient',
    reader: 'mysqlclient',
    tls: '?ssl_mode=VERIFY_IDENTITY&ssl_ca=/path/to/ca.pem',
    schemes: ['mysql', 'mysql+mysqldb', 'mariadb', 'mariadb+mysqldb'],
  },
  asyncmy: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with asyncmy',
    reader: 'asyncmy',
    tls: '?ssl_ca=/path/to/ca.pem',
    schemes: ['mysql+asyncmy', 'mariadb+asyncmy'],
  },
  /** aiomysql takes an SSLContext alone, and SQLAlchemy makes a dictionary of the options in a URL. */
  aiomysql: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with aiomysql',
    reader: 'aiomysql',
    tls: '`ssl` with an SSLContext in connect_args, not in the URL',
    schemes: ['mysql+aiomysql', 'mariadb+aiomysql'],
  },
  mysqlconnector: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with MySQL Connector/Python',
    reader: 'MySQL Connector/Python',
    tls: '?ssl_verify_identity=true&ssl_ca=/path/to/ca.pem',
    schemes: ['mysql+mysqlconnector', 'mariadb+mysqlconnector'],
  },
  /** mysql2, connection_config.js, parseUrl: `new URL`, with any scheme; a broken escape throws. */
  mysql2: {
    ...WHATWG,
    name: 'mysql2',
    reader: 'mysql2',
    tls: '?ssl={"rejectUnauthorized":true}',
    schemes: ['mysql', 'mysqls', 'mysql2', 'mariadb'],
    anyCase: true,
    plus: true,
    spoils: /\p{Cc}|%(?![0-9a-f]{2})|%00/iu,
  },
  prisma: {
    ...WHATWG,
    name: 'Prisma',
    reader: null,
    tls: '?sslaccept=strict',
    schemes: ['mysql'],
    anyCase: false,
    plus: false,
    spoils: /\p{Cc}|%00/u,
  },
} as const satisfies Record<string, MySqlDialect>

/** What all drivers read alike, when the policy names none; with every scheme that one of them or Rails reads. */
export const PORTABLE: MySqlDialect = {
  name: 'MySQL clients',
  reader: null,
  tls: 'ssl-mode=VERIFY_IDENTITY, or what the client of the service calls it',
  schemes: ['mysql', 'mariadb', 'mysql2', 'trilogy'],
  anyCase: false,
  plus: true,
  userEnd: lastAt,
  spoils: new RegExp(`@|${AMBIGUOUS.source}`, 'iu'),
  multiHost: false,
  escapedHost: false,
  emptyPort: false,
}
