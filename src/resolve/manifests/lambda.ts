import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { plainEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'

export const lambda: ManifestFormat = {
  name: 'lambda',
  summary:
    'Lambda function as `aws lambda create-function` and `update-function-configuration` take it, and `get-function` and `get-function-configuration` print it',
  recognises: ([value]) => {
    const path = root(value)
    const named = ['FunctionName', 'FunctionArn'].some(
      (key) => typeof valueAt(value, [...path, key]) === 'string',
    )
    return named || isMap(valueAt(value, [...path, 'Environment', 'Variables']))
  },
  read: async ([document]) =>
    toManifest('lambda', document === undefined ? nothing : readFunction(document)),
}

function readFunction(document: TextDocument): ManifestPart {
  const environment = [...root(document.value), 'Environment']
  const path = [...environment, 'Variables']
  if (valueAt(document.value, [...environment, 'Error']) !== undefined)
    return failed(notPrinted(document, [...environment, 'Error']))
  for (const [key, at] of [
    ['Environment', environment],
    ['Environment.Variables', path],
  ] as const) {
    const value = valueAt(document.value, at) ?? {}
    if (!isMap(value)) {
      const fix = 'Write "Environment": {"Variables": {"NAME": "text"}}.'
      return failed(manifestInvalid(`${key} is not a map.`, document.locate(at), fix))
    }
  }
  const variables = valueAt(document.value, path)
  if (!isMap(variables)) return nothing
  return joined(
    Object.entries(variables).map(([name, text]) => {
      const location = document.locateKey([...path, name])
      if (typeof text === 'string') return given(plainEntry(name, text, location))
      const says = `${name} is not a text, and Lambda takes texts only.`
      return failed(manifestInvalid(says, location, 'Put the value in double quotes.'))
    }),
  )
}

/** Lambda prints an error in place of the variables when their key may not be used (EnvironmentResponse). */
function notPrinted(document: TextDocument, path: Path) {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'Lambda printed an error in place of the variables of this function.',
    fix: 'Print it again with credentials that may use the KMS key of the function (kms:Decrypt).',
    location: document.locate(path),
  } as const
}

function root(value: unknown): Path {
  return isMap(valueAt(value, ['Configuration'])) ? ['Configuration'] : []
}
