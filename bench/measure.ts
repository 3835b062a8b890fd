import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A process to measure. */
export interface Subject {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly exitCode: number
}

/** The times of whole processes in milliseconds, one for each round, by the subject's name. */
export type Times = ReadonlyMap<string, readonly number[]>

const GNU_TIME = '/usr/bin/time'

function run(subject: Subject, cwd: string, before: readonly string[] = []) {
  const [file = process.execPath, ...args] = [...before, process.execPath, ...subject.args]
  const start = performance.now()
  const { status, stderr } = spawnSync(file, args, { cwd, env: subject.env, encoding: 'utf8' })
  const time = performance.now() - start
  if (status !== subject.exitCode)
    throw new Error(`${subject.name} ended with ${status}, not ${subject.exitCode}: ${stderr}`)
  return { time, stderr }
}

/**
 * Each round runs every subject once, in random order, so that a busy moment affects all subjects alike.
 * @param before runs before each process, outside its time
 */
export function timeInRounds(
  subjects: readonly Subject[],
  rounds: number,
  cwd: string,
  before = () => {},
): Times {
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
  for (const subject of subjects) run(subject, cwd)
  for (let round = 0; round < rounds; round++)
    for (const subject of shuffled(subjects)) {
      before()
      times.get(subject.name)?.push(run(subject, cwd).time)
    }
  return times
}

/**
 * Peak memory in MB, the median of three runs; null if GNU time is not installed.
 * GNU time is a small parent: Linux counts the memory of the parent before exec as memory of the child.
 */
export function peakMemory(subject: Subject, cwd: string): number | null {
  if (!existsSync(GNU_TIME)) return null
  const format = [GNU_TIME, '-q', '-f', 'peak=%M']
  const peaks = [1, 2, 3].map(() => {
    const { stderr } = run(subject, cwd, format)
    return Number(stderr.match(/peak=(\d+)/)?.[1]) / 1024
  })
  return quantile(peaks, 0.5)
}

/** User and system time in milliseconds, the median of five runs; null if GNU time is not installed. */
export function processorTime(subject: Subject, cwd: string): number | null {
  if (!existsSync(GNU_TIME)) return null
  const times = [1, 2, 3, 4, 5].map(() => {
    const { stderr } = run(subject, cwd, [GNU_TIME, '-q', '-f', 'took=%U+%S'])
    const [, user, system] = /took=([\d.]+)\+([\d.]+)/.exec(stderr) ?? []
    return (Number(user) + Number(system)) * 1000
  })
  return quantile(times, 0.5)
}

/** The quantile of values, interpolated; `part` is between 0 and 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = part * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place % 1)
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
