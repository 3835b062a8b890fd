import { close, constants, fstat, open, read } from 'node:fs'
import { promisify } from 'node:util'

/** Absent on Windows, which has no FIFOs. */
export const { O_NONBLOCK = 0 } = constants as { readonly O_NONBLOCK?: number }

/** A file or pipe that is read piece by piece. The end of a loop over the pieces closes it. */
interface Opened {
  readonly pieces: AsyncIterable<Uint8Array>
  /** Ends a wait for the next piece. */
  readonly leave: () => void
}

/**
 * Refuses a folder or a device before it reads a byte: some devices never end, and some never begin. No call here
 * blocks: one that waits for the writer of a pipe would also keep the process from ending.
 */
export async function openToRead(path: string): Promise<Opened> {
  const fd = await promisify(open)(path, constants.O_RDONLY | O_NONBLOCK)
  const kind = await promisify(fstat)(fd)
  // A file never waits for a writer. A stream of it would cost more than all the reading.
  if (kind.isFile()) return { pieces: piecesOf(fd), leave: () => {} }
  if (kind.isFIFO()) {
    const { Socket } = await import('node:net')
    const pieces = new Socket({ fd, readable: true, writable: false })
    return { pieces, leave: () => pieces.destroy() }
  }
  await promisify(close)(fd)
  throw new Unfit(kind.isDirectory() ? 'FOLDER' : 'DEVICE')
}

/** In bytes. */
const PIECE = 64 * 1024

async function* piecesOf(fd: number): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE)
      const { bytesRead } = await promisify(read)(fd, piece, 0, PIECE, null)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await promisify(close)(fd)
  }
}

/** All bytes. @throws Unfit SIZE when they are more than the largest size */
export async function collect(
  pieces: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<Uint8Array> {
  const collected: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    collected.push(piece)
    size += piece.length
    if (size > largest) throw new Unfit('SIZE')
  }
  return Buffer.concat(collected)
}

/** A file that exists and cannot be used; its code is one of REASONS in files.ts. */
export class Unfit extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}
