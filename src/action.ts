import { leaveWith } from './adapters/signals.ts'
import { startProcess } from './adapters/start-process.ts'
import { run } from './run-action.ts'

await startProcess(process.stdout, () => process.env.RUNNER_DEBUG === '1')
leaveWith(await run(process.env, process.cwd()))
