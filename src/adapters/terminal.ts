import { styleText } from 'node:util'
import type { ProcessEnv } from '../domain/process-env.ts'
import type { Paint } from '../report/paint.ts'

/** A stream that may be a terminal. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** A stream that text is written to. */
export interface OutputStream extends Stream {
  write(text: string): unknown
}

const plain: Paint = (_, text) => text
const coloured: Paint = (colour, text) => styleText(colour, text, { validateStream: false })

/**
 * Colours a terminal, and any stream with FORCE_COLOR (force-color.org). NO_COLOR wins when it is not empty
 * (no-color.org). A pipe gets no control codes.
 */
export function paintFor(stream: Stream, env: ProcessEnv): Paint {
  const forced = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  const wanted = forced || understandsControls(stream, env)
  return wanted && !env.NO_COLOR ? coloured : plain
}

/** Whether the stream can redraw a line. */
export function understandsControls({ isTTY }: Stream, env: ProcessEnv): boolean {
  return isTTY === true && env.TERM !== 'dumb'
}

/** The width of a terminal; empty for a pipe, whose reader breaks lines. */
export function widthOf({ isTTY, columns }: Stream): { readonly columns?: number } {
  return isTTY === true && columns !== undefined && columns > 0
    ? { columns: Math.max(40, columns) }
    : {}
}
