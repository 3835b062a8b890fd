/**
 * What a record itself has under a key that anybody may have written; undefined where it has nothing there.
 * `record[key]` would also find what every object inherits: `constructor`, `toString`, `__proto__`.
 */
export function ownIn<T>(record: Readonly<Record<string, T>>, key: PropertyKey): T | undefined {
  return Object.hasOwn(record, key) ? record[key as string] : undefined
}
