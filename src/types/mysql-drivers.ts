import { AMBIGUOUS } from './authority-rules.ts'
import type { UrlDialect } from './database-engine.ts'
import { DIALECTS as POSTGRES } from './postgres-drivers.ts'
import { lastAt } from './url-text.ts'

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
  pymysql: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with PyMySQL',
    schemes: ['mysql+pymysql', 'mariadb+pymysql'],
  },
  mysqlclient: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with mysqlclient',
    schemes: ['mysql', 'mysql+mysqldb', 'mariadb', 'mariadb+mysqldb'],
  },
  asyncmy: {
    ...SQLALCHEMY,
    name: 'SQLAlchemy with asyncmy',
    schemes: ['mysql+asyncmy', 'mariadb+asyncmy'],
  },
  /** mysql2, connection_config.js, parseUrl: `new URL`, with any scheme; a broken escape throws. */
  mysql2: {
    ...WHATWG,
    name: 'mysql2',
    schemes: ['mysql', 'mysqls', 'mysql2', 'mariadb'],
    anyCase: true,
    plus: true,
    spoils: /\p{Cc}|%(?![0-9a-f]{2})|%00/iu,
  },
  prisma: {
    ...WHATWG,
    name: 'Prisma',
    schemes: ['mysql'],
    anyCase: false,
    plus: false,
    spoils: /\p{Cc}|%00/u,
  },
} as const satisfies Record<string, UrlDialect>

/** What all drivers read alike, when the policy names none; with every scheme that one of them or Rails reads. */
export const PORTABLE: UrlDialect = {
  name: 'MySQL clients',
  schemes: ['mysql', 'mariadb', 'mysql2', 'trilogy'],
  anyCase: false,
  plus: true,
  userEnd: lastAt,
  spoils: new RegExp(`@|${AMBIGUOUS.source}`, 'iu'),
  multiHost: false,
  escapedHost: false,
  emptyPort: false,
}
