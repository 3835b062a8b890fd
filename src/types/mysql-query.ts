import type { QueryRules } from './query-rules.ts'
import type { Reader } from './readers.ts'

const BOOLEAN = /^(1|0|true|TRUE|True|false|FALSE|False)$/
const TIME = /^[+-]?(0|(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+)$/
const GO_BOOLEANS = [
  ...['allowAllFiles', 'allowCleartextPasswords', 'allowFallbackToPlaintext'],
  ...['allowNativePasswords', 'allowOldPasswords', 'checkConnLiveness', 'clientFoundRows'],
  ...['columnsWithAlias', 'compress', 'interpolateParams', 'multiStatements', 'parseTime'],
  'rejectReadOnly',
]

/** Asked of PyMySQL 1.2.4, asyncmy 0.2.18, mysql2 and go-sql-driver 1.10.1. */
export const MYSQL_QUERIES = {
  /** SQLAlchemy gives the query to `connect()`; pymysql/connections.py has its arguments. */
  PyMySQL: {
    names: [
      ...['autocommit', 'binary_prefix', 'bind_address', 'charset', 'client_flag', 'collation'],
      ...['compress', 'connect_timeout', 'database', 'db', 'defer_connect', 'host', 'init_command'],
      ...['local_infile', 'max_allowed_packet', 'named_pipe', 'passwd', 'password', 'plugin'],
      ...['port', 'program_name', 'read_default_file', 'read_default_group', 'read_timeout'],
      ...['server_public_key', 'sql_mode', 'ssl', 'ssl_ca', 'ssl_capath', 'ssl_cert'],
      ...['ssl_check_hostname', 'ssl_cipher', 'ssl_disabled', 'ssl_key', 'ssl_key_password'],
      ...['ssl_verify_cert', 'ssl_verify_identity', 'unix_socket', 'use_unicode', 'user'],
      'write_timeout',
    ],
    otherNames: 'refused',
  },
  /** The same; SQLAlchemy collects the options of TLS in one argument. */
  asyncmy: {
    names: [
      ...['autocommit', 'binary_prefix', 'charset', 'client_flag', 'connect_timeout', 'database'],
      ...['db', 'echo', 'host', 'init_command', 'local_infile', 'max_allowed_packet', 'password'],
      ...['plugin', 'port', 'program_name', 'read_default_file', 'read_default_group'],
      ...['read_timeout', 'server_public_key', 'sql_mode', 'ssl', 'ssl_ca', 'ssl_capath'],
      ...['ssl_cert', 'ssl_check_hostname', 'ssl_cipher', 'ssl_key', 'stmt_cache_size'],
      ...['unix_socket', 'use_unicode', 'user'],
    ],
    otherNames: 'refused',
  },
  /** From memory of connections.py and _mysql.c, not run; the TLS options are those of SQLAlchemy 2.1.9. */
  mysqlclient: {
    names: [
      ...['auth_plugin', 'autocommit', 'binary_prefix', 'charset', 'client_flag', 'collation'],
      ...['compress', 'connect_timeout', 'database', 'db', 'host', 'init_command', 'local_infile'],
      ...['multi_statements', 'named_pipe', 'passwd', 'password', 'plugin', 'port'],
      ...['read_default_file', 'read_default_group', 'read_timeout', 'server_public_key_path'],
      ...['sql_mode', 'ssl', 'ssl_ca', 'ssl_capath', 'ssl_cert', 'ssl_check_hostname'],
      ...['ssl_cipher', 'ssl_key', 'ssl_mode', 'unix_socket', 'use_unicode', 'user'],
      'write_timeout',
    ],
    otherNames: 'refused',
  },
  /** connection_config.js, parseUrl: JSON, or the name of a profile. */
  mysql2: {
    names: [],
    values: { ssl: /^(\{.*\}|Amazon RDS|false|0)$/ },
    otherNames: 'ignored',
  },
  /** dsn.go, parseDSNParams: another name is a variable of the server, and `strict` ends the program. */
  'go-sql-driver': {
    names: [],
    values: {
      ...Object.fromEntries(GO_BOOLEANS.map((name) => [name, BOOLEAN])),
      tls: /^(1|0|true|false|skip-verify|preferred)$/i,
      timeout: TIME,
      readTimeout: TIME,
      writeTimeout: TIME,
      timeTruncate: TIME,
      maxAllowedPacket: /^[+-]?\d+$/,
      strict: /^(0|false|FALSE|False)$/,
    },
    otherNames: 'ignored',
    readsEmpty: true,
  },
} as const satisfies Partial<Record<Reader, QueryRules>>

export type MySqlReader = keyof typeof MYSQL_QUERIES
