/** Measures how long a report takes to render in every format, and how that grows: `node bench/render.ts ROUNDS`. */
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { suite } from '../src/checks/index.ts'
import { conclude, type Report } from '../src/domain/report.ts'
import { runOf } from '../src/domain/run.ts'
import { FORMATS, renderAs } from '../src/report/formats.ts'
import { peakMemory, quantile } from './measure.ts'

const SELF = fileURLToPath(import.meta.url)
const SIZES = [500, 2_000, 8_000, 20_000] as const
/** Findings of each variable, each of another check. */
const FINDINGS_PER_VARIABLE = 100
const ROUNDS = Math.max(3, Number(process.argv[2]) || 5)
const context = {
  rules: suite,
  version: '1.2.3',
  policy: 'bootgate.yml',
  pathOf: (file: string) => file,
}

/** A report with so many findings: each variable has a finding of a hundred checks. */
function reportOf(size: number): Report {
  const items = Array.from({ length: size }, (_, place) => {
    const name = `SERVICE_VARIABLE_${Math.floor(place / FINDINGS_PER_VARIABLE)}`
    const check = suite[place % FINDINGS_PER_VARIABLE]?.id ?? ''
    const location = { file: 'deploy/service.json', line: place + 1, column: 7 }
    const origin = {
      source: 'secrets-manager',
      locator: 'backend/prod-AbCdEf',
      jsonKey: name,
      versionId: '00000000-0000-4000-8000-000000000000',
      stage: 'AWSCURRENT',
      location,
    } as const
    const severity = place % 3 === 0 ? ('warning' as const) : ('error' as const)
    const message = `${name} is not what ${check} reads: <it> holds | something & "else".`
    const fix = `Generate a new value for ${name}: \`openssl rand -base64 48\``
    const finding = { check, severity, variable: name, message, fix, origin, location }
    return {
      variable: {
        name,
        type: 'signing-secret',
        state: 'present',
        sensitive: true,
        origin,
      } as const,
      finding: { ...finding, facts: {}, waiver: null },
    }
  })
  const run = {
    service: 'backend',
    environment: 'prod',
    tier: 'production',
    failOn: 'error',
  } as const
  const findings = items.map(({ finding }) => finding)
  const report = conclude({ ...run, now: 0, variables: [], findings, failures: [], waivers: [] })
  return {
    ...report,
    checked: size / FINDINGS_PER_VARIABLE,
    variables: items
      .filter((_, place) => place % FINDINGS_PER_VARIABLE === 0)
      .map(({ variable }) => variable),
  }
}

/** Processor time in milliseconds to render each format once. Unlike wall time it does not depend on other processes. */
function timesOf(report: Report): readonly number[] {
  // Pages share what they find out about a report, so each round has a report of its own.
  const run = runOf({ ...report })
  return FORMATS.map((format) => {
    const start = process.cpuUsage()
    renderAs(format, run, context)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

if (process.argv[2] === '--once') {
  const report = reportOf(Number(process.argv[3]))
  for (const format of FORMATS) renderAs(format, runOf(report), context)
  process.exit()
}

/** Peak memory in MB of a process that only renders once. */
const peakOf = (size: number) =>
  peakMemory(
    { name: `${size}`, args: [SELF, '--once', `${size}`], env: {}, exitCode: 0 },
    process.cwd(),
  )
const reports = SIZES.map((size) => ({ size, report: reportOf(size) }))
for (const { report } of reports) timesOf(report)
const rounds = Array.from({ length: ROUNDS }, () => reports.map(({ report }) => timesOf(report)))
const bare = peakOf(0) ?? Number.NaN

const rows = reports.map(({ size }, place) => {
  const ofSize = rounds.map((round) => round[place] ?? [])
  const ratios = rounds.map((round) => sum(round[place] ?? []) / sum(round[0] ?? []))
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(1))
  const each = FORMATS.map((_, at) =>
    quantile(
      ofSize.map((times) => times[at] ?? 0),
      0.5,
    ).toFixed(0),
  )
  const all = quantile(ofSize.map(sum), 0.5).toFixed(0)
  const peak = ((peakOf(size) ?? Number.NaN) - bare).toFixed(0)
  return `| ${size} | ${all} | ${middle}× [${low}–${high}] | ${peak} | ${each.join(' | ')} |`
})
const date = new Date().toISOString().slice(0, 10)
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
console.log(`Node ${process.version} · ${date} · ${machine} · ${ROUNDS} rounds
| findings | all formats, ms | time against the smallest [10–90 %] | peak above none, MB | ${FORMATS.join(' | ')} |
|${'---|'.repeat(4 + FORMATS.length)}
${rows.join('\n')}`)
