import type { Failure, Outcome } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import { isDay, isExpired, type Waiver } from '../domain/waiver.ts'
import { didYouMean } from '../text/nearest.ts'

/** A waiver, and where it stands. */
export type PlacedWaiver = Waiver & Required<Pick<Waiver, 'location'>>

/** A waiver in a comment of a workflow, and the line whose findings it is for. */
interface LineWaiver {
  readonly waiver: PlacedWaiver
  /** Counts from 1. */
  readonly line: number
}

const BEGIN = /(?:^|\s)#\s*bootgate:\s*waive/i
const FORM =
  /^#\s*bootgate:\s*waive\s+(?<check>\S+)\s+until\s+(?<expires>\S+)\s+by\s+(?<owner>\S+?):\s+(?<reason>\S.*)$/i
const EXAMPLE =
  '# bootgate: waive audit-deploy-ungated until 2027-03-31 by @platform: a rollback must not wait'

/**
 * The waivers of a workflow: each is for the findings of its own line, and one that has the line to itself for
 * those of the next. One that cannot be read is a failure, as it is in a policy.
 * @param checks what can be waived
 */
export function readWaivers(
  text: string,
  file: string,
  checks: readonly string[],
): Outcome<readonly LineWaiver[]> {
  const lines = text.split('\n')
  const below = linesBelow(lines)
  const failures: Failure[] = []
  const value = lines.flatMap((line, place): readonly LineWaiver[] => {
    const start = BEGIN.exec(line)?.index
    if (start === undefined) return []
    const hash = line.indexOf('#', start)
    const location = { file, line: place + 1, column: hash + 1 }
    const read = readWaiver(line.slice(hash).trimEnd(), checks)
    if (typeof read === 'string') {
      failures.push({
        code: 'WORKFLOW_INVALID',
        message: `A waiver in ${file} ${read}`,
        fix: `Write it so: \`${EXAMPLE}\`.`,
        location,
      })
      return []
    }
    const own = isComment(line) ? below[place] : place
    return [{ waiver: { ...read, location }, line: (own ?? place) + 1 }]
  })
  return { value, failures }
}

/** Of each line the next one, counted from 0, that is more than a comment; null where there is none. */
function linesBelow(lines: readonly string[]): readonly (number | null)[] {
  const below: (number | null)[] = []
  let next: number | null = null
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    below[place] = next
    const line = lines[place] ?? ''
    if (line.trim() !== '' && !isComment(line)) next = place
  }
  return below
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#')
}

/** A waiver, or what is wrong with it. */
function readWaiver(comment: string, checks: readonly string[]): Waiver | string {
  const { check, expires, owner, reason } = FORM.exec(comment)?.groups ?? {}
  if (!check || !expires || !owner || !reason)
    return 'does not say what it waives, until when, by whom and why.'
  if (!checks.includes(check))
    return `names no rule of the audit that can be waived.${didYouMean(check, checks)}`
  if (!isDay(expires)) return 'ends on no day of the calendar.'
  return { check, variable: '*', reason, owner, expires }
}

/** Findings with the waivers that hold for them, and what is to be said of the waivers themselves. */
export function waiveLines(
  findings: readonly Finding[],
  waivers: readonly LineWaiver[],
  now: number,
) {
  const holding = waivers.filter(({ waiver }) => !isExpired(waiver, now))
  const key = (check: string, file: string, line: number) => `${check} ${file}:${line}`
  const known = new Map(
    holding.map(({ waiver, line }) => [key(waiver.check, waiver.location.file, line), waiver]),
  )
  const waived = findings.map((finding): Finding => {
    const { check, location } = finding
    const waiver = location && known.get(key(check, location.file, location.line))
    return waiver ? { ...finding, waiver } : finding
  })
  const used = new Set(waived.map(({ waiver }) => waiver))
  return {
    findings: waived,
    holding: holding.map(({ waiver }) => waiver),
    expired: waivers.flatMap(({ waiver }) => (isExpired(waiver, now) ? [waiver] : [])),
    unused: holding.flatMap(({ waiver }) => (used.has(waiver) ? [] : [waiver])),
  }
}
