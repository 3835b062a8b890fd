import type { ProcessEnv } from '../domain/process-env.ts'
import type { RunsIn } from '../domain/stand-ins.ts'
import { type RawInputs, readInputs } from '../inputs/read.ts'
import { commandTrigger } from './command-trigger.ts'
import { deadline } from './deadline.ts'
import { fenced } from './fence.ts'
import { textReader } from './files.ts'
import { pathWords } from './path-words.ts'

/** Where a command runs. */
interface PreparedIn {
  readonly env: ProcessEnv
  readonly folder: string
}

/** A command in a step of a workflow gates a deploy as the action does. */
function runsIn({ env }: PreparedIn): RunsIn {
  return env.GITHUB_ACTIONS === 'true' ? 'workflow' : 'terminal'
}

/** What a command needs in order to read what its inputs name. */
export async function prepare(raw: RawInputs, at: PreparedIn) {
  const inputs = readInputs(raw, runsIn(at))
  const end = deadline(inputs.value.fetching.timeout)
  const trigger = await commandTrigger(inputs.value, at, end)
  const place = { folder: at.folder, workspace: at.env.GITHUB_WORKSPACE ?? '' }
  const reader = textReader(end.expired, undefined, pathWords(inputs.value))
  return {
    inputs: inputs.value,
    failures: [...inputs.failures, ...trigger.failures],
    end,
    trigger: trigger.value,
    readText: fenced(reader, inputs.value, place),
  }
}
