import { readManifest } from '../../../src/resolve/manifests/index.ts'
import type { Given } from '../../../src/resolve/manifests/manifest.ts'

/** A manifest's text as the gate reads it, in short: names with what is given, and the codes. */
export async function readText(text: string, container: string | null = null, format?: string) {
  const context = { container, readBeside: async () => '', variables: new Map() }
  const { value, failures } = await readManifest(text, 'manifest', format ?? null, context)
  const entries = value?.entries ?? []
  return {
    platform: value?.platform,
    given: Object.fromEntries(entries.map(({ name, given }) => [name, brief(given)])),
    names: entries.map(({ name }) => name),
    lines: entries.map(({ location }) => location.line),
    checks: (value?.remarks ?? []).map(({ check, variable }) => [check, variable]),
    codes: failures.map(({ code }) => code),
    messages: failures.map(({ message, fix }) => `${message} ${fix}`),
    lineOfFailure: failures[0]?.location?.line,
    said: JSON.stringify([value?.remarks, failures]),
  }
}

export function readData(data: unknown, container: string | null = null, format?: string) {
  return readText(JSON.stringify(data, null, 2), container, format)
}

/** `=text`, `?because`, or the reference as one line. */
function brief(given: Given): string {
  if (given.kind === 'plain') return `=${given.text}`
  if (given.kind === 'unavailable') return `?${given.because}`
  const { reference } = given
  if (reference.store === 'parameter-store') return `ssm ${reference.id}`
  const { id, jsonKey, stage, versionId } = reference
  return ['secret', id, jsonKey ?? '-', stage ?? '-', versionId ?? '-'].join(' ')
}
