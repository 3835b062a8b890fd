import type { Stores } from '../resolve/fetch.ts'

/** Where the line of progress is drawn. */
interface ProgressOptions {
  readonly write: (text: string) => void
  /** From the first question on, in milliseconds: what is quick needs no progress. */
  readonly after?: number
  /** Between two looks, in milliseconds. */
  readonly every?: number
}

interface Progress<Watched> {
  readonly stores: Watched
  /** Takes the line away, for good. */
  readonly end: () => void
}

/** To the first column, and nothing right of it (ECMA-48, EL). */
const CLEAR = '\r\u001b[K'

/**
 * Stores that say how far they are while somebody waits: `secrets: 12 of 40 fetched`, over and over on one
 * line that is gone afterwards. Names and values are not in it.
 */
export function watched<Watched extends Stores>(
  stores: Watched,
  { write, after = 1_000, every = 200 }: ProgressOptions,
): Progress<Watched> {
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
