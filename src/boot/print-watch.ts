import { type OutputStreamName, type PrintedSecret, STREAMS } from '../domain/boot.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { formsOf } from './forms.ts'

/** In characters: a shorter text may stand in output by chance. */
const SHORTEST = 8
/** In characters: this much of a longer value counts as the value. pydantic prints 24 and 23. */
const PART = 16
/** In characters of each stream: enough for a start, and bounded for a flood. */
const MOST_READ = 4 * 1024 * 1024

/** Looks for secrets in the output of an application, while it comes. */
export interface PrintWatch {
  take(stream: OutputStreamName, text: string): void
  found(): readonly PrintedSecret[]
}

interface Needle {
  readonly name: string
  readonly texts: readonly string[]
}

/** How far a stream was read. */
interface StreamRead {
  /** Its last characters, in which a secret may have begun. */
  tail: string
  size: number
}

/** Makes a PrintWatch for these variables. A secret that two writes print in parts is found too. */
export function printWatch(sensitive: readonly PresentVariable[]): PrintWatch {
  const needles = sensitive.map(needleOf).filter(({ texts }) => texts.length > 0)
  const longest = Math.max(0, ...needles.flatMap(({ texts }) => texts.map(({ length }) => length)))
  const read = new Map<OutputStreamName, StreamRead>(
    STREAMS.map((stream) => [stream, { tail: '', size: 0 }]),
  )
  const counts = new Map<string, Map<OutputStreamName, number>>()
  return {
    take: (stream, text) => {
      const state = read.get(stream)
      if (state === undefined || longest === 0 || state.size > MOST_READ) return
      state.size += text.length
      const whole = state.tail + text
      for (const { name, texts } of needles) {
        const times = timesIn(whole, texts, state.tail.length)
        const of = counts.get(name) ?? new Map<OutputStreamName, number>()
        if (times > 0) counts.set(name, of.set(stream, (of.get(stream) ?? 0) + times))
      }
      state.tail = whole.slice(-(longest - 1))
    },
    found: () =>
      [...counts].flatMap(([name, of]) =>
        [...of].map(([stream, times]) => ({ name, stream, times })),
      ),
  }
}

function needleOf({ name, value }: PresentVariable): Needle {
  const texts = formsOf(value)
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((form) => (form.length <= PART ? [form] : [form.slice(0, PART), form.slice(-PART)]))
  return { name, texts: [...new Set(texts)] }
}

/** How often one of the texts stands there and ends behind what an earlier call has counted. */
function timesIn(whole: string, texts: readonly string[], counted: number): number {
  const times = texts.map((text) => {
    let count = 0
    let place = whole.indexOf(text, Math.max(0, counted - text.length + 1))
    while (place !== -1) {
      count += 1
      place = whole.indexOf(text, place + text.length)
    }
    return count
  })
  return Math.max(0, ...times)
}
