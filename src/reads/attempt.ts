import { processVariables } from '../boot/process-variables.ts'
import type { StartApplication } from '../boot/request.ts'
import { readOutput, type Seen } from '../boot/seen.ts'
import type { BootEnd, BootPlan, BootRecording } from '../domain/boot.ts'
import type { Failure } from '../domain/errors.ts'
import { Secret } from '../domain/secret.ts'
import { type TrialTexts, withTexts } from '../probe/environment.ts'
import { CANCELLED } from '../probe/failures.ts'
import type { Environment } from '../resolve/resolve.ts'
import { type Recording, readRecording } from './recording.ts'

/** The texts of a start. Null is a declared variable that is not set. */
export interface StartTexts {
  readonly declared: TrialTexts
  /** Variables that the policy does not declare. */
  readonly extra: ReadonlyMap<string, string>
}

/** What one start with made-up texts showed. */
export interface StartAttempt {
  readonly starts: boolean
  /** Whether it did not become ready, but listens on another port: it started, and another variable is at work. */
  readonly elsewhere: boolean
  /** The end of its output. */
  readonly said: string
  /** Null when it could not be started. */
  readonly end: BootEnd | null
  readonly seen: Seen
  readonly recording: Recording
  /** The application's sources. */
  readonly sources: Pick<BootRecording, 'readSource' | 'allSources'>
  readonly failures: readonly Failure[]
}

/** Starts an application with made-up texts. */
export type Try = (texts: StartTexts) => Promise<StartAttempt>

/** @param plan how the environment's application starts */
export function trying(environment: Environment, plan: BootPlan, start: StartApplication): Try {
  return async ({ declared, extra }) => {
    const variables = processVariables(withTexts(environment, declared))
    const added = [...extra].map(([name, text]) => [name, new Secret(text)] as const)
    const given = new Map([...variables.given, ...added])
    const request = { plan, variables: { ...variables, given }, sensitive: [], record: true }
    const { value: run, failures } = await start(request)
    if (run === null) return { ...NOTHING, failures }
    const recording = readRecording(run.recording?.text ?? '')
    const names = new Set([
      ...environment.declarations.map(({ name }) => name),
      ...recording.reads.map(({ name }) => name),
    ])
    const { end } = run
    return {
      ...{ starts: end.kind === 'started', end, recording },
      elsewhere: end.kind === 'timeout' && end.ports !== null && end.ports.length > 0,
      said: Object.values(run.output)
        .map((output) => output.reveal().slice(-MOST_SAID))
        .join('\n'),
      // Every value is made up, so the texts of the application are shown as they are.
      seen: await readOutput(run, shown, [...names]),
      sources: run.recording ?? NOTHING.sources,
      failures: [...failures, ...(end.kind === 'cancelled' ? [CANCELLED] : [])],
    }
  }
}

const NOTHING: StartAttempt = {
  ...{ starts: false, elsewhere: false, said: '' },
  end: null,
  seen: { type: null, place: null, names: [], text: null, before: 0 },
  recording: readRecording(''),
  sources: { readSource: async () => null, allSources: async () => [] },
  failures: [],
}

const LONGEST = 240
/** In characters of a stream. */
const MOST_SAID = 8_000

function shown(text: string): string | null {
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line === '' ? null : line.slice(0, LONGEST)
}
