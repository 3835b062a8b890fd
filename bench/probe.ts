/**
 * How well a probe of the FastAPI example uses the processors: `npm run bench:probe`, after `.ci/startups`. The whole
 * probe is compared with the sum of its starts, one after the other, divided by the number of processors.
 */
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { processStarter } from '../src/adapters/boot/start.ts'
import { textReader } from '../src/adapters/files.ts'
import type { StartApplication } from '../src/boot/request.ts'
import { readInputs } from '../src/inputs/read.ts'
import { NO_TRIGGER } from '../src/policy/trigger.ts'
import { runProbe } from '../src/probe/run.ts'
import { copyOfExample, startupEnv } from '../test/support/startups.ts'

const BOOTS = 40
/** Starts that are measured alone, for the time of one. */
const ALONE = 10
const MOST = 1.3

const folder = copyOfExample('fastapi-startup')
const start = processStarter(startupEnv(), folder)
const requests: Parameters<StartApplication>[0][] = []
const cores = availableParallelism()
const never = new Promise<never>(() => {})

const began = performance.now()
const asked = readInputs(
  { policy: join(folder, 'bootgate.yml'), environment: ['prod'] },
  'terminal',
)
const { before } = await runProbe(asked, {
  readText: textReader(never),
  trigger: NO_TRIGGER,
  pullRequest: false,
  start: (request) => {
    requests.push(request)
    return start(request)
  },
  parallel: cores,
  boots: BOOTS,
  expired: never,
  mask: () => {},
  keep: [],
  now: Date.now(),
})
const whole = performance.now() - began
if (before.reports.some(({ failures }) => failures.length > 0)) throw new Error('the probe failed')

// Every fourth, so that good starts and refused ones are in it.
const sample = requests.filter((_, place) => place % Math.ceil(requests.length / ALONE) === 0)
let alone = 0
for (const request of sample) {
  const since = performance.now()
  await start(request)
  alone += performance.now() - since
}
rmSync(folder, { recursive: true })
const sum = (alone / sample.length) * requests.length
const ratio = whole / (sum / cores)
console.log(
  `${requests.length} starts side by side on ${cores} cores: ${(whole / 1000).toFixed(1)} s, ${ratio.toFixed(2)} times the sum of its starts (${(sum / 1000).toFixed(1)} s) divided by the cores (limit ${MOST})`,
)
