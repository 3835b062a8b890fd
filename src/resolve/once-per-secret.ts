import type { Secret } from '../domain/secret.ts'

/**
 * Reads the text of a secret once, for all the references to its keys. The reading lives as long as the secret.
 * A reading that throws is not kept.
 */
export function oncePerSecret<Reading>(
  read: (raw: string) => Reading,
): (secret: Secret) => Reading {
  const readings = new WeakMap<Secret, { readonly reading: Reading }>()
  return (secret) => {
    const known = readings.get(secret)
    if (known !== undefined) return known.reading
    const reading = read(secret.reveal())
    readings.set(secret, { reading })
    return reading
  }
}
