import type { Stores } from '../resolve/fetch.ts'

/** Where and how often the progress line is drawn. */
interface ProgressOptions {
  readonly write: (text: string) => void
  /** Delay after the first request, in milliseconds: a quick run shows no progress. */
  readonly after?: number
  /** Time between two updates, in milliseconds. */
  readonly every?: number
}

interface WatchedStores<Watched> {
  readonly stores: Watched
  /** Removes the line for good. */
  readonly end: () => void
}

/** To the first column, and nothing right of it (ECMA-48, EL). */
const CLEAR = '\r\u001b[K'

/**
 * Stores that show their progress: `secrets: 12 of 40 fetched`, on one line that is removed at the end. It holds no
 * names and no values.
 */
export function watched<Watched extends Stores>(
  stores: Watched,
  { write, after = 1_000, every = 200 }: ProgressOptions,
): WatchedStores<Watched> {
  let asked = 0
  let answered = 0
  let shown = false
  let ended = false
  let timer: NodeJS.Timeout | undefined
  const draw = () => {
    write(`${CLEAR}secrets: ${answered} of ${asked} fetched`)
    shown = true
  }
  const clear = () => {
    clearTimeout(timer)
    timer = undefined
    if (shown) write(CLEAR)
    shown = false
  }
  const tick = (wait: number) => {
    timer = setTimeout(() => {
      draw()
      tick(every)
    }, wait).unref()
  }
  const watch =
    <Request, Answer>(fetch: (request: Request) => Promise<Answer>) =>
    async (request: Request) => {
      asked += 1
      if (timer === undefined && !ended) tick(after)
      try {
        return await fetch(request)
      } finally {
        answered += 1
        if (answered === asked) clear()
      }
    }
  const end = () => {
    ended = true
    clear()
  }
  const { fetchSecret, fetchParameter } = stores
  return {
    stores: { ...stores, fetchSecret: watch(fetchSecret), fetchParameter: watch(fetchParameter) },
    end,
  }
}
