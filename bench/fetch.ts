/** Measures whole processes that fetch secrets from a server that answers in 30 ms: `node bench/fetch.ts ROUNDS`. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { peakMemory, quantile, type Subject, type Times, timeInRounds } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROUNDS = Math.max(5, Number(process.argv[2]) || 0)
/** The build to measure: the committed one unless an argument names another. */
const CLI = process.argv[3] ?? 'dist/cli/index.js'
const DELAY = 30
const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:bench'
const ONE_BY_ONE = '--parallel 1'
const WAYS = [ONE_BY_ONE, '--parallel 10', 'default', '--batch'] as const

const folder = mkdtempSync(join(tmpdir(), 'bootgate-bench-'))

/** Writes a policy and an App Runner service with so many variables in so many secrets; gives the policy's path. */
function service(name: string, variables: number, secrets: number): string {
  const each = variables / secrets
  const references = Array.from({ length: variables }, (_, index) => {
    const secret = Math.floor(index / each)
    const value =
      each === 1
        ? `${ARN}/text/${secret}-AbCdEf`
        : `${ARN}/json/${secret}-AbCdEf:${'ABCDE'[index % each]}::`
    return [`SECRET_${index}`, value] as const
  })
  const manifest = {
    SourceConfiguration: {
      ImageRepository: {
        ImageIdentifier: 'bench',
        ImageConfiguration: { RuntimeEnvironmentSecrets: Object.fromEntries(references) },
      },
    },
  }
  const declared = references.map(([variable]) => `  ${variable}: secret`)
  const policy = `version: 1
service: bench
environments: { prod: { tier: production, manifest: ${name}.json } }
variables:
${declared.join('\n')}
`
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest))
  writeFileSync(join(folder, `${name}.yml`), policy)
  return join(folder, `${name}.yml`)
}

function subject(name: string, policy: string, way: string, url: string): Subject {
  const flags = way === 'default' ? [] : way.split(' ')
  return {
    name,
    args: [CLI, 'check', '--policy', policy, '--environment', 'prod', ...flags],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'no-key-at-all',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    },
    exitCode: 0,
  }
}

/** How many times faster than the base in each round: the median, and the range of the middle 80 %. */
function ratio(times: Times, name: string, base: string): string {
  const rounds = times.get(name) ?? []
  const ratios = (times.get(base) ?? []).map((time, round) => time / (rounds[round] ?? 0))
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(1))
  return `${middle}× [${low}–${high}]`
}

function median(times: Times, name: string): string {
  return quantile(times.get(name) ?? [], 0.5).toFixed(0)
}

function memory(subject: Subject): string {
  return peakMemory(subject, ROOT)?.toFixed(0) ?? '—'
}

function compareWays(url: string): readonly string[] {
  return [20, 100, 500].flatMap((count) => {
    const policy = service(`text-${count}`, count, count)
    const subjects = WAYS.map((way) => subject(way, policy, way, url))
    const times = timeInRounds(subjects, ROUNDS, ROOT)
    return subjects.map(
      (one) =>
        `| ${count} | ${one.name} | ${median(times, one.name)} | ${ratio(times, one.name, ONE_BY_ONE)} | ${memory(one)} |`,
    )
  })
}

function compareFleets(url: string): readonly string[] {
  const small = subject('200 over 40', service('fleet-200', 200, 40), 'default', url)
  const large = subject('1,000 over 200', service('fleet-1000', 1000, 200), 'default', url)
  const times = timeInRounds([small, large], ROUNDS, ROOT)
  return [small, large].map(
    (one) =>
      `| ${one.name} | ${median(times, one.name)} | ${ratio(times, small.name, one.name)} | ${memory(one)} |`,
  )
}

async function started(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = spawn(process.execPath, ['bench/slow-aws.ts', String(DELAY)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await server.stdout.setEncoding('utf8').take(1).toArray()
  return { url: String(line).trim(), stop: () => server.kill() }
}

const { url, stop } = await started()
try {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  console.log(`Node ${process.version} · ${date} · ${machine} · ${ROUNDS} rounds, interleaved · ${DELAY} ms a call
| secrets | way | median, ms | faster than one after another [10–90 %] | peak, MB |
|---|---|---|---|---|
${compareWays(url).join('\n')}

| variables over secrets | median, ms | time against the small one's [10–90 %] | peak, MB |
|---|---|---|---|
${compareFleets(url).join('\n')}`)
} finally {
  stop()
  rmSync(folder, { recursive: true, force: true })
}
