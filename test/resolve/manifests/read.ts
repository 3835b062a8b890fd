import { expect } from 'vitest'
import { readManifest as readIt } from '../../../src/resolve/manifests/index.ts'

/** Reads a manifest as the gate does, after a look that nothing that it says is empty. */
export const readManifest: typeof readIt = async (...given) => {
  const { value, failures } = await readIt(...given)
  for (const { message, fix } of failures)
    for (const said of [message, fix]) expect(said).toMatch(/^(?!.*undefined)\S.{11,}$/s)
  for (const { says, fix, variable } of value?.drafts ?? []) {
    expect(says).toMatch(/^[a-z].{7,}[^.]$/s)
    expect(fix).toMatch(/^[A-Z].{11,}\.$/s)
    // A report shows the name of a variable that it knows.
    if (variable !== null) expect(value?.entries.map(({ name }) => name)).toContain(variable)
  }
  for (const { given: what } of value?.entries ?? [])
    if (what.kind === 'unavailable') expect(what.because).toMatch(/^[a-z].{9,}[^.]$/s)
  return { value, failures }
}
