import type { Failure, Outcome } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import { isDay, isExpired, type Waiver } from '../domain/waiver.ts'
import { didYouMean } from '../text/nearest.ts'

/** A waiver with its location. */
export type PlacedWaiver = Waiver & Required<Pick<Waiver, 'location'>>

/** A waiver in a comment, and the line whose findings it waives. */
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
 * Reads the waivers of a file. A waiver at the end of a line is for this line; one on its own line is for the
 * next line that is not a comment. An invalid waiver is the failure WORKFLOW_INVALID.
 * @param checks ids of the rules that can be waived
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
        fix: `Write it like this: \`${EXAMPLE}\`.`,
        location,
      })
      return []
    }
    const target = isComment(line) ? below[place] : place
    return [{ waiver: { ...read, location }, line: (target ?? place) + 1 }]
  })
  return { value, failures }
}

/** For each line, the next line with more than a comment, counted from 0; null if there is none. */
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

/** A waiver, or the end of a sentence that says what is wrong with it. */
function readWaiver(comment: string, checks: readonly string[]): Waiver | string {
  const { check, expires, owner, reason } = FORM.exec(comment)?.groups ?? {}
  if (!check || !expires || !owner || !reason)
    return 'does not name a rule, a last day, an owner and a reason.'
  if (!checks.includes(check))
    return `names a rule that does not exist or cannot be waived.${didYouMean(check, checks)}`
  if (!isDay(expires)) return 'ends on a day that does not exist.'
  return { check, variable: '*', reason, owner, expires }
}

/** Attaches waivers to the findings on their lines, and sorts the waivers into holding, expired and unused. */
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
