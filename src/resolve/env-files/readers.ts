import type { EnvFileFormat } from '../../domain/env-file.ts'
import type { Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import type { GivenValue } from '../candidate.ts'
import { type ComposeEntry, readEnvFile, readRawEnvFile } from '../manifests/compose-env-file.ts'
import type { Lookup } from '../manifests/compose-interpolation.ts'
import { unsetWords } from '../manifests/compose-unset.ts'
import { readDotenv } from './dotenv.ts'
import { readEcsEnvFile } from './ecs.ts'
import type { EnvFile } from './env-file.ts'
import { readKubectlEnvFile } from './kubectl.ts'
import { readNodeEnvFile } from './node.ts'
import { readPythonDotenv } from './python-dotenv.ts'
import { fillPythonEntries } from './python-interpolation.ts'
import { readSystemdEnvFile } from './systemd.ts'

/** A variable of an env file, as its reader has it. */
interface ReadEntry {
  readonly name: string
  readonly given: GivenValue
  readonly location: Location
}

/** An env file, as its reader has it. */
export interface ReadEnvFile {
  readonly entries: readonly ReadEntry[]
  /** The places of lines that the reader skips without an error. */
  readonly skipped: readonly Location[]
}

/** Values that a reader fills in: null when a value is set but not known, undefined when it is not set. */
export interface KnownValues {
  /** The shell that runs the deployer. */
  readonly shell: Lookup
  /** The environment of the service before it reads the file. */
  readonly process: Lookup
}

interface EnvFileReader {
  /** Its name in messages. */
  readonly called: string
  /** Whether a byte order mark becomes a part of the first name. */
  readonly keepsMark: boolean
  /** Completes "skips 1 line of it …". */
  readonly skips: string
  read(text: string, file: string, known: KnownValues): Outcome<ReadEnvFile>
}

/** A reader for each format. */
export const ENV_FILE_READERS: Readonly<Record<EnvFileFormat, EnvFileReader>> = {
  dotenv: {
    called: 'dotenv',
    keepsMark: false,
    skips: 'without NAME=value',
    read: (text, file) => plain(readDotenv(text, file)),
  },
  'python-dotenv': {
    called: 'python-dotenv',
    keepsMark: false,
    skips: 'without NAME=value',
    read: (text, file, { process }) => {
      const { value, failures } = readPythonDotenv(text, file)
      return {
        value: { entries: fillPythonEntries(value.entries, process), skipped: value.skipped },
        failures,
      }
    },
  },
  node: {
    called: 'Node',
    keepsMark: true,
    skips: 'without NAME=value',
    read: (text, file) => plain(readNodeEnvFile(text, file)),
  },
  compose: {
    called: 'Compose',
    keepsMark: false,
    skips: '',
    read: (text, file, { shell }) => {
      const { value, failures } = readEnvFile(text, file, shell)
      const entries = value.map((entry) => ({ ...entry, given: composeValue(entry, shell) }))
      return { value: { entries, skipped: [] }, failures }
    },
  },
  docker: {
    called: 'Docker',
    keepsMark: false,
    skips: '',
    read: (text, file) => {
      const { value, failures } = readRawEnvFile(text, file, () => undefined)
      const entries = value.map(({ name, value: raw, location }) => ({
        ...{ name, location },
        given: fromShell(raw?.kind === 'text' ? raw.text : null, 'docker'),
      }))
      return { value: { entries, skipped: [] }, failures }
    },
  },
  ecs: {
    called: 'the agent of ECS',
    keepsMark: true,
    skips: 'without NAME=',
    read: (text, file) => plain(readEcsEnvFile(text, file)),
  },
  kubectl: {
    called: 'kubectl',
    keepsMark: false,
    skips: '',
    read: (text, file) => {
      const { value, failures } = readKubectlEnvFile(text, file)
      const entries = value.map(({ name, value: raw, location }) => ({
        ...{ name, location },
        given: fromShell(raw, 'kubectl'),
      }))
      return { value: { entries, skipped: [] }, failures }
    },
  },
  systemd: {
    called: 'systemd',
    keepsMark: true,
    skips: 'without NAME=value',
    read: (text, file) => plain(readSystemdEnvFile(text, file)),
  },
}

function plain({ value, failures }: Outcome<EnvFile>): Outcome<ReadEnvFile> {
  const entries = value.entries.map(({ name, value: text, location }) => ({
    ...{ name, location },
    given: { kind: 'plain', value: text } as const,
  }))
  return { value: { entries, skipped: value.skipped }, failures }
}

/** A name without a value takes that of the shell, and the gate does not know the shell of these programs. */
function fromShell(value: Secret | null, program: string): GivenValue {
  return value === null
    ? { kind: 'unavailable', because: `takes its value from the shell that runs ${program}` }
    : { kind: 'plain', value }
}

function composeValue({ name, value }: ComposeEntry, shell: Lookup): GivenValue {
  if (value?.kind === 'text') return { kind: 'plain', value: value.text }
  if (value?.kind === 'missing') return { kind: 'unavailable', ...unsetWords(name, value.marks) }
  const known = shell(name)
  return fromShell(known instanceof Secret ? known : null, 'Compose')
}
