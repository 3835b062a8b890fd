/**
 * Measures the action as a whole process: against Node alone, the build of an earlier commit, and the AWS action, whose folder
 * BOOTGATE_AWS_ACTION names. `node bench/action.ts ROUNDS`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EARLIER, earlierBuild, NO_EARLIER } from './earlier.ts'
import { processorTime, quantile, type Subject, type Times, timeInRounds } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROUNDS = Math.max(5, Number(process.argv[2]) || 0)
const DELAY = 30
const COUNTS = [20, 100] as const
const left: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'bootgate-bench-'))
const file = (name: string, text = '') => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function awsAction(): string | null {
  const path = join(process.env.BOOTGATE_AWS_ACTION ?? '', 'dist/index.js')
  if (process.env.BOOTGATE_AWS_ACTION && existsSync(path)) return path
  left.push('Left out: the AWS action. BOOTGATE_AWS_ACTION names no folder with dist/index.js.')
  return null
}

const SHA = 'f'.repeat(40)
mkdirSync(join(folder, '.git'))
file('.git/HEAD', `${SHA}\n`)
const ENV = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  GITHUB_ACTIONS: 'true',
  GITHUB_OUTPUT: file('output'),
  GITHUB_ENV: file('env'),
  GITHUB_STEP_SUMMARY: file('summary'),
  GITHUB_EVENT_PATH: file('event.json', '{}'),
  GITHUB_REPOSITORY: 'team/app',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: SHA,
  RUNNER_TEMP: folder,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'no-key-at-all',
}

function policy(name: string, variables: readonly string[]): string {
  const head =
    'version: 1\nservice: bench\nenvironments: { prod: { tier: production } }\nvariables:\n'
  return file(name, `${head}${variables.map((line) => `  ${line}\n`).join('')}`)
}

const plain = file('plain.yml', readFileSync(join(ROOT, 'bench/policies/plain.yml'), 'utf8'))
const gated = (name: string, path: string, more: Readonly<Record<string, string>>): Subject => ({
  name,
  args: [path],
  env: { ...ENV, 'INPUT_FAIL-ON': 'error', INPUT_STATUS: 'off', ...more },
  exitCode: 0,
})

const idsOf = (count: number) => Array.from({ length: count }, (_, place) => `text/${place}`)

function fetching(name: string, path: string, count: number, url: string): Subject {
  const variables = idsOf(count).map((_, place) => `SECRET_${place}: secret`)
  return gated(name, path, {
    INPUT_POLICY: policy(`${count}.yml`, variables),
    INPUT_SECRETS: idsOf(count)
      .map((id, place) => `SECRET_${place}=${id}`)
      .join('\n'),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
  })
}

function ofAws(name: string, path: string, count: number, url: string): Subject {
  const env = {
    ...ENV,
    'INPUT_SECRET-IDS': idsOf(count).join('\n'),
    'INPUT_PARSE-JSON-SECRETS': 'false',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
  }
  return { name, args: [path], env, exitCode: 0 }
}

/** A row: the median, and the ratio within a round of this process to another. */
function row(times: Times, subject: Subject, to: Subject): string {
  const rounds = times.get(subject.name) ?? []
  const ratios = (times.get(to.name) ?? []).map((other, place) => (rounds[place] ?? 0) / other)
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(2))
  return `| ${subject.name} | ${quantile(rounds, 0.5).toFixed(0)} | ${middle} [${low}–${high}] | ${to.name} |`
}

async function started(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const args = ['bench/slow-aws.ts', String(DELAY)]
  const server = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await server.stdout.setEncoding('utf8').take(1).toArray()
  return { url: String(line).trim(), stop: () => server.kill() }
}

const { url, stop } = await started()
try {
  const now = join(ROOT, 'dist/action/index.js')
  const dist = earlierBuild(folder)
  if (dist === null) left.push(NO_EARLIER)
  const base = dist && join(dist, 'action/index.js')
  const aws = awsAction()
  const bare: Subject = { name: 'bare `node -e 0`', args: ['-e', '0'], env: ENV, exitCode: 0 }
  const own = gated('action, plain policy', now, { INPUT_POLICY: plain })
  const old = base && gated(`the same at ${EARLIER}`, base, { INPUT_POLICY: plain })
  const rows: string[] = []
  const first = timeInRounds([bare, own, ...(old ? [old] : [])], ROUNDS, folder)
  rows.push(row(first, own, bare), ...(old ? [row(first, own, old)] : []))
  for (const count of COUNTS) {
    const ours = fetching(`action, ${count} secrets`, now, count, url)
    const before = base && fetching(`the same at ${EARLIER}`, base, count, url)
    const theirs = aws && ofAws('the AWS action', aws, count, url)
    const others = [before, theirs].flatMap((one) => (one ? [one] : []))
    const times = timeInRounds([ours, ...others], ROUNDS, folder)
    rows.push(...others.map((one) => row(times, ours, one)))
    if (others.length === 0) rows.push(row(times, ours, ours))
  }
  const perSecret = (path: string) => {
    const [one = null, many = null] = [1, 101].map((count) =>
      processorTime(fetching(`${count}`, path, count, url), folder),
    )
    return one === null || many === null ? '—' : ((many - one) / 100).toFixed(1)
  }
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  console.log(`Node ${process.version} · ${date} · ${machine} · ${ROUNDS} rounds, interleaved · ${DELAY} ms a call
| process | median, ms | paired ratio [10–90 %] | to |
|---|---|---|---|
${rows.join('\n')}

Processor time of a secret beyond the first, its check and its report, in ms: ${perSecret(now)}${base ? `; at ${EARLIER} ${perSecret(base)}` : ''}${['', ...left].join('\n')}`)
} finally {
  stop()
  rmSync(folder, { recursive: true, force: true })
}
