import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** The end of a stream's text, as far as it is kept. */
export interface Output {
  /** The last part. */
  text(): string
  /** Settles when the stream has ended. */
  readonly ended: Promise<void>
}

/** In bytes of each stream. */
const KEPT = 64 * 1024

/** Reads a stream to its end and keeps its last part, so that a flood neither blocks the writer nor fills this process. */
export function keepLast(stream: Readable, take: (text: string) => void): Output {
  const decoder = new StringDecoder('utf8')
  let pieces: Buffer[] = []
  let size = 0
  stream.on('data', (piece: Buffer) => {
    take(decoder.write(piece))
    pieces.push(piece)
    size += piece.length
    if (size > 4 * KEPT) {
      const last = Buffer.from(Buffer.concat(pieces).subarray(-KEPT))
      pieces = [last]
      size = last.length
    }
  })
  const ended = new Promise<void>((done) => {
    stream.once('close', done)
    stream.once('error', () => done())
  })
  return { ended, text: () => Buffer.concat(pieces).subarray(-KEPT).toString('utf8') }
}
