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

/** What SQLAlchemy 2.1 turns a value into before the driver gets it (dialects/mysql). */
const INT = /^\s*[+-]?\d+\s*$/
const FLAG = /^\s*(true|yes|on|y|t|1|false|no|off|n|f|0)\s*$/i
const SQLALCHEMY_VALUES = {
  client_flag: INT,
  connect_timeout: INT,
  local_infile: FLAG,
  read_timeout: INT,
  ssl_check_hostname: FLAG,
  use_unicode: FLAG,
  write_timeout: INT,
}
/** A time of zero is out of the range that these two drivers take. */
const FROM_ONE = /^\s*\+?0*[1-9]\d*\s*$/

/**
 * SQLAlchemy 2.1.9 gives the query to the driver's `connect()`. Asked with PyMySQL 1.2.4, asyncmy 0.2.18, aiomysql
 * 0.3.2, MySQL Connector/Python 26.10.0 and mysqlclient 2.3.2 (test/oracles/golden/mysql-query-*.jsonl), mysql2 and
 * go-sql-driver 1.10.1.
 */
export const MYSQL_QUERIES = {
  /** `ssl` is a dictionary or a context, which no text can be. */
  PyMySQL: {
    names: [
      ...['autocommit', 'binary_prefix', 'bind_address', 'charset', 'client_flag', 'collation'],
      ...['connect_timeout', 'cursorclass', 'database', 'db', 'host', 'init_command'],
      ...['local_infile', 'max_allowed_packet', 'passwd', 'password', 'program_name'],
      ...['read_default_file', 'read_default_group', 'read_timeout', 'server_public_key'],
      ...['sql_mode', 'ssl_ca', 'ssl_capath', 'ssl_cert', 'ssl_check_hostname'],
      ...['ssl_cipher', 'ssl_disabled', 'ssl_key', 'ssl_key_password', 'ssl_verify_cert'],
      ...['ssl_verify_identity', 'unix_socket', 'use_unicode', 'user', 'write_timeout'],
    ],
    values: { ...SQLALCHEMY_VALUES, connect_timeout: FROM_ONE },
    otherNames: 'refused',
  },
  asyncmy: {
    names: [
      ...['autocommit', 'binary_prefix', 'charset', 'client_flag', 'connect_timeout', 'database'],
      ...['db', 'host', 'init_command', 'local_infile', 'max_allowed_packet', 'password'],
      ...['program_name', 'read_default_file', 'read_default_group', 'read_timeout'],
      ...['server_public_key', 'sql_mode', 'ssl_ca', 'ssl_capath', 'ssl_cert'],
      ...['ssl_check_hostname', 'ssl_cipher', 'ssl_key', 'stmt_cache_size', 'unix_socket'],
      ...['use_unicode', 'user'],
    ],
    values: { ...SQLALCHEMY_VALUES, connect_timeout: FROM_ONE },
    otherNames: 'refused',
  },
  /** Each option for TLS ends at a server with TLS: `'dict' object has no attribute 'wrap_bio'`. */
  aiomysql: {
    names: [
      ...['auth_plugin', 'autocommit', 'charset', 'client_flag', 'connect_timeout', 'conv'],
      ...['cursorclass', 'database', 'db', 'echo', 'host', 'init_command', 'local_infile'],
      ...['password', 'port', 'program_name', 'read_default_file', 'read_default_group'],
      ...['server_public_key', 'sql_mode', 'unix_socket', 'use_unicode', 'user'],
    ],
    values: SQLALCHEMY_VALUES,
    otherNames: 'refused',
  },
  'MySQL Connector/Python': {
    names: [
      ...['allow_local_infile', 'allow_local_infile_in_path', 'auth_plugin', 'autocommit'],
      ...['buffered', 'charset', 'collation', 'compress', 'connect_timeout'],
      ...['connection_timeout', 'consume_results', 'converter_str_fallback', 'database', 'db'],
      ...['force_ipv6', 'get_warnings', 'host', 'init_command', 'oci_config_file'],
      ...['oci_config_profile', 'passwd', 'password', 'password1', 'password2', 'password3'],
      ...['port', 'raise_on_warnings', 'raw', 'read_default_file', 'sql_mode', 'ssl_ca'],
      ...['ssl_cert', 'ssl_cipher', 'ssl_disabled', 'ssl_key', 'ssl_verify_cert'],
      ...['ssl_verify_identity', 'time_zone', 'unix_socket', 'use_pure', 'use_unicode', 'user'],
    ],
    values: { ...SQLALCHEMY_VALUES, ssl_verify_cert: FLAG, ssl_verify_identity: FLAG },
    otherNames: 'refused',
  },
  mysqlclient: {
    names: [
      ...['auth_plugin', 'autocommit', 'binary_prefix', 'charset', 'client_flag', 'collation'],
      ...['compress', 'connect_timeout', 'cursorclass', 'database', 'db', 'host', 'init_command'],
      ...['local_infile', 'multi_statements', 'passwd', 'password', 'read_default_file'],
      ...['read_default_group', 'read_timeout', 'server_public_key_path', 'sql_mode', 'ssl'],
      ...['ssl_ca', 'ssl_capath', 'ssl_cert', 'ssl_check_hostname', 'ssl_cipher', 'ssl_key'],
      ...['ssl_mode', 'unix_socket', 'use_unicode', 'user', 'write_timeout'],
    ],
    values: {
      ...SQLALCHEMY_VALUES,
      ssl_mode: /^(DISABLED|PREFERRED|REQUIRED|VERIFY_CA|VERIFY_IDENTITY)$/,
    },
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
