import { expect, it } from 'vitest'
import { runCommand } from './support/bundles.ts'

/** The first command of the README, as a process: the bundle of a clone with nothing installed. */
const first = (environment: string) =>
  runCommand([
    'check',
    '--policy',
    'examples/app-runner/bootgate.yml',
    '--environment',
    environment,
  ])

it('blocks the incident and passes the repaired service', async () => {
  const [incident, repaired] = await Promise.all([first('incident'), first('prod')])
  expect([incident.code, incident.stderr]).toEqual([1, ''])
  expect(incident.stdout).toMatch(/^Deploy of backend to incident blocked .*: 7 errors/)
  expect([repaired.code, repaired.stderr]).toEqual([0, ''])
})
