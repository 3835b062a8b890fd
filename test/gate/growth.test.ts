import { afterEach, describe, expect, it, vi } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { gateRun } from '../support/gate-runs.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Values that are asked, and secrets that are fetched, in a check of so many environments with so many variables. */
async function counted(environments: number, variables: number) {
  const places = (count: number) => Array.from({ length: count }, (_, place) => place)
  const secrets = Object.fromEntries(
    places(environments).map((place) => [
      `backend/${place}`,
      JSON.stringify(
        Object.fromEntries(
          places(variables).map((one) => [`key${one}`, `qv7Moat${place}Pebble${one}Xylophone`]),
        ),
      ),
    ]),
  )
  const policy = {
    version: 1,
    service: 'backend',
    environments: Object.fromEntries(
      places(environments).map((place) => [
        `prod-${place}`,
        {
          tier: place % 2 === 0 ? 'production' : 'staging',
          secrets: Object.fromEntries(
            places(variables).map((one) => [`SECRET_${one}`, `backend/${place}#key${one}`]),
          ),
          variables: { PORT: '8080', LOG_LEVEL: 'info' },
        },
      ]),
    ),
    variables: {
      ...Object.fromEntries(places(variables).map((one) => [`SECRET_${one}`, 'secret'])),
      PORT: 'port',
      LOG_LEVEL: 'string',
    },
  }
  vi.restoreAllMocks()
  const read = vi.spyOn(Secret.prototype, 'read')
  const derive = vi.spyOn(Secret.prototype, 'derive')
  const equals = vi.spyOn(Secret.prototype, 'equals')
  const reveal = vi.spyOn(Secret.prototype, 'reveal')
  const parsed = vi.spyOn(JSON, 'parse')
  const { reports, fetched } = await gateRun({
    ...{ policy, secrets },
    inputs: { environment: places(environments).map((place) => `prod-${place}`) },
  })
  expect(reports.flatMap(({ failures }) => failures)).toEqual([])
  const asked =
    read.mock.calls.length +
    derive.mock.calls.length +
    equals.mock.calls.length +
    reveal.mock.calls.length
  return { asked, fetched: fetched.length, parsed: parsed.mock.calls.length }
}

describe('a whole run', () => {
  it('asks values as much more often as there are more environments', async () => {
    const [few, many] = [await counted(2, 5), await counted(20, 5)]
    expect(few.fetched).toBe(2)
    expect(many.fetched).toBe(20)
    expect(many.asked / few.asked).toBeLessThan(11)
  })

  it('asks values as much more often as there are more variables', async () => {
    const [few, many] = [await counted(1, 20), await counted(1, 200)]
    expect(many.fetched).toBe(1)
    // The one secret is taken apart once.
    expect(many.parsed).toBe(few.parsed)
    expect(many.asked / few.asked).toBeLessThan(11)
  })
})
