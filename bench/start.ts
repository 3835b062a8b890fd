/**
 * Measures how long the gate takes as a whole process, compared with Node alone: `node bench/start.ts ROUNDS`.
 * VARLOCK names a folder where the package `varlock` is installed. Rows of what is not there are left out, with a line
 * that says so.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EARLIER, earlierBuild, NO_EARLIER } from './earlier.ts'
import { peakMemory, quantile, type Subject, type Times, timeInRounds } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROUNDS = Math.max(25, Number(process.argv[2]) || 0)
const PLAIN = 'bench/policies/plain.yml'
const INCIDENT = 'examples/app-runner/bootgate.yml'
const VARLOCK = 'varlock, `load` of one variable'
const folder = mkdtempSync(join(tmpdir(), 'bootgate-bench-'))

/** No compile cache, as on a fresh runner, and no way to reach AWS. */
const ISOLATED = { PATH: process.env.PATH ?? '', HOME: folder, AWS_EC2_METADATA_DISABLED: 'true' }

function command(
  name: string,
  policy: string,
  environment: string,
  exitCode: number,
  dist = 'dist',
): Subject {
  const args = [
    join(dist, 'cli/index.js'),
    'check',
    ...['--policy', policy, '--environment', environment],
  ]
  return { name, args, env: ISOLATED, exitCode }
}

/** The same with Node's compile cache, filled by an earlier run. */
function warm(name: string, subject: Subject): Subject {
  const cache = join(folder, 'compile-cache')
  mkdirSync(cache, { recursive: true })
  return { ...subject, name, env: { ...subject.env, NODE_COMPILE_CACHE: cache } }
}

const skipped: string[] = []

/** Subjects from the folder that an environment variable names; none without it. */
function from(variable: string, file: string, subjects: (path: string) => readonly Subject[]) {
  const path = join(process.env[variable] ?? '', file)
  if (process.env[variable] !== undefined && existsSync(path)) return subjects(path)
  skipped.push(`Left out: ${variable} names no folder with ${file}.`)
  return []
}

function earlier(): readonly Subject[] {
  const dist = earlierBuild(folder)
  if (dist === null) skipped.push(NO_EARLIER)
  if (dist === null) return []
  return [
    command(`build ${EARLIER}, plain policy`, PLAIN, 'prod', 0, dist),
    command(`build ${EARLIER}, the incident`, INCIDENT, 'incident', 1, dist),
  ]
}

/** varlock on a folder with one variable. */
function varlock(path: string): readonly Subject[] {
  const schema = join(folder, '.env.schema')
  writeFileSync(schema, '# @type=port\nPORT=8000\n')
  const args = [path, 'load', '--path', schema]
  return [{ name: VARLOCK, args, env: ISOLATED, exitCode: 0 }]
}

function action(name: string, policy: string): Subject {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const env = {
    ...ISOLATED,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    GITHUB_EVENT_PATH: file('event.json', '{}'),
    // The checkout is the commit of the push, so the gate does not ask GitHub.
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    RUNNER_TEMP: folder,
    INPUT_POLICY: policy,
    'INPUT_FAIL-ON': 'error',
    INPUT_STATUS: 'off',
  }
  return { name, args: ['dist/action/index.js'], env, exitCode: 0 }
}

const bare: Subject = { name: 'bare: `node -e 0`', args: ['-e', '0'], env: ISOLATED, exitCode: 0 }

function row(subject: Subject, times: Times): string {
  const rounds = times.get(subject.name) ?? []
  const ratios = (times.get(bare.name) ?? []).map((base, round) => (rounds[round] ?? 0) / base)
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(2))
  const ratio = subject === bare ? '1' : `${middle} [${low}–${high}]`
  const peak = peakMemory(subject, ROOT)?.toFixed(0) ?? '—'
  return `| ${subject.name} | ${quantile(rounds, 0.5).toFixed(1)} | ${ratio} | ${peak} |`
}

/** How long a subject takes against another within a round; empty when one is left out. */
function against(name: string, other: string, times: Times): readonly string[] {
  const rounds = times.get(name) ?? []
  const others = times.get(other) ?? []
  if (rounds.length === 0 || others.length === 0) return []
  const ratios = rounds.map((time, round) => time / (others[round] ?? 0))
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(2))
  return [`${name}, against ${other}: ${middle} [${low}–${high}]`]
}

try {
  const subjects = [
    bare,
    command('command, plain policy', PLAIN, 'prod', 0),
    warm('command, plain policy, warm compile cache', command('', PLAIN, 'prod', 0)),
    command('command, with conditions', 'bench/policies/conditions.yml', 'prod', 0),
    command('command, the incident', INCIDENT, 'incident', 1),
    action('action, plain policy', PLAIN),
    ...earlier(),
    ...from('VARLOCK', 'node_modules/varlock/bin/cli.js', varlock),
  ]
  const times = timeInRounds(subjects, ROUNDS, ROOT)
  const rows = subjects.map((subject) => row(subject, times))
  const pairs = [
    ...against('command, plain policy', `build ${EARLIER}, plain policy`, times),
    ...against('command, the incident', `build ${EARLIER}, the incident`, times),
    ...against('command, plain policy', VARLOCK, times),
  ]
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  console.log(`Node ${process.version} · ${date} · ${machine} · ${ROUNDS} rounds, interleaved
| process | median, ms | paired ratio to bare [10–90 %] | peak, MB |
|---|---|---|---|
${rows.join('\n')}
${['', ...pairs, ...skipped].join('\n')}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
