/** What the gate adds to one start: `npm run bench:boot`. The application is `true`, which takes about a millisecond. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processStarter } from '../src/adapters/boot/start.ts'

const ROUNDS = 20
const folder = mkdtempSync(join(tmpdir(), 'bench-boot-'))
mkdirSync(join(folder, '.git'))
const start = processStarter(process.env, folder)
const times: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const began = performance.now()
  const { value } = await start({
    plan: {
      ...{ command: ['true'], directory: folder, timeout: 10_000, expect: { kind: 'exit' } },
      ...{ keep: ['PATH'], network: 'none', memory: 1024 ** 3 },
    },
    variables: { given: new Map(), inherited: new Map(), without: [] },
    sensitive: [],
  })
  if (value?.end.kind !== 'started') throw new Error('true did not end with 0')
  times.push(performance.now() - began)
}
rmSync(folder, { recursive: true })
const sorted = times.toSorted((a, b) => a - b)
const median = sorted[Math.floor(ROUNDS / 2)] ?? 0
console.log(
  `own cost around one boot: median ${median.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms (limit 120 ms)`,
)
