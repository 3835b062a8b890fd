import type { ContainerSetup } from '../../domain/container-setup.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { textNotation } from './notation.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** The map inside Environment. Lambda follows no references. */
export const LAMBDA_SPELLING: ContainerSpelling = {
  environment: 'Variables',
  secrets: null,
  item: null,
}

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
  if (valueAt(document.value, [...environment, 'Error']) !== undefined)
    return failed(notPrinted(document, [...environment, 'Error']))
  const map = valueAt(document.value, environment) ?? {}
  if (isMap(map))
    return joined([
      {
        ...nothing,
        setup: runtimeAt(valueAt(document.value, [...root(document.value), 'Runtime'])),
      },
      readVariables(textNotation(document), environment, LAMBDA_SPELLING),
    ])
  const fix = 'Write "Environment": {"Variables": {"NAME": "text"}}.'
  return failed(manifestInvalid('Environment is not a map.', document.locate(environment), fix))
}

/** The runtime of a function or a service, such as `nodejs22.x`. */
export function runtimeAt(runtime: unknown): ContainerSetup {
  return typeof runtime === 'string' ? { manifestRuntime: runtime } : {}
}

/** Lambda prints an error instead of the variables when the caller may not use their KMS key (EnvironmentResponse). */
function notPrinted(document: TextDocument, path: Path) {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'Lambda printed an error instead of the variables of this function.',
    fix: 'Print it again with credentials that may use the KMS key of the function (kms:Decrypt).',
    location: document.locate(path),
  } as const
}

function root(value: unknown): Path {
  return isMap(valueAt(value, ['Configuration'])) ? ['Configuration'] : []
}
