/**
 * Measures the first start on a cold page cache, as on a fresh runner: `node bench/cold.ts ROUNDS`. Before each start the
 * kernel drops what it has read from the disk, which only root may ask for; without that right nothing is measured.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quantile, type Subject, timeInRounds } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROUNDS = Math.max(5, Number(process.argv[2]) || 0)
const folder = mkdtempSync(join(tmpdir(), 'bootgate-bench-'))
const env = { PATH: process.env.PATH ?? '', HOME: folder, AWS_EC2_METADATA_DISABLED: 'true' }

/** Linux drops clean pages only, so the others are written first. @throws Error without the right */
function dropCaches(): void {
  execFileSync('sync')
  writeFileSync('/proc/sys/vm/drop_caches', '3')
}

function mayDrop(): boolean {
  try {
    dropCaches()
    return true
  } catch {
    return false
  }
}

const check = ['check', '--policy', 'bench/policies/plain.yml', '--environment', 'prod']
const bare: Subject = { name: 'bare: `node -e 0`', args: ['-e', '0'], env, exitCode: 0 }
const plain: Subject = {
  name: 'command, plain policy',
  args: ['dist/cli/index.js', ...check],
  env,
  exitCode: 0,
}

try {
  if (mayDrop()) {
    const times = timeInRounds([bare, plain], ROUNDS, ROOT, dropCaches)
    const [alone = [], gate = []] = [bare, plain].map(({ name }) => times.get(name) ?? [])
    const ratios = gate.map((time, round) => time / (alone[round] ?? 0))
    const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part).toFixed(2))
    const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
    console.log(`Node ${process.version} · ${new Date().toISOString().slice(0, 10)} · ${machine} · ${ROUNDS} rounds, interleaved
| process, on a cold page cache | median, ms | paired ratio to bare [10–90 %] |
|---|---|---|
| ${bare.name} | ${quantile(alone, 0.5).toFixed(0)} | 1 |
| ${plain.name} | ${quantile(gate, 0.5).toFixed(0)} | ${middle} [${low}–${high}] |`)
  } else
    console.log(
      'Left out: the start on a cold page cache. Only root may write to /proc/sys/vm/drop_caches.',
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
