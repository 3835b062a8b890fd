import { Script } from 'node:vm'

/** What Stryker's switches read and write. */
interface Switches {
  activeMutant: string | undefined
  currentTestId: string | undefined
  hitCount: number | undefined
  hitLimit: number | undefined
  mutantCoverage: {
    static: Record<string, number>
    perTest: Record<string, Record<string, number>>
  }
}

declare global {
  var __stryker__: Switches
  var __bootgateCall: () => unknown
}

globalThis.__stryker__ = {
  ...{ activeMutant: undefined, currentTestId: undefined, hitCount: undefined },
  ...{ hitLimit: undefined, mutantCoverage: { static: {}, perTest: {} } },
}

/** A mutant is caught in a loop when its place is reached so often, or when nothing comes back so long. */
const MOST_HITS = 200_000
const MOST_MS = 5000

const call = new Script('__bootgateCall()')

/** Does something with one mutant switched on. @throws whatever it throws, or that it did not end */
export async function withMutant<T>(
  id: string | undefined,
  act: () => T,
  most = MOST_MS,
): Promise<Awaited<T>> {
  const switches = globalThis.__stryker__
  switches.activeMutant = id
  switches.hitCount = id === undefined ? undefined : 0
  switches.hitLimit = MOST_HITS
  globalThis.__bootgateCall = act
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('did not end')), most)
    })
    return await Promise.race([call.runInThisContext({ timeout: most }) as T, late])
  } finally {
    clearTimeout(timer)
    switches.activeMutant = undefined
    switches.hitCount = undefined
  }
}

/** Does something and says which mutants lie on its way. */
export async function mutantsOn<T>(
  act: () => T,
): Promise<{ readonly value: Awaited<T>; readonly passed: readonly string[] }> {
  const { mutantCoverage } = globalThis.__stryker__
  mutantCoverage.static = {}
  const value = await withMutant(undefined, act, 12 * MOST_MS)
  return { value, passed: Object.keys(mutantCoverage.static) }
}

/** Does something while a promise may be rejected that nobody waits for: mutants leave such promises behind. */
export async function heedless<T>(act: () => Promise<T>): Promise<T> {
  const heeding = process.listeners('unhandledRejection')
  const ignore = () => {}
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', ignore)
  try {
    return await act()
  } finally {
    // The last ones are told of behind what runs now.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', ignore)
    for (const listener of heeding) process.on('unhandledRejection', listener)
  }
}
