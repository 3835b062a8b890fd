import { codeOf } from './files.ts'

/**
 * Drops what a reader no longer takes, as in `bootgate check | head -1`: the run goes on and ends with the code of its
 * verdict. Any other error of the stream is thrown.
 */
export function ignoreClosedPipes(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE') throw error
    })
}
