/**
 * Measures a check of a large manifest as a whole process: `node bench/manifests.ts ROUNDS [BUNDLE] [OTHER_BUNDLE]`.
 * It says how many times as long the first one takes; the other is the build of an earlier commit when left out.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EARLIER, earlierBuild, NO_EARLIER } from './earlier.ts'
import { quantile, type Subject, timeInRounds } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const [rounds = '9', ...bundles] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'bootgate-bench-'))
const env = { PATH: process.env.PATH ?? '', HOME: folder }

/** A plan of 9.5 MB: one service, and thousands of other resources. */
function plan(): string {
  const definitions = JSON.stringify([
    { name: 'api', image: 'api', environment: [{ name: 'LOG_LEVEL', value: 'info' }] },
  ])
  const created = (type: string, name: string, after: object) => ({
    ...{ address: `${type}.${name}`, mode: 'managed', type, name },
    change: { actions: ['create'], before: null, after, after_unknown: {} },
  })
  const parameter = (place: number) =>
    created('aws_ssm_parameter', `other_${place}`, {
      ...{ name: `/other/${place}`, type: 'String', value: 'x'.repeat(400), tags: { team: 'a' } },
    })
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.12.0',
    resource_changes: [
      created('aws_ecs_task_definition', 'api', {
        ...{ family: 'api', container_definitions: definitions },
      }),
      ...Array.from({ length: 14_500 }, (_, place) => parameter(place)),
    ],
  })
}

/** A Compose file of 5,000 lines: one service with 4,990 variables. */
function compose(): string {
  const lines = Array.from(
    { length: 4990 },
    (_, place) => `      VARIABLE_${place}: "text ${place}"`,
  )
  return `services:\n  api:\n    image: api\n    environment:\n      LOG_LEVEL: info\n${lines.join('\n')}\n`
}

const FILES = { 'plan.json': plan, 'compose.yaml': compose } as const

function subjectOf(bundle: string, file: string): Subject {
  const policy = `version: 1
service: api
unknown: ignore
environments: { prod: { tier: development, manifest: ${file} } }
variables: { LOG_LEVEL: string }
`
  const name = `${bundle}, ${file}`
  const own = join(folder, `${file}.yml`)
  writeFileSync(own, policy)
  const args = [resolve(bundle), 'check', '--policy', own, '--quiet']
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
  return { name, args, env, exitCode: status ?? 2 }
}

try {
  const earlier = earlierBuild(folder)
  const both = [join(ROOT, 'dist'), ...(earlier === null ? [] : [earlier])]
  const given = bundles.length > 0 ? bundles : both.map((dist) => join(dist, 'cli/index.js'))
  const rows = Object.entries(FILES).flatMap(([file, make]) => {
    const text = make()
    writeFileSync(join(folder, file), text)
    const subjects = given.map((bundle) => subjectOf(bundle, file))
    const times = timeInRounds(subjects, Number(rounds), folder)
    const last = times.get(subjects.at(-1)?.name ?? '') ?? []
    return subjects.map(({ name, exitCode }) => {
      const own = times.get(name) ?? []
      const ratios = own.map((time, round) => time / (last[round] ?? 0))
      const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(2))
      const size = `${(text.length / 1e6).toFixed(1)} MB`
      const shown = name.replace(`${earlier}/`, `${EARLIER}, `).replace(ROOT, '')
      return `| ${shown} | ${size} | ${exitCode} | ${quantile(own, 0.5).toFixed(0)} | ${middle} [${low}–${high}] |`
    })
  })
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  console.log(`Node ${process.version} · ${machine} · ${rounds} rounds, interleaved
| bundle, manifest | size | exit code | median, ms | paired ratio to the last bundle [10–90 %] |
|---|---|---|---|---|
${rows.join('\n')}${earlier === null ? `\n${NO_EARLIER}` : ''}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
