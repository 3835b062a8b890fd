import { expect } from 'vitest'
import { readManifest as readIt } from '../../../src/resolve/manifests/index.ts'
import type { Given } from '../../../src/resolve/manifests/manifest.ts'

/** Reads a manifest as the gate does, after a look that nothing that it says is empty. */
export const readManifest: typeof readIt = async (...given) => {
  const { value, failures } = await readIt(...given)
  for (const { message, fix } of failures)
    for (const said of [message, fix]) expect(said).toMatch(/^(?!.*undefined)\S.{11,}$/s)
  for (const { says, fix } of value?.remarks ?? []) {
    expect(says).toMatch(/^[a-z].{7,}[^.]$/s)
    expect(fix).toMatch(/^[A-Z].{11,}\.$/s)
  }
  for (const { given: what } of value?.entries ?? [])
    if (what.kind === 'unavailable') expect(what.because).toMatch(/^[a-z].{9,}[^.]$/s)
  return { value, failures }
}

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
  if (given.kind === 'filled') return `=${given.value.reveal()}`
  if (given.kind === 'unavailable') return `?${given.because}`
  const { reference } = given
  if (reference.store === 'parameter-store') return `ssm ${reference.id}`
  const { id, jsonKey, stage, versionId } = reference
  return ['secret', id, jsonKey ?? '-', stage ?? '-', versionId ?? '-'].join(' ')
}
