/** How External Secrets turns the keys of an extract into keys that Kubernetes accepts (`conversionStrategy`). */
export type KeyConversion = 'default' | 'unicode' | 'none'

/** The key under its new name (External Secrets 2.9.0, runtime/esutils, convert). */
export function convertedKey(key: string, conversion: KeyConversion): string {
  if (conversion === 'none') return key
  return key.replace(/[^\p{L}\p{N}._-]/gu, (character) =>
    conversion === 'default' ? '_' : `_U${hexadecimal(character)}_`,
  )
}

/** The names that several keys become: External Secrets then refuses the whole secret. */
export function sharedNames(
  keys: readonly string[],
  conversion: KeyConversion,
): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const name of keys.map((key) => convertedKey(key, conversion)))
    if (seen.has(name)) shared.add(name)
    else seen.add(name)
  return shared
}

/** A name for which the cluster makes no Secret. */
export interface RefusedKey {
  readonly name: string
  readonly why: 'shared' | 'invalid'
}

/** The names that External Secrets or Kubernetes refuses. External Secrets drops an empty one. */
export function refusedKeys(
  keys: readonly string[],
  conversion: KeyConversion,
): readonly RefusedKey[] {
  const names = new Set(keys.map((key) => convertedKey(key, conversion)))
  const shared = [...sharedNames(keys, conversion)]
  const invalid = [...names].filter((name) => name !== '' && !isSecretKey(name))
  return [
    ...shared.map((name) => ({ name, why: 'shared' }) as const),
    ...invalid.map((name) => ({ name, why: 'invalid' }) as const),
  ]
}

/** Whether Kubernetes accepts it as the key of a Secret (apimachinery, IsConfigMapKey). */
function isSecretKey(key: string): boolean {
  return /^[-._a-zA-Z0-9]{1,253}$/.test(key) && key !== '.' && !key.startsWith('..')
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
}
