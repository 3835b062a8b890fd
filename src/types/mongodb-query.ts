import type { QueryRules } from './query-rules.ts'
import type { Reader } from './readers.ts'

const BOOLEAN = /^(true|false)$/
const WHOLE = /^\d+$/
const SCRAM =
  '(default|gssapi|mongodb-aws|mongodb-oidc|mongodb-x509|plain|scram-sha-1|scram-sha-256)'
const PREFERENCE = 'primary|primarypreferred|secondary|secondarypreferred|nearest'
const NUMBERS = [
  ...['connecttimeoutms', 'heartbeatfrequencyms', 'localthresholdms', 'maxidletimems'],
  ...['maxpoolsize', 'minpoolsize', 'serverselectiontimeoutms', 'sockettimeoutms'],
]
const numbers = (...more: readonly string[]) =>
  Object.fromEntries([...NUMBERS, ...more].map((name) => [name, WHOLE]))

/** An option of the query, by its name in small letters; the last of several. */
function given(options: URLSearchParams, name: string): string | undefined {
  return [...options].findLast(([key]) => key.toLowerCase() === name)?.[1]
}

/** What the specification of connection strings forbids, and every driver refuses. */
function contradicts(_: string, options: URLSearchParams): boolean {
  const [tls, ssl] = [given(options, 'tls'), given(options, 'ssl')]
  const balanced = given(options, 'loadbalanced') === 'true'
  return (
    (tls !== undefined && ssl !== undefined && tls !== ssl) ||
    (balanced && given(options, 'replicaset') !== undefined)
  )
}

/** Whether the pool has a smallest size above its largest. */
function hasNarrowPool(options: URLSearchParams): boolean {
  const [least, most] = [given(options, 'minpoolsize'), given(options, 'maxpoolsize')]
  return (
    least !== undefined && most !== undefined && Number(most) > 0 && Number(least) > Number(most)
  )
}

/** Asked of PyMongo 4.20.1, Node's driver 7.9 and Go's driver 2.10. */
export const MONGODB_QUERIES = {
  /** It warns of every other option, and goes on without it. */
  PyMongo: {
    names: [],
    otherNames: 'ignored',
    refuses: (query, options) =>
      contradicts(query, options) ||
      hasNarrowPool(options) ||
      (given(options, 'tlsinsecure') !== undefined &&
        given(options, 'tlsallowinvalidcertificates') !== undefined),
  },
  /** connection_string.js, OPTIONS. */
  'Node’s mongodb': {
    names: [
      ...['appname', 'authmechanism', 'authmechanismproperties', 'authsource', 'autoselectfamily'],
      ...['autoselectfamilyattempttimeout', 'bsonregexp', 'checkkeys', 'compressors'],
      ...['connecttimeoutms', 'dbname', 'directconnection', 'enableoverloadretargeting'],
      ...['enableutf8validation', 'family', 'forceserverobjectid', 'fsync', 'heartbeatfrequencyms'],
      ...['ignoreundefined', 'j', 'journal', 'loadbalanced', 'localthresholdms'],
      ...['maxadaptiveretries', 'maxconnecting', 'maxidletimems', 'maxpoolsize'],
      ...['maxstalenessseconds', 'minheartbeatfrequencyms', 'mininternalbuffersize', 'minpoolsize'],
      ...['monitorcommands', 'nodelay', 'promotebuffers', 'promotelongs', 'promotevalues'],
      ...['proxyhost', 'proxypassword', 'proxyport', 'proxyusername', 'raw', 'readconcern'],
      ...['readconcernlevel', 'readpreference', 'readpreferencetags', 'replicaset', 'retryreads'],
      ...['retrywrites', 'serializefunctions', 'servermonitoringmode', 'serverselectiontimeoutms'],
      ...['servername', 'sockettimeoutms', 'srvmaxhosts', 'srvservicename', 'ssl', 'timeoutms'],
      ...['tls', 'tlsallowinvalidcertificates', 'tlsallowinvalidhostnames', 'tlscafile'],
      ...['tlscertificatekeyfile', 'tlscertificatekeyfilepassword', 'tlscrlfile', 'tlsinsecure'],
      ...['usebigint64', 'w', 'waitqueuetimeoutms', 'wtimeout', 'wtimeoutms'],
      'zlibcompressionlevel',
    ],
    values: {
      ...numbers('waitqueuetimeoutms', 'wtimeoutms', 'maxstalenessseconds'),
      ...Object.fromEntries(
        [
          ...['directconnection', 'journal', 'loadbalanced', 'retryreads', 'retrywrites', 'ssl'],
          ...['tls', 'tlsallowinvalidcertificates', 'tlsallowinvalidhostnames', 'tlsinsecure'],
        ].map((name) => [name, BOOLEAN]),
      ),
      authmechanism: new RegExp(`^${SCRAM}$`, 'i'),
      readpreference: /^(primary|primaryPreferred|secondary|secondaryPreferred|nearest)$/,
      compressors: /^((none|snappy|zlib|zstd)(,|$))+$/,
      maxconnecting: /^[1-9]\d*$/,
      replicaset: /./,
      servermonitoringmode: /^(auto|poll|stream)$/,
    },
    otherNames: 'refused',
    anyCase: true,
    readsEmpty: true,
    refuses: (query, options) =>
      contradicts(query, options) ||
      (given(options, 'tlsinsecure') !== undefined &&
        given(options, 'tlsallowinvalidcertificates') !== undefined),
  },
  /** connstring.go, addOption. */
  'Go’s mongo-driver': {
    names: [],
    values: {
      ...numbers('maxstalenessseconds', 'timeoutms', 'maxconnecting'),
      ...Object.fromEntries(
        ['journal', 'loadbalanced', 'retryreads', 'retrywrites', 'ssl', 'tls'].map((name) => [
          name,
          BOOLEAN,
        ]),
      ),
      directconnection: /^(true|false)$/i,
      authmechanism: new RegExp(`^${SCRAM}$`, 'i'),
      readpreference: new RegExp(`^(${PREFERENCE})$`, 'i'),
      servermonitoringmode: /^(auto|poll|stream)$/,
      w: /^(\d+|[^-].*)$/,
      zlibcompressionlevel: /^(-1|\d)$/,
    },
    otherNames: 'ignored',
    anyCase: true,
    readsEmpty: true,
    refuses: (query, options) => contradicts(query, options) || hasNarrowPool(options),
  },
} as const satisfies Partial<Record<Reader, QueryRules>>

export type MongoReader = keyof typeof MONGODB_QUERIES
