/** Mulberry32: the same bytes in every run. */
export function seeded(seed: number): (length: number) => Buffer {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 24
  }
  return (length) => Buffer.from(Array.from({ length }, next))
}

/** Secrets as generators make them: `count` of each of eight forms. */
export function randomSecrets(count: number): readonly string[] {
  const bytes = seeded(20260923)
  return Array.from({ length: count }, () => {
    const hex = bytes(16).toString('hex')
    return [
      bytes(48).toString('base64'),
      bytes(32).toString('base64url'),
      bytes(32).toString('hex'),
      bytes(16).toString('hex').toUpperCase(),
      `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`,
      `sk_test_${bytes(24).toString('hex')}`,
      `app-${bytes(12).toString('base64url')}`,
      `dev_${bytes(20).toString('base64').replaceAll('/', '.')}`,
    ]
  }).flat()
}

/** Made up for this file: words of a dice list, those included that also ask for a value. */
export const PASSPHRASES: readonly string[] = [
  'correct-horse-battery-staple',
  'unwound-gravel-mossy-example-pelican',
  'dummy-flagpole-ravioli-sulphur-attic',
  'change-of-plans-under-the-copper-moon',
  'sample.oatmeal.trombone.lagoon.whisker',
  'insert-walrus-cobalt-trapeze-juniper',
  'Replace Clay Pigeons Nightly 42',
  'plum tractor eighty violins',
  'Marmalade7Kettle9Ostrich',
  'todo-sentiero-lanterna-gufo-abete',
  'the quick brown fox ate my homework',
  'zwei-flinke-boxer-jagen-die-eva',
  'gr\u00fcne-\u00e4pfel-\u00fcber-dem-fluss',
  'test-flight-of-the-amber-heron',
  'secretary-bird-over-lake-tana',
  'password-manager-says-violet-anvil',
]

/** Texts of every day that are no secrets: none of them stands for "no value". */
export const WORDS: readonly string[] = [
  ...['twilio', 'twilio_verify', 'production', 'eu-central-1', 'info', 'debug', 'json', 'smtp'],
  ...['insert-only', 'append', 'change-data-capture', 'add-on', 'my-sphere', 'atmosphere', 'your'],
  ...['backend', 'acme-co.com', 'https://app.acme-co.com', 'a@acme-co.com', '42', '0', 'true'],
  ...['here', 'sample-rate', 'replace-all', 'testing', 'admin', 'xx', 'there', 'default', '*'],
  ...['secret-santa', 'My App', 'hello world', 'Europe/Berlin', '10.0.0.0/8', 'us-east-1a'],
]
