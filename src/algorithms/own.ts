/**
 * The own value of a record under a key from an untrusted text; undefined without one.
 * `record[key]` would also find what every object inherits: `constructor`, `toString`, `__proto__`.
 */
export function ownIn<T>(record: Readonly<Record<string, T>>, key: PropertyKey): T | undefined {
  return Object.hasOwn(record, key) ? record[key as string] : undefined
}
