import { variablesFromJsonSchema } from '../policy/json-schema.ts'
import type { TextDocument } from '../text/document.ts'
import type { FoundSource } from './found.ts'

/** Reads the application's settings model from its JSON Schema. */
export function readSettingsSchema(
  document: TextDocument,
  file: string,
  prefix: string,
): FoundSource {
  const { variables, notTaken } = variablesFromJsonSchema(document, { prefix })
  return {
    file,
    kind: 'JSON Schema',
    variables: Object.entries(variables).map(
      ([name, { type, required, sensitive, description, ...options }]) => ({
        name,
        choice: { type, options },
        required: required !== false,
        sensitive: sensitive === true || type === 'secret' ? true : null,
        example: null,
        ...(typeof description === 'string' && { description }),
      }),
    ),
    leftOut: notTaken.map(({ path, why, location }) => ({
      location,
      says: `${path === '' ? 'The schema' : path} ${why}`,
    })),
    deployed: false,
  }
}
