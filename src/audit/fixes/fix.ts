import type { Failure } from '../../domain/errors.ts'
import type { Finding } from '../../domain/finding.ts'
import type { FixedFinding, UnfixedFinding } from '../../domain/report.ts'
import { applyEdits, type EditedText, type TextEdit, unedited } from '../../text/edits.ts'
import { Unsafe } from '../../text/yaml-edits.ts'
import type { Audit } from '../audit.ts'
import { editsIn } from './edits.ts'
import { type Pins, pinsIn } from './pins.ts'
import type { Repair, RepairPlan } from './repair.ts'

/** What `--fix` changes. */
export interface AuditFixes {
  readonly files: ReadonlyMap<string, EditedText>
  readonly fixed: readonly FixedFinding[]
  readonly unfixed: readonly UnfixedFinding[]
}

/** An audit, and the texts that it read. */
export interface AuditOfTexts {
  readonly audit: Audit
  readonly failures: readonly Failure[]
  readonly texts: ReadonlyMap<string, string>
}

/** Audits again, with these texts in the place of files. */
export type AuditAgain = (texts: ReadonlyMap<string, string>) => Promise<AuditOfTexts>

/** A repair can make room for the next one: `needs`, then the `if`. */
const MOST_ROUNDS = 40
/** Repairs that fail together are tried in halves. */
const MOST_AUDITS = 200

/**
 * Repairs findings that have one right answer. After each repair the audit runs again: a change stays only if its finding
 * is gone, and no error and no failure is new.
 * @param given texts with pins, such as the file of `--pins`
 */
export async function fixWorkflows(
  auditAgain: AuditAgain,
  given: readonly string[],
): Promise<AuditFixes> {
  let files: ReadonlyMap<string, EditedText> = new Map()
  let now = await auditAgain(new Map())
  const pins = pinsIn([...now.texts.values(), ...given])
  const fixed: FixedFinding[] = []
  const unfixed = new Map<string, UnfixedFinding>()
  let audits = 0
  const refuse = (finding: Finding, because: string) =>
    unfixed.set(keyOf(finding), { ...original(finding, files), because })

  /** Applies candidates together, else in halves. Whether any of them stayed. */
  const apply = async (candidates: readonly Candidate[]): Promise<boolean> => {
    const [only] = candidates
    if (only === undefined) return false
    audits += 1
    const before = files
    const edited = editedFiles(before, now.texts, candidates)
    const next = await auditAgain(textsOf(edited))
    if (isBetter(now, next, candidates)) {
      files = edited
      now = next
      fixed.push(...candidates.map(({ finding }) => original(finding, before)))
      return true
    }
    if (candidates.length === 1 || audits >= MOST_AUDITS) {
      for (const { finding } of candidates) refuse(finding, NOT_BETTER)
      return false
    }
    const middle = candidates.length >> 1
    const first = await apply(candidates.slice(0, middle))
    // The first half may have moved the offsets of the second, which then waits for the next round.
    return first || (await apply(candidates.slice(middle)))
  }

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = [...now.audit.repairs].filter(([finding]) => !unfixed.has(keyOf(finding)))
    const candidates = candidatesOf(open, now.texts, pins, refuse)
    if (!(await apply(candidates)) && candidates.length === 0) break
  }
  const left = new Set(now.audit.findings.map(keyOf))
  return {
    ...{ files, fixed },
    unfixed: [...unfixed].flatMap(([key, one]) => (left.has(key) ? [one] : [])),
  }
}

const NOT_BETTER = 'the audit of the changed file still has it, or has a new error'

interface Candidate {
  readonly finding: Finding
  readonly edits: readonly (readonly [file: string, edit: TextEdit])[]
}

/** The repairs that can be made at once: one for each key of a job or step. */
function candidatesOf(
  open: readonly (readonly [Finding, RepairPlan])[],
  texts: ReadonlyMap<string, string>,
  pins: Pins,
  refuse: (finding: Finding, because: string) => void,
): readonly Candidate[] {
  const editors = new Map<string, ReturnType<typeof editsIn>>()
  const taken = new Map<string, string>()
  return open.flatMap(([finding, plan]): readonly Candidate[] => {
    if ('because' in plan) {
      refuse(finding, plan.because)
      return []
    }
    const waits = plan.repairs.some((repair) => {
      const before = taken.get(slotOf(repair))
      return before !== undefined && before !== JSON.stringify(repair)
    })
    if (waits) return []
    try {
      const edits = plan.repairs.flatMap((repair) => {
        const { file } = repair.at
        const text = texts.get(file) ?? ''
        const editor = editors.get(file) ?? editsIn(text, pins)
        editors.set(file, editor)
        return editor(repair).map((edit) => [file, edit] as const)
      })
      for (const repair of plan.repairs) taken.set(slotOf(repair), JSON.stringify(repair))
      return [{ finding, edits }]
    } catch (thrown) {
      if (!(thrown instanceof Unsafe)) throw thrown
      refuse(finding, thrown.message)
      return []
    }
  })
}

/** A finding at its line in the file as it was before all repairs. */
function original(
  { check, location }: Finding,
  files: ReadonlyMap<string, EditedText>,
): FixedFinding {
  const origins = location === null ? undefined : files.get(location.file)?.origins
  if (location === null || origins === undefined) return { check, location }
  const line = (origins[location.line - 1] ?? location.line - 1) + 1
  return { check, location: { ...location, line } }
}

function slotOf({ at, kind }: Repair): string {
  return JSON.stringify([at.file, at.path, kind])
}

function editedFiles(
  files: ReadonlyMap<string, EditedText>,
  texts: ReadonlyMap<string, string>,
  candidates: readonly Candidate[],
): ReadonlyMap<string, EditedText> {
  const next = new Map(files)
  const all = candidates.flatMap(({ edits }) => edits)
  for (const file of new Set(all.map(([name]) => name))) {
    const before = files.get(file) ?? unedited(texts.get(file) ?? '')
    const own = all.filter(([name]) => name === file).map(([, edit]) => edit)
    const different = new Map(own.map((edit) => [JSON.stringify(edit), edit]))
    next.set(file, applyEdits(before, [...different.values()]))
  }
  return next
}

function textsOf(files: ReadonlyMap<string, EditedText>): ReadonlyMap<string, string> {
  return new Map([...files].map(([file, { text }]) => [file, text]))
}

/** Whether the findings of the candidates are gone, and no error and no failure is new. */
function isBetter(
  before: AuditOfTexts,
  after: AuditOfTexts,
  candidates: readonly Candidate[],
): boolean {
  if (failuresOf(after) > failuresOf(before)) return false
  const [was, is] = [countsOf(before.audit), countsOf(after.audit)]
  const repaired = new Map<string, number>()
  for (const { finding } of candidates)
    repaired.set(keyOf(finding), (repaired.get(keyOf(finding)) ?? 0) + 1)
  const errors = ({ audit }: AuditOfTexts) =>
    audit.findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null).length
  return (
    errors(after) <= errors(before) &&
    [...repaired].every(([key, count]) => (is.get(key) ?? 0) <= (was.get(key) ?? 0) - count)
  )
}

function failuresOf({ audit, failures }: AuditOfTexts): number {
  return audit.failures.length + failures.length
}

function countsOf({ findings }: Audit): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const key = keyOf(finding)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** A finding without its line, which a repair above it moves. */
function keyOf({ check, message, location }: Finding): string {
  return JSON.stringify([check, message, location?.file])
}
