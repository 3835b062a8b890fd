import type { OutputStream } from './terminal.ts'

/** The process that a command runs in. */
export interface CommandProcess {
  /** Switches of libraries are removed from it. */
  readonly env: Record<string, string | undefined>
  /** The working directory. */
  readonly folder: string
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}
