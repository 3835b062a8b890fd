import type { QueryRules } from './query-rules.ts'

/** Asked of PyMySQL 1.2.4. */
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
} as const satisfies Record<string, QueryRules>
