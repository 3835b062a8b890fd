/**
 * Compares the time of the whole suite with one plain zod parse of the same texts in the same process:
 * `npm run bench:suite -- ROUNDS`. Each round is a new process, because a run of the gate judges once.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { staySmall } from '../src/adapters/memory.ts'
import { examine } from '../src/checks/examine.ts'
import { suite } from '../src/checks/index.ts'
import { scopeOf } from '../src/checks/scope.ts'
import { quantile } from './measure.ts'
import { type Service, serviceOf } from './service.ts'

const SIZES = [10_000, 100_000] as const
const ROUNDS = Math.max(3, Number(process.argv[2]) || 7)
/** Judgements in one process: the first is the time of a run, the others are the time of warm code. */
const REPEATS = 3
const ONE_ROUND = '--round'

/** Milliseconds of each judgement, in order. */
interface Round {
  readonly suite: readonly number[]
  readonly zod: readonly number[]
  readonly findings: number
}

function timed<T>(work: () => T): { readonly took: number; readonly result: T } {
  const start = performance.now()
  const result = work()
  return { took: performance.now() - start, result }
}

function judge({ variables }: Service): number {
  const scope = scopeOf({
    service: 'orders',
    environment: 'prod',
    tier: 'production',
    platform: null,
    variables,
    drafts: [],
    examples: new Map(),
    now: Date.UTC(2026, 10, 24),
    waivers: [],
  })
  const { value, failures } = examine(suite, scope, new Map())
  if (failures.length > 0) throw new Error('a check broke')
  return value.length
}

function round(size: number): Round {
  staySmall()
  const service = serviceOf(size)
  const runs = Array.from({ length: REPEATS }, () => {
    const zod = timed(() => service.schema.safeParse(service.texts).success)
    const judged = timed(() => judge(service))
    return { suite: judged.took, zod: zod.took, findings: judged.result }
  })
  return {
    suite: runs.map((run) => run.suite),
    zod: runs.map((run) => run.zod),
    findings: runs[0]?.findings ?? 0,
  }
}

function roundInProcess(size: number): Round {
  const args = [fileURLToPath(import.meta.url), ONE_ROUND, String(size)]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function spread(values: readonly number[], digits: number): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(values, part).toFixed(digits))
  return `${middle} [${low}–${high}]`
}

function compare(): string {
  const rounds = Array.from({ length: ROUNDS }, () => SIZES.map(roundInProcess))
  const row = (size: number, name: string, times: (round: Round) => readonly [number, number]) => {
    const pairs = rounds.flatMap((sizes) => sizes[SIZES.indexOf(size as 10_000)] ?? []).map(times)
    const [gate, zod] = [pairs.map(([time]) => time), pairs.map(([, time]) => time)]
    const ratios = pairs.map(([time, base]) => time / base)
    return `| ${size.toLocaleString('en')} | ${name} | ${spread(gate, 0)} | ${spread(zod, 0)} | ${spread(ratios, 1)} |`
  }
  const first = ({ suite: gate, zod }: Round) => [gate[0] ?? 0, zod[0] ?? 0] as const
  const best = ({ suite: gate, zod }: Round) => [Math.min(...gate), Math.min(...zod)] as const
  const growth = rounds.map(
    ([small, large]) => Math.min(...(large?.suite ?? [])) / Math.min(...(small?.suite ?? [])),
  )
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  const findings = rounds[0]?.map((one) => one.findings.toLocaleString('en')).join(' and ')
  return `Node ${process.version} · ${date} · ${machine} · ${ROUNDS} rounds, interleaved · ${findings} findings
| variables | judgement | whole suite, ms [10–90 %] | one zod parse, ms | ratio |
|---|---|---|---|---|
${SIZES.flatMap((size) => [row(size, 'first', first), row(size, 'warm', best)]).join('\n')}

Ten times the variables take ${spread(growth, 1)} times as long.`
}

const asked = process.argv[2] === ONE_ROUND ? Number(process.argv[3]) : null
console.log(asked === null ? compare() : JSON.stringify(round(asked)))
