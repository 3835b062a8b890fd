/**
 * Measures the audit of a hundred workflows as a whole process: `node bench/audit.ts ROUNDS [BUNDLE] [OTHER_BUNDLE]`. With
 * another build's `cli/index.js` it says how many times as long the first one takes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quantile, type Subject, timeInRounds } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CORPUS = join(ROOT, 'test/corpus/workflows')
const WORKFLOWS = 100
const [rounds = '15', ...bundles] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'bootgate-bench-'))
const env = { PATH: process.env.PATH ?? '', HOME: folder }

/** The workflows of the corpus, in the folders of a repository, some of them twice. */
function makeRepository(): void {
  const into = join(folder, '.github/workflows')
  mkdirSync(into, { recursive: true })
  cpSync(join(CORPUS, 'actions'), join(folder, '.github/actions'), { recursive: true })
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.yml'))
  for (let place = 0; place < WORKFLOWS; place += 1) {
    const name = names[place % names.length] ?? ''
    const copy = place < names.length ? name : `again-${name}`
    cpSync(join(CORPUS, name), join(into, copy))
  }
}

/** A build may know less syntax, and then ends with another code. */
function subjectOf(bundle: string): Subject {
  const args = [resolve(bundle), 'audit', '--quiet']
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env })
  return { name: bundle, args, env, exitCode: status ?? 2 }
}

try {
  makeRepository()
  const given = bundles.length > 0 ? bundles : [join(ROOT, 'dist/cli/index.js')]
  const subjects = given.map(subjectOf)
  const times = timeInRounds(subjects, Number(rounds), folder)
  const last = times.get(subjects.at(-1)?.name ?? '') ?? []
  const rows = subjects.map(({ name, exitCode }) => {
    const own = times.get(name) ?? []
    const ratios = own.map((time, round) => time / (last[round] ?? 0))
    const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(2))
    return `| ${name} | ${exitCode} | ${quantile(own, 0.5).toFixed(0)} | ${middle} [${low}–${high}] |`
  })
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  console.log(`Node ${process.version} · ${machine} · ${rounds} rounds, interleaved · ${WORKFLOWS} workflows
| bundle | exit code | median, ms | paired ratio to the last bundle [10–90 %] |
|---|---|---|---|
${rows.join('\n')}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
