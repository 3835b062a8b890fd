import { ignoreClosedPipes } from './closed-pipe.ts'
import { leaveNoDumps } from './dumps.ts'
import { staySmall } from './memory.ts'
import { endBrokenOnError } from './uncaught.ts'

/**
 * Sets up the process of an entry: no dumps, little memory, quiet ends of closed pipes, and an end as broken on
 * any error that nothing caught.
 * @param out where such an error is reported
 */
export function startProcess(out: NodeJS.WritableStream, debug: () => boolean): void {
  leaveNoDumps()
  staySmall()
  ignoreClosedPipes([process.stdout, process.stderr])
  endBrokenOnError((line) => out.write(line), debug)
}
