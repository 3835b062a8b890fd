import type { Location } from './location.ts'
import type { Secret } from './secret.ts'

/** Whether the application may use the network of this machine. */
export const BOOT_NETWORKS = ['none', 'host'] as const
export type BootNetwork = (typeof BOOT_NETWORKS)[number]

/** What shows that the application has started. */
export type BootExpectation =
  | { readonly kind: 'exit' }
  | {
      readonly kind: 'http'
      readonly port: number
      readonly path: string
      readonly status: number
    }
  | { readonly kind: 'log'; readonly text: string }

/** How the policy says that the application starts. */
export interface BootPlan {
  /** The image that is started; left out for a command of this machine. */
  readonly image?: string
  /** With an image, the words behind it; they may be none. */
  readonly command: readonly string[]
  /** The working directory, as the files port takes paths. */
  readonly directory: string
  /** In milliseconds. */
  readonly timeout: number
  readonly expect: BootExpectation
  /** Names of variables of this machine that the application gets too. */
  readonly keep: readonly string[]
  readonly network: BootNetwork
  /** The most that all its processes may hold, in bytes. */
  readonly memory: number
  /** The key in the policy. */
  readonly location?: Location
}

/** How a boot ended. */
export type BootEnd =
  /** The application did what the policy expects. */
  | { readonly kind: 'started' }
  | { readonly kind: 'exited'; readonly code: number }
  /** Another signal than the gate's ended it. */
  | { readonly kind: 'killed'; readonly signal: string }
  /** It neither ended nor became ready. `ports`: where its processes listen; null when that is unknown. */
  | { readonly kind: 'timeout'; readonly ports: readonly number[] | null }
  /** It listens, and its last answer had another status. */
  | { readonly kind: 'unhealthy'; readonly status: number }
  | { readonly kind: 'memory' }
  | { readonly kind: 'cancelled' }

export const BOOT_ENDS = [
  'started',
  'exited',
  'killed',
  'timeout',
  'unhealthy',
  'memory',
  'cancelled',
] as const satisfies readonly BootEnd['kind'][]

export const STREAMS = ['standard output', 'standard error'] as const
export type OutputStreamName = (typeof STREAMS)[number]

/** A secret that the application printed. */
export interface PrintedSecret {
  readonly name: string
  readonly stream: OutputStreamName
  readonly times: number
}

/** A line of source that an error names. */
export interface SourceLine {
  readonly file: string
  readonly line: number
}

/** A file of source in the application's folder. */
export interface SourceText {
  /** As reports name it. */
  readonly file: string
  readonly lines: readonly string[]
}

/** What a start recorded of the variables that it looked at: names and lines of source, no value. */
export interface BootRecording {
  /** One event a line, in JSON. The application can write to it too, so nothing in it is trusted. */
  readonly text: string
  /** Reads a source; null for a file that is not in the application's folder. */
  readonly readSource: (file: string) => Promise<SourceText | null>
  /** All sources of the application, as far as they are few and small. */
  readonly allSources: () => Promise<readonly SourceText[]>
}

/** What was seen of a start. */
export interface BootRun {
  readonly end: BootEnd
  /** In milliseconds. */
  readonly took: number
  /** The last part of each stream. It may hold values. */
  readonly output: Readonly<Record<OutputStreamName, Secret>>
  readonly printed: readonly PrintedSecret[]
  /** Whether the process was in namespaces of its own, and could not look into this job. */
  readonly isolated: boolean
  /** The network that it really had. */
  readonly network: BootNetwork
  /** The line as reports name it, if it exists in the application's folder; null for any other. */
  readonly locate: (line: SourceLine) => Promise<SourceLine | null>
  /** Set when the request asks for it. */
  readonly recording?: BootRecording
}

/** Why nothing was started. Completes "The application was not started, because ". */
export const NOT_STARTED = {
  untrusted: 'the run is not trusted',
  failures: 'not all its variables could be read',
  'other-environment': '`boot:` of the policy does not name this environment',
} as const satisfies Record<string, string>

/** What a report says about the start. Holds no value. */
export type BootReport =
  | { readonly started: false; readonly because: keyof typeof NOT_STARTED }
  | {
      readonly started: true
      readonly end: BootEnd['kind']
      /** In seconds. */
      readonly seconds: number
      readonly isolated: boolean
      readonly network: BootNetwork
      /** Names that the container will have and the process had not, because their values are not known before the deploy. */
      readonly without: readonly string[]
      /** One sentence for the headline: how the container would fail. Left out when it starts. */
      readonly refusal?: string
    }
