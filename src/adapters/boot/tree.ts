import { readdir, readFile, readlink } from 'node:fs/promises'

/** A process, as /proc/PID/stat shows it. */
interface Listed {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly session: number
  /** In clock ticks since the machine began. With the number it identifies a process. */
  readonly began: string
  /** In pages. */
  readonly resident: number
  readonly zombie: boolean
}

/** All processes that a start began, also those that left its group. */
export interface Tree {
  /** The processes that live now. */
  members(): Promise<readonly number[]>
  /** What they hold in memory, in bytes; 0 where the kernel does not tell. */
  memory(): Promise<number>
  /** The ports on which they listen; null where the kernel does not tell. */
  ports(): Promise<readonly number[] | null>
  /** Sends a signal to the group and to each member. */
  signal(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** The same for the members seen so far, at once: for the end of this process. */
  killKnown(): void
}

const PAGE = 4096

/**
 * @param root the first process; it leads a group and a session of its own
 * @param marker `NAME=value` in the environment of each of its processes; null when a namespace holds them together
 */
export function treeOf(root: number, marker: string | null): Tree {
  /** The first moment of each known member, and of each process that was looked at and is no member. */
  const known = new Map<number, string>()
  const strangers = new Map<number, string>()
  const list = async (): Promise<readonly Listed[]> => {
    const all = await processes()
    const found = new Set<number>()
    // A parent may have a higher number than its child, so look until nothing is added.
    for (let before = -1; before !== found.size; ) {
      before = found.size
      for (const one of all) {
        const same = known.get(one.pid) === one.began
        const born = one.pid === root || one.group === root || one.session === root
        if (same || born || found.has(one.parent)) found.add(one.pid)
      }
    }
    for (const one of all) {
      if (found.has(one.pid) || marker === null || strangers.get(one.pid) === one.began) continue
      if (await isMarked(one.pid, marker)) found.add(one.pid)
      else strangers.set(one.pid, one.began)
    }
    const members = all.filter(({ pid, zombie }) => found.has(pid) && !zombie)
    for (const { pid, began } of members) known.set(pid, began)
    return members
  }
  const members = async () => (await list()).map(({ pid }) => pid)
  return {
    members,
    memory: async () => (await list()).reduce((sum, { resident }) => sum + resident * PAGE, 0),
    ports: async () => portsOf(await members()),
    signal: async (signal) => {
      send(-root, signal)
      for (const pid of await members()) send(pid, signal)
    },
    killKnown: () => {
      send(-root, 'SIGKILL')
      for (const [pid] of known) if (pid !== root) send(pid, 'SIGKILL')
    },
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended.
  }
}

async function processes(): Promise<readonly Listed[]> {
  const names = await readdir('/proc').catch(() => [])
  const read = names.filter((name) => /^\d+$/.test(name)).map(readStat)
  return (await Promise.all(read)).filter((one) => one !== null)
}

/** proc_pid_stat(5). The name of the program stands in parentheses, and may hold any character. */
async function readStat(name: string): Promise<Listed | null> {
  const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, parent, group, session] = fields
  if (state === undefined || session === undefined) return null
  return {
    pid: Number(name),
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    began: fields[19] ?? '',
    resident: Number(fields[21] ?? 0),
    zombie: state === 'Z' || state === 'X',
  }
}

async function isMarked(pid: number, marker: string): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')
  return `\0${text}`.includes(`\0${marker}\0`)
}

/** The state LISTEN in /proc/net/tcp. */
const LISTEN = '0A'

async function portsOf(members: readonly number[]): Promise<readonly number[] | null> {
  const sockets = new Set((await Promise.all(members.map(socketsOf))).flat())
  const [first] = members
  if (first === undefined) return null
  const tables = await Promise.all(
    members.flatMap((pid) =>
      ['tcp', 'tcp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8').catch(() => '')),
    ),
  )
  const ports = tables.flatMap((table) =>
    table.split('\n').flatMap((row) => {
      const [, local = '', , state, , , , , , socket] = row.trim().split(/\s+/)
      const own = state === LISTEN && sockets.has(socket ?? '')
      return own ? Number.parseInt(local.split(':')[1] ?? '', 16) : []
    }),
  )
  return [...new Set(ports)].sort((a, b) => a - b)
}

async function socketsOf(pid: number): Promise<readonly string[]> {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const links = await Promise.all(
    names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')),
  )
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}
