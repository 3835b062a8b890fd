import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** A terminal on which a person answers questions. */
export interface Questions {
  /** Shows a text and gives the next line; null at the end of the input (Ctrl-D) and after Ctrl-C. */
  readonly ask: (text: string) => Promise<string | null>
  /** Lets the process end. */
  readonly close: () => void
}

/** Asks on a terminal. Lines that were typed before a question answer it. */
export function questionsOn(input: Readable, output: Writable): Questions {
  const lines = createInterface({ input, output, terminal: true })
  const typed: string[] = []
  let ended = false
  let waiting: ((line: string | null) => void) | null = null
  const give = (line: string | null) => {
    const answer = waiting
    waiting = null
    answer?.(line)
  }
  lines.on('line', (line) => (waiting === null ? typed.push(line) : give(line)))
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    ended = true
    give(null)
  })
  return {
    ask: (text) => {
      const start = text.lastIndexOf('\n') + 1
      output.write(text.slice(0, start))
      lines.setPrompt(text.slice(start))
      return new Promise((resolve) => {
        waiting = resolve
        const [first] = typed.splice(0, 1)
        if (first !== undefined || ended) return give(first ?? null)
        lines.prompt()
      })
    },
    close: () => lines.close(),
  }
}
