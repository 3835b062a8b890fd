import { styleText } from 'node:util'
import type { Paint } from '../report/paint.ts'
import type { ProcessEnv } from './process-env.ts'

/** A stream that may be a terminal. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
}

const plain: Paint = (_, text) => text
const coloured: Paint = (colour, text) => styleText(colour, text, { validateStream: false })

/**
 * Colour for a terminal, and wherever FORCE_COLOR asks for it (force-color.org), unless NO_COLOR is set
 * (no-color.org: to anything but nothing), which wins. A pipe gets no control codes.
 */
export function paintFor(stream: Stream, env: ProcessEnv): Paint {
  const forced = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  const wanted = forced || understandsControls(stream, env)
  return wanted && !env.NO_COLOR ? coloured : plain
}

/** Whether lines can be drawn over on it. */
export function understandsControls({ isTTY }: Stream, env: ProcessEnv): boolean {
  return isTTY === true && env.TERM !== 'dumb'
}

/** How wide a terminal is; nothing for a pipe, whose reader breaks lines. */
export function widthOf({ isTTY, columns }: Stream): { readonly columns?: number } {
  return isTTY === true && columns !== undefined && columns > 0
    ? { columns: Math.max(40, columns) }
    : {}
}
