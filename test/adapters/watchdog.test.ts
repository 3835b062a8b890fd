import { describe, expect, it } from 'vitest'
import { watchdog } from '../../src/adapters/watchdog.ts'
import { GateError } from '../../src/domain/errors.ts'

const soon = () => performance.now() + 200
const endless = () => {
  for (;;) {
    try {
      for (;;);
    } catch {
      // What is ended cannot go on by catching its end.
    }
  }
}
const failureOf = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (thrown) {
    return thrown instanceof GateError ? thrown.failure.code : 'another'
  }
}

describe('the watchdog', () => {
  it('gives what the work gives, and throws what it throws', () => {
    const within = watchdog(performance.now() + 60_000)
    expect(within(() => 'done')).toBe('done')
    expect(within(() => undefined)).toBeUndefined()
    expect(() =>
      within(() => {
        throw new RangeError('its own')
      }),
    ).toThrow(RangeError)
  })

  it('ends a loop that never ends, and the process goes on', () => {
    expect(failureOf(() => watchdog(soon())(endless))).toBe('TIMEOUT')
    expect(watchdog(performance.now() + 60_000)(() => 1)).toBe(1)
  })

  it('ends all work at the same point in time', () => {
    const within = watchdog(soon())
    expect(failureOf(() => within(endless))).toBe('TIMEOUT')
    expect(failureOf(() => within(() => 'too late'))).toBe('TIMEOUT')
  })

  it('lets a run that waited for all of its time say what it knows', () => {
    expect(watchdog(0)(() => 'known')).toBe('known')
  })

  it('leaves nothing behind', () => {
    const before = Object.getOwnPropertySymbols(globalThis)
    watchdog(performance.now() + 60_000)(() => 1)
    expect(Object.getOwnPropertySymbols(globalThis)).toEqual(before)
  })
})
