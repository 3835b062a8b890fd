/** Values that documentation, tutorials and templates print, and everybody can therefore try. */
export const KNOWN_DEFAULTS: readonly RegExp[] = [
  /^dev[-_ ]?secret([-_ ].*)?$/i,
  /^(your|my)[-_]\d+[-_]bit[-_]secret.*$/i,
  /^a-string-secret-at-least-256-bits-long$/i,
  /^django-insecure-/i,
  /^(secret|password|admin|root|postgres|guest|minioadmin|letmein|keyboard cat)$/i,
  /^(s3cr3t|passw0rd|qwerty|shhh+)$/i,
  /^AKIAIOSFODNN7EXAMPLE$/,
  /EXAMPLEKEY$/,
  /^cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=$/,
  /^ZmDfcTF7_60GrrY167zsiPd67pEvs0aGOv2oasOM1Pg=$/,
]

/** Words that say "put the real value here", as a whole token of a secret. */
export const MARKERS: readonly string[] = [
  'changeme',
  'changethis',
  'change',
  'placeholder',
  'replaceme',
  'replace',
  'todo',
  'fixme',
  'tbd',
  'example',
  'sample',
  'dummy',
  'insert',
  'yoursecret',
  'xxx',
  'xxxx',
  'xxxxx',
  'xxxxxx',
]

/** Words that people string together for want of a secret. A value of nothing else is no secret. */
export const FILLER_WORDS: readonly string[] = [
  ...MARKERS,
  ...['a', 'an', 'at', 'be', 'but', 'do', 'for', 'here', 'in', 'is', 'it', 'least', 'me', 'my'],
  ...['not', 'of', 'please', 'prod', 'production', 'the', 'this', 'to', 'use', 'with', 'your'],
  ...['access', 'admin', 'api', 'app', 'auth', 'client', 'cookie', 'default', 'demo', 'dev'],
  ...['development', 'encryption', 'fake', 'foo', 'bar', 'baz', 'insecure', 'jwt', 'key', 'keys'],
  ...['local', 'long', 'must', 'pass', 'password', 'private', 'random', 'real', 'refresh', 'safe'],
  ...[
    'secret',
    'secrets',
    'secure',
    'session',
    'shared',
    'signing',
    'some',
    'something',
    'staging',
  ],
  ...['string', 'strong', 'stub', 'super', 'temp', 'test', 'testing', 'token', 'top', 'user'],
  ...['value', 'very', 'only', 'min', 'minimum', 'chars', 'characters', 'bits', 'bytes', 'none'],
]

/** A whole value that stands for no value, whatever the variable. */
export const PLACEHOLDERS: readonly RegExp[] = [
  /^(change[-_ ]?(me|this|it)|replace[-_ ]?(me|this)|place[-_ ]?holder|todo|fixme|tbd)[!.]*$/i,
  /^(your|my|insert|put|enter|add)[-_ ].*[-_ ]?here$/i,
  /^(your|insert|put[-_]your)[-_][a-z0-9_-]+$/i,
  /^<[^<>]+>$/,
  /^x{3,}$/i,
  /^\.{3,}$|^\*{3,}$/,
]

/** Letters and digits of a value as words, camel case included. */
export function tokens(raw: string): readonly string[] {
  return raw
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')
}
