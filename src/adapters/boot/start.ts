import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { printWatch } from '../../boot/print-watch.ts'
import type { BootRequest, StartApplication } from '../../boot/request.ts'
import type {
  BootEnd,
  BootNetwork,
  BootPlan,
  BootRun,
  OutputStreamName,
} from '../../domain/boot.ts'
import { toFailure } from '../../domain/errors.ts'
import type { ProcessEnv } from '../../domain/process-env.ts'
import { Secret } from '../../domain/secret.ts'
import { privateFolder } from '../files.ts'
import { onCancel } from '../signals.ts'
import { containerLaunch } from './container.ts'
import { type Isolation, isolationFor } from './isolation.ts'
import { processLaunch, type StartPlace } from './launch.ts'
import { keepLast } from './output.ts'
import { applicationFolder, requireFreePort } from './place.ts'
import { type Readiness, readinessOf } from './ready.ts'
import { type Tree, treeOf } from './tree.ts'

/** From SIGTERM to SIGKILL, in milliseconds. */
const GRACE = 2_000
/** For the rest of the output after the end, and between two looks for processes, in milliseconds. */
const DRAIN = 300
const LOOK = 50
/** How long processes are looked for after SIGKILL, in milliseconds. */
const LOOKING = 2_000
/** Between two looks at the memory, in milliseconds. */
const WATCH = 100

/**
 * Starts applications as processes of this machine.
 * @param env the variables of this process
 * @param folder the working directory of the run
 */
export function processStarter(env: ProcessEnv, folder: string): StartApplication {
  const tried = new Map<BootNetwork, Promise<Isolation>>()
  /** The kernel is asked once: a probe starts many times. */
  const isolate = (network: BootNetwork) => {
    const isolation = tried.get(network) ?? isolationFor(network, env.PATH)
    tried.set(network, isolation)
    return isolation
  }
  return async (request) => {
    let own: string | null = null
    try {
      own = await privateFolder(env.RUNNER_TEMP)
      const value = await startIn(own, request, { env, folder, isolate })
      return { value, failures: [] }
    } catch (thrown) {
      // An error of spawn quotes the variable that it refuses.
      const failure = toFailure(thrown, {
        code: 'BOOT_FAILED',
        message: 'The command of `boot:` could not be started on this machine.',
        fix: 'Run it by hand. A variable with a NUL character, or variables of more than 128 KiB, cannot be given to a process.',
      })
      return { value: null, failures: [failure] }
    } finally {
      if (own !== null) await rm(own, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

let cancelling: Promise<BootEnd> | null = null

/** Settles when the run is cancelled. Listens once, however many applications start. */
function cancellation(): Promise<BootEnd> {
  cancelling ??= new Promise((done) => onCancel(() => done({ kind: 'cancelled' })))
  return cancelling
}

async function startIn(own: string, request: BootRequest, place: StartPlace): Promise<BootRun> {
  const { plan, sensitive } = request
  const application = await applicationFolder(plan, place.folder)
  const launch =
    plan.image === undefined
      ? await processLaunch(own, application, request, place)
      : await containerLaunch(plan.image, application, request, place)
  await requireFreePort(plan)
  const watch = printWatch(sensitive)
  const readiness = readinessOf(plan.expect)
  const began = performance.now()
  const [command = '', ...words] = launch.words
  const child = spawn(command, words, {
    cwd: application,
    env: launch.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const take = (stream: OutputStreamName) => (text: string) => {
    watch.take(stream, text)
    readiness.take(stream, text)
  }
  const output = {
    'standard output': keepLast(child.stdout, take('standard output')),
    'standard error': keepLast(child.stderr, take('standard error')),
  }
  const root = await pidOf(child)
  const tree = treeOf(root, launch.marker)
  const endNow = () => {
    tree.killKnown()
    launch.endNow()
  }
  process.on('exit', endNow)
  try {
    const end = await endOf(child, { plan, readiness, tree })
    const took = performance.now() - began
    await endTree(child, tree)
    await launch.end()
    await Promise.race([Promise.all(Object.values(output).map(({ ended }) => ended)), sleep(DRAIN)])
    return {
      ...{ end: launch.endOf(end), took },
      ...{ isolated: launch.isolated, network: launch.network, locate: launch.locate },
      output: {
        'standard output': new Secret(output['standard output'].text()),
        'standard error': new Secret(output['standard error'].text()),
      },
      printed: watch.found(),
      ...(launch.recording && { recording: await launch.recording() }),
    }
  } finally {
    readiness.stop()
    process.off('exit', endNow)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

function pidOf(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('spawn', () => done(child.pid ?? 0))
  })
}

interface Watched {
  readonly plan: BootPlan
  readonly readiness: Readiness
  readonly tree: Tree
}

/** Waits for the first that happens: the end of the process, readiness, the limits, or a cancelled run. */
async function endOf(child: ChildProcess, { plan, readiness, tree }: Watched): Promise<BootEnd> {
  const over = new AbortController()
  const { signal } = over
  const never = new Promise<never>(() => {})
  const exited = exitOf(child).then(({ code, by }): BootEnd => {
    if (by !== null) return { kind: 'killed', signal: by }
    return code === 0 && plan.expect.kind === 'exit'
      ? { kind: 'started' }
      : { kind: 'exited', code }
  })
  const ready = readiness.ready.then((): BootEnd => ({ kind: 'started' }))
  const late = sleep(plan.timeout, null, { signal }).then(
    async (): Promise<BootEnd> => {
      const status = readiness.status()
      return status === null
        ? { kind: 'timeout', ports: await tree.ports() }
        : { kind: 'unhealthy', status }
    },
    () => never,
  )
  const full = outgrown(tree, plan.memory, signal)
  try {
    return await Promise.race([exited, ready, late, full, cancellation()])
  } finally {
    over.abort()
  }
}

function exitOf(child: ChildProcess): Promise<{ code: number; by: NodeJS.Signals | null }> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null)
      done({ code: child.exitCode ?? 0, by: child.signalCode })
    child.once('exit', (code, by) => done({ code: code ?? 0, by }))
  })
}

async function outgrown(tree: Tree, most: number, signal: AbortSignal): Promise<BootEnd> {
  while (!signal.aborted) {
    if ((await tree.memory()) > most) return { kind: 'memory' }
    await sleep(WATCH, undefined, { ref: false })
  }
  return { kind: 'memory' }
}

/** Ends all processes: SIGTERM first, then SIGKILL until a look finds none. */
async function endTree(child: ChildProcess, tree: Tree): Promise<void> {
  await tree.signal('SIGTERM')
  await gone(child, tree, GRACE)
  await tree.signal('SIGKILL')
  const until = performance.now() + LOOKING
  while (performance.now() < until && !(await gone(child, tree, LOOK))) await tree.signal('SIGKILL')
}

/** Whether no process is left, within this time in milliseconds. Without /proc only the first process is known. */
async function gone(child: ChildProcess, tree: Tree, within: number): Promise<boolean> {
  const until = performance.now() + within
  for (;;) {
    const ended = child.exitCode !== null || child.signalCode !== null
    if (ended && (await tree.members()).length === 0) return true
    if (performance.now() >= until) return false
    await sleep(LOOK)
  }
}
