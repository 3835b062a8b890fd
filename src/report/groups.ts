import { connected } from '../algorithms/connected.ts'
import { groupBy } from '../algorithms/group-by.ts'
import { ownIn } from '../algorithms/own.ts'
import { withCommas } from '../domain/digits.ts'
import { type Finding, rank, type Severity } from '../domain/finding.ts'
import type { Report } from '../domain/report.ts'
import { capped, MOST_SHOWN } from './caps.ts'
import { openFindings } from './words.ts'

/** Findings with one cause: the same check says the same of one or more variables. */
export interface FindingGroup {
  readonly check: string
  readonly severity: Severity
  /** Completes a sentence that begins with the variable's name; a whole sentence if there is no variable. */
  readonly words: string
  /** With several variables it is that of the first, if it names one. */
  readonly fix: string
  readonly findings: readonly Finding[]
  /** The same number for groups about the same variables at the same places. They follow each other. */
  readonly topic: number
}

type Cause = Omit<FindingGroup, 'topic'>

const known = new WeakMap<Report, readonly FindingGroup[]>()

/**
 * Groups the findings without a waiver by cause, most severe first, but those of one variable together. Cached: every
 * page asks about the same report.
 */
export function groupFindings(report: Report): readonly FindingGroup[] {
  const groups = known.get(report) ?? grouped(report)
  known.set(report, groups)
  return groups
}

function grouped(report: Report): readonly FindingGroup[] {
  const findings = openFindings(report).map((finding) => ({
    finding,
    words: withoutName(finding),
    fix: nameless(finding.fix, finding.variable),
  }))
  const groups = groupBy(findings, ({ finding: { severity, check }, words, fix }) =>
    JSON.stringify([severity, check, words, fix]),
  )
  const sorted = [...groups.values()]
    .flatMap(([first, ...others]): readonly Cause[] => {
      if (first === undefined) return []
      const { check, severity } = first.finding
      const findings = [first, ...others].map(({ finding }) => finding)
      return [{ check, severity, words: first.words, fix: fixOfAll(findings), findings }]
    })
    .sort((one, other) => rank(one.severity) - rank(other.severity))
  return arranged(sorted)
}

/**
 * Orders groups so that those of one variable stand together, and numbers their topics. The most severe group stays
 * first, and decides where the others of its variables stand.
 */
function arranged(groups: readonly Cause[]): readonly FindingGroup[] {
  const topics = [...groupBy(groups, subjectOf).values()]
  const together = connected(topics, ([first]) =>
    first === undefined ? [] : first.findings.flatMap(({ variable }) => variable ?? []),
  )
  return together
    .flat()
    .flatMap((topic, number) => topic.map((group) => ({ ...group, topic: number })))
}

/** Equal for groups with the same variables at the same places. Without a place, a group has its own. */
function subjectOf(group: Cause): unknown {
  const { findings } = group
  const isSomewhere = findings.some(
    ({ variable, location }) => variable !== null || location !== null,
  )
  if (!isSomewhere) return group
  return JSON.stringify(
    findings.map(({ variable, location }) => [variable, location?.file, location?.line]),
  )
}

/**
 * The sentence of a group of several variables: "A and B are not set in prod". Words that cannot take a plural
 * safely keep the singular: "Each of A and B …".
 */
export function sentenceOf(names: readonly string[], words: string): string {
  const plural = pluralOf(words)
  const distinct = [...new Set(names)]
  const listed = inSentence(distinct)
  if (distinct.length === 1) return `${listed} ${words}`
  return plural === null ? `Each of ${listed} ${words}` : `${listed} ${plural}`
}

/** The same where the names stand elsewhere: "They are not set in prod". */
export function sentenceOfThem(words: string): string {
  const plural = pluralOf(words)
  return plural === null ? `Each of them ${words}` : `They ${plural}`
}

const PLURALS: Readonly<Record<string, string>> = {
  is: 'are',
  has: 'have',
  was: 'were',
  does: 'do',
}

/** Words about a single variable, which a plural would make wrong. */
const SINGULAR = /\b(?:is|has|was|does|it|its|itself)\b/

function pluralOf(words: string): string | null {
  const [verb = '', rest = ''] = words.split(/ (.*)/s)
  const plural = ownIn(PLURALS, verb)
  return plural === undefined || SINGULAR.test(rest) ? null : `${plural} ${rest}`
}

/** `A`, `A and B`, `A, B and 12 more`. */
function inSentence(names: readonly string[]): string {
  const { shown, left } = capped(names, MOST_SHOWN.names)
  const more = left.length === 0 ? [] : [`${withCommas(left.length)} more`]
  const all = [...shown, ...more]
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`
}

/** A fix with one real name can be pasted; one for several variables could not. */
function fixOfAll(findings: readonly Finding[]): string {
  const [first, ...others] = findings
  if (first === undefined) return ''
  const same = others.every(({ fix }) => fix === first.fix)
  return same ? first.fix : `${first.fix} Do the same for the others.`
}

/** The message without the variable's name, which the report shows beside it. */
function withoutName({ message, variable }: Finding): string {
  const named = variable !== null && message.startsWith(`${variable} `)
  return named ? message.slice(variable.length + 1) : message
}

/** The fix with NAME for each word that is the variable's name: equal for variables with the same fix. */
function nameless(fix: string, variable: string | null): string {
  if (variable === null || !fix.includes(variable)) return fix
  // A name is one word, unless it is none at all: then no word is equal to it.
  const [first = '', ...rest] = fix.split(variable)
  let text = first
  for (const part of rest) {
    const whole = /^\w+$/.test(variable) && !/\w$/.test(text) && !/^\w/.test(part)
    text += (whole ? 'NAME' : variable) + part
  }
  return text
}
