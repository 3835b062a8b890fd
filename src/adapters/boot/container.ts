import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { constants } from 'node:os'
import { join } from 'node:path'
import type { BootRequest } from '../../boot/request.ts'
import type { BootEnd, BootPlan, SourceLine } from '../../domain/boot.ts'
import { type Failure, GateError } from '../../domain/errors.ts'
import type { ProcessEnv } from '../../domain/process-env.ts'
import { safeText } from '../../domain/safe-text.ts'
import { kept, type Launch, revealed, type StartPlace } from './launch.ts'
import { findCommand, locateLine } from './place.ts'

/** What the client needs of this machine to reach its engine. */
const OF_CLIENT = ['PATH', 'HOME', 'XDG_RUNTIME_DIR', 'SSH_AUTH_SOCK', 'DOCKER_HOST']
const OF_CLIENT_TOO = ['DOCKER_CONTEXT', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH']

/** For a question to the engine, for the download of an image, and for the removal of a container, in milliseconds. */
const ASKING = 10_000
const PULLING = 600_000
const REMOVING = 10_000

/** The client's own exit code when the engine refuses to run a container. */
const NOT_RUN = 125
/** Exit codes above this one stand for a signal. */
const BY_SIGNAL = 128

/**
 * The image as a container of the Docker engine. Values go through the environment of the client, so they stand neither
 * on a command line nor in a file of ours; the engine writes no log, and forgets the container at its end.
 * @param application the folder in which its sources are looked for
 * @throws GateError BOOT_COMMAND_NOT_FOUND, BOOT_ENGINE_UNREACHABLE, BOOT_IMAGE_NOT_FOUND, BOOT_FAILED
 */
export async function containerLaunch(
  image: string,
  application: string,
  { plan, variables }: BootRequest,
  { env, folder }: StartPlace,
): Promise<Launch> {
  const docker = await findCommand('docker', env.PATH, folder)
  if (docker === null) throw failed(plan, NO_CLIENT)
  const home = env.DOCKER_CONFIG ?? (env.HOME === undefined ? null : join(env.HOME, '.docker'))
  const client = [docker, ...(home === null ? [] : ['--config', home])]
  await requireImage(image, client, plan, env)
  const values = {
    ...withoutKeys(revealed(variables.inherited), variables.ofImage ?? []),
    ...kept(plan.keep, env),
    ...revealed(variables.given),
  }
  const wrong = Object.keys(values).find((name) => name.startsWith('DOCKER_'))
  if (wrong !== undefined) throw failed(plan, changesClient(wrong))
  const name = `bootgate-${randomUUID()}`
  const own = kept([...OF_CLIENT, ...OF_CLIENT_TOO], env)
  const removal = [...client, 'rm', '--force', '--volumes', name]
  return {
    words: [...client, ...runWords(plan, image, name, Object.keys(values))],
    env: { ...own, ...values },
    marker: null,
    isolated: true,
    network: plan.network,
    locate: (line) => locateInImage(line, application, folder),
    endOf: (end) => endOfContainer(end, plan),
    end: async () => {
      await succeeds(removal, own, REMOVING)
    },
    endNow: () => {
      const [command = '', ...words] = removal
      spawn(command, words, { env: own, stdio: 'ignore', detached: true }).unref()
    },
  }
}

/** The words of `docker run`. A name without a value makes the client take the value from its environment. */
function runWords(
  { expect, network, memory, command }: BootPlan,
  image: string,
  name: string,
  names: readonly string[],
): readonly string[] {
  const port = expect.kind === 'http' ? expect.port : null
  return [
    ...['run', '--rm', '--name', name, '--pull', 'never', '--log-driver', 'none'],
    ...['--network', network === 'none' ? 'none' : 'bridge'],
    ...(port === null ? [] : ['--publish', `127.0.0.1:${port}:${port}`]),
    ...['--memory', String(memory), '--memory-swap', String(memory)],
    ...names.flatMap((one) => ['--env', one]),
    image,
    ...command,
  ]
}

/** Asks the engine for the image, and lets it get the image before the start, so that the limit counts the start alone. */
async function requireImage(
  image: string,
  client: readonly string[],
  plan: BootPlan,
  env: ProcessEnv,
): Promise<void> {
  const asks = (...words: readonly string[]) => succeeds([...client, ...words], env, ASKING)
  if (!(await asks('version', '--format', '{{.Server.Version}}'))) throw failed(plan, NO_ENGINE)
  if (await asks('image', 'inspect', '--format', '{{.Id}}', image)) return
  if (await succeeds([...client, 'pull', '--quiet', image], env, PULLING)) return
  throw failed(plan, {
    code: 'BOOT_IMAGE_NOT_FOUND',
    message: `Docker has no image ${safeText(image, 'of the name in `boot.image`')}, and could not pull it.`,
    fix: 'Build it or log in to its registry in a step before this one (docker login), or correct `boot.image`.',
  })
}

/** The exit code of the client is the one of the application, but for two kinds. */
function endOfContainer(end: BootEnd, plan: BootPlan): BootEnd {
  if (end.kind !== 'exited') return end.kind === 'timeout' ? { kind: 'timeout', ports: null } : end
  if (end.code === NOT_RUN) throw failed(plan, NOT_STARTED)
  const signal = Object.entries(constants.signals).find(
    ([, number]) => number === end.code - BY_SIGNAL,
  )
  return signal === undefined ? end : { kind: 'killed', signal: signal[0] }
}

/** A file of the image is a file of the application's folder when its last parts are. */
async function locateInImage(
  { file, line }: SourceLine,
  application: string,
  folder: string,
): Promise<SourceLine | null> {
  const parts = file
    .replace(/^file:\/\//, '')
    .split('/')
    .filter(Boolean)
  for (const place of parts.keys()) {
    const named = parts.slice(place).join('/')
    const found = await locateLine({ file: named, line }, application, folder)
    if (found !== null) return found
  }
  return null
}

function succeeds(
  [command = '', ...words]: readonly string[],
  env: ProcessEnv,
  timeout: number,
): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, words, {
      env: { ...env },
      stdio: 'ignore',
      timeout,
      killSignal: 'SIGKILL',
    })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
}

function withoutKeys(values: Record<string, string>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

function failed({ location }: Pick<BootPlan, 'location'>, failure: Failure): GateError {
  return new GateError({ ...failure, ...(location && { location }) })
}

const NO_CLIENT: Failure = {
  code: 'BOOT_COMMAND_NOT_FOUND',
  message: 'There is no command docker on this machine, which starts `boot.image`.',
  fix: 'Install the Docker client in a step before this one, or start the application with `boot.command`.',
}

const NO_ENGINE: Failure = {
  code: 'BOOT_ENGINE_UNREACHABLE',
  message: 'The Docker engine does not answer, so `boot.image` could not be started.',
  fix: 'Start the engine, or let this user reach it: `docker version` shows whether a server answers. DOCKER_HOST names another engine.',
}

const NOT_STARTED: Failure = {
  code: 'BOOT_FAILED',
  message: 'The Docker engine did not start `boot.image`.',
  fix: 'Run `docker run --rm IMAGE` by hand: the engine says why. A published port may be taken.',
}

function changesClient(name: string): Failure {
  return {
    code: 'BOOT_FAILED',
    message: `${name} cannot be given to the container: it would change the Docker client, which takes the values from its environment.`,
    fix: 'Start this service with `boot.command`.',
    variable: name,
  }
}
