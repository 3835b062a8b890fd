/** Writes `src/report/summary-frame.json`: the lines of a job summary that no mask may change. */
import { writeFileSync } from 'node:fs'
import { summaryFrame } from '../test/support/summary-frame.ts'

writeFileSync(
  new URL('../src/report/summary-frame.json', import.meta.url),
  `${JSON.stringify(summaryFrame(), null, 2)}\n`,
)
