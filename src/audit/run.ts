import { changesOf } from '../algorithms/edits.ts'
import type { Failure } from '../domain/errors.ts'
import { concludeAudit, type FileEdit, type Fixes } from '../domain/report.ts'
import { type Run, runOf } from '../domain/run.ts'
import type { FailOn } from '../domain/verdict.ts'
import { isMap } from '../text/data.ts'
import { readDocument } from '../text/document.ts'
import type { ReadText } from '../text/files.ts'
import { auditWorkflows } from './audit.ts'
import type { Workflows } from './calls.ts'
import { type AuditFixes, type AuditOfTexts, fixWorkflows } from './fixes/fix.ts'
import { readPins } from './fixes/pins.ts'
import { readWorkflows } from './read.ts'

/** What an audit needs to know. */
interface AuditRequest {
  /** Workflows to audit. Local workflows and actions that they use are read too. */
  readonly files: readonly string[]
  /** The folder that was searched for the files; null if the user named the files. */
  readonly folder: string | null
  readonly failOn: FailOn
  /** The names of the repository, as OWNER/NAME in lower case: its files are local under them too. */
  readonly own?: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** Failures of the inputs. */
  readonly failures: readonly Failure[]
}

/** Files → Workflow[] → Finding[] → Verdict → Report. All findings and failures first, then one verdict. */
export async function runAudit(request: AuditRequest, readText: ReadText): Promise<Run> {
  return concluded(request, await auditFiles(request, readText))
}

/** A run whose report says what `--fix` changes. @param written whether the files hold the changes */
export function withFixes(run: Run, { files, ...told }: AuditFixes, written: boolean): Run {
  const edits = [...files].flatMap(([file, edited]) =>
    changesOf(edited).map(({ line, ...lines }): FileEdit => ({ file, line: line + 1, ...lines })),
  )
  const fixes: Fixes = { written, edits, ...told }
  return { ...run, reports: run.reports.map((report) => ({ ...report, fixes })) }
}

/** The run of an audit, and what `--fix` changes. */
export interface FixedRun {
  /** The audit of the files as they are. */
  readonly before: Run
  /** The audit of the files after all repairs. */
  readonly after: Run
  readonly fixes: AuditFixes
}

/**
 * Audits workflows and repairs them.
 * @param pinsFile a file that names commits of actions; null for none
 * @param readPinsText reads this file, which may lie outside the repository
 */
export async function runFixes(
  request: AuditRequest,
  pinsFile: string | null,
  readText: ReadText,
  readPinsText: ReadText,
): Promise<FixedRun> {
  const pins = await readPins(pinsFile, readPinsText)
  const asked = { ...request, failures: [...request.failures, ...pins.failures] }
  const texts = new Map<string, string>()
  const auditAgain = async (changed: ReadonlyMap<string, string>): Promise<AuditOfTexts> => {
    const read = async (path: string) => {
      const text = changed.get(path) ?? texts.get(path) ?? (await readText(path))
      if (!texts.has(path)) texts.set(path, text)
      return text
    }
    const audited = await auditFiles(asked, read)
    return { ...audited, texts: new Map([...texts, ...changed]) }
  }
  const first = await auditAgain(new Map())
  const fixes = await fixWorkflows(auditAgain, [pins.text])
  const last = await auditAgain(
    new Map([...fixes.files].map(([file, { text }]) => [file, text] as const)),
  )
  return { before: concluded(asked, first), after: concluded(asked, last), fixes }
}

async function auditFiles(
  { files, now, own = [] }: AuditRequest,
  readText: ReadText,
): Promise<Omit<AuditOfTexts, 'texts'>> {
  const read = await readWorkflows(files, readText, own)
  const rootIsGate = await isOwnRepository(read.value, readText)
  return { audit: auditWorkflows(read.value, rootIsGate, now), failures: read.failures }
}

function concluded(request: AuditRequest, { audit, failures }: Omit<AuditOfTexts, 'texts'>): Run {
  const { findings, audited, waivers } = audit
  const known = [...request.failures, ...failures, ...audit.failures]
  const missing = known.length > 0 ? [] : nothingToAudit(request, audited.gates)
  const { failOn } = request
  return runOf(
    concludeAudit(audited, { failOn, findings, waivers, failures: [...known, ...missing] }),
  )
}

/** Whether the workflows are in Bootgate's own repository, where `uses: ./` is the gate. */
async function isOwnRepository(workflows: Workflows, readText: ReadText): Promise<boolean> {
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

/** An audit without a workflow or without a gate is a failure, not a pass. */
function nothingToAudit({ files, folder }: AuditRequest, gates: number): readonly Failure[] {
  if (files.length === 0)
    return [
      {
        code: 'WORKFLOW_NOT_FOUND',
        message: `There is no workflow (*.yml, *.yaml) in ${folder ?? 'the named files'}, so nothing was audited.`,
        fix: `Name a folder with --dir, or name files. The gate is a step of a workflow: ${STEP}.`,
      },
    ]
  if (gates > 0) return []
  return [
    {
      code: 'GATE_NOT_FOUND',
      message: 'No workflow runs the gate, so nothing stops a deploy.',
      fix: `Put this step before the deploy: ${STEP}; or call bootgate/bootgate/.github/workflows/gate.yml@SHA in a job that the deploy needs.`,
    },
  ]
}
