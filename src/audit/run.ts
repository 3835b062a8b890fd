import type { Failure } from '../domain/errors.ts'
import { concludeAudit } from '../domain/report.ts'
import { type Run, runOf } from '../domain/run.ts'
import type { FailOn } from '../domain/verdict.ts'
import { isMap } from '../text/data.ts'
import { readDocument } from '../text/document.ts'
import type { ReadText } from '../text/files.ts'
import { auditWorkflows } from './audit.ts'
import type { Workflows } from './calls.ts'
import { readWorkflows } from './read.ts'

/** What an audit is asked. */
interface AuditAsked {
  /** Workflows to look at; those that they call are looked at too. */
  readonly files: readonly string[]
  /** Where the files were looked for; null when they were named. */
  readonly folder: string | null
  readonly failOn: FailOn
  /** Milliseconds since 1970. */
  readonly now: number
  /** What was wrong with the question. */
  readonly failures: readonly Failure[]
}

/** Files → Workflow[] → Finding[] → Verdict → Report. All findings and failures first, then one verdict. */
export async function runAudit(asked: AuditAsked, readText: ReadText): Promise<Run> {
  const read = await readWorkflows(asked.files, readText)
  const { findings, failures, audited, waivers } = auditWorkflows(
    read.value,
    await isOwnRoot(read.value, readText),
    asked.now,
  )
  const told = [...asked.failures, ...read.failures, ...failures]
  const missing = told.length > 0 ? [] : nothingToAudit(asked, audited.gates)
  const { failOn } = asked
  return runOf(
    concludeAudit(audited, { failOn, findings, waivers, failures: [...told, ...missing] }),
  )
}

/** Whether the workflows are Bootgate's own, where `uses: ./` is the gate. */
async function isOwnRoot(workflows: Workflows, readText: ReadText): Promise<boolean> {
  const [file] = [...workflows.values()].flatMap((workflow) =>
    [...workflow.jobs.values()].flatMap(({ steps }) =>
      steps.some(({ uses }) => uses === './' || uses === '.') ? workflow.file : [],
    ),
  )
  if (file === undefined) return false
  try {
    const action = `${file.replace(/[^/\\]*$/, '')}../../action.yml`
    const reading = readDocument(await readText(action), action)
    return reading.ok && isMap(reading.document.value) && reading.document.value.name === 'Bootgate'
  } catch {
    return false
  }
}

const STEP = '`- uses: bootgate/bootgate@SHA` with `environment: prod`'

/** An audit of nothing is no pass. */
function nothingToAudit({ files, folder }: AuditAsked, gates: number): readonly Failure[] {
  if (files.length === 0)
    return [
      {
        code: 'WORKFLOW_NOT_FOUND',
        message: `There is no workflow (*.yml, *.yaml) in ${folder ?? 'what was named'}, so nothing was audited.`,
        fix: `Name a folder with --dir, or files. A gate is a step of a workflow: ${STEP}.`,
      },
    ]
  if (gates > 0) return []
  return [
    {
      code: 'GATE_NOT_FOUND',
      message: 'No workflow has the gate in it, so nothing keeps a deploy from starting.',
      fix: `Put it before the deploy: ${STEP}.`,
    },
  ]
}
