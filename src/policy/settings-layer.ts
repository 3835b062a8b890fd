import { type Layer, readLayer, type UnreadLayer } from './layer.ts'

/** A settings model that a policy builds on. */
export interface Settings {
  readonly schema: string
  /** What stands before every name; empty for nothing. */
  readonly prefix: string
}

/** What a settings model declares, as a layer whose lines are those of its JSON Schema. */
export async function settingsLayer(
  { file, document }: UnreadLayer,
  prefix: string,
): Promise<Layer> {
  // Loaded for the policies that have one.
  const { variablesFromJsonSchema } = await import('./json-schema.ts')
  const { variables, notTaken, locate } = variablesFromJsonSchema(document, { prefix })
  const at = ([, name]: readonly PropertyKey[]) => locate(String(name ?? ''))
  const value = { version: 1, variables }
  const { value: layer } = readLayer(
    { file, document: { ...document, value, locate: at, locateKey: at } },
    () => undefined,
  )
  return { ...layer, notTaken }
}
