import { expect, it } from 'vitest'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { FAMILIES, families } from '../../src/types/families.ts'

const isLoaded = (family: string) => {
  try {
    return families.get(family) !== undefined
  } catch {
    return false
  }
}

/** Runs the gate on a policy with one variable, and gives the families of types that are loaded since this file began. */
async function loadedBy(variable: string, name = 'A'): Promise<readonly string[]> {
  const policy = `{ version: 1, service: one, environments: { prod: { variables: { A: a } } }, variables: { ${name}: ${variable} } }`
  await runGate(readInputs({ environment: ['prod'] }, 'terminal'), {
    readText: async () => policy,
    fetchSecret: () => Promise.reject(new Error('no store')),
    fetchParameter: () => Promise.reject(new Error('no store')),
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: 0,
    publish: async () => {},
  })
  return Object.keys(FAMILIES).filter(isLoaded)
}

it('loads the family of each type that the policy names, and no other', async () => {
  expect(await loadedBy('string')).toEqual(['plain'])
  expect(await loadedBy('{ type: enum, values: [a] }')).toEqual(['plain'])
  expect(await loadedBy('redis-url')).toEqual(['plain', 'servers'])
})

it('loads the type of a preset, if the policy itself names none that exists', async () => {
  expect(await loadedBy('{ type: postgres-ur }', 'DATABASE_URL')).toContain('databases')
})
