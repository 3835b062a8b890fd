import { groupBy } from '../algorithms/group-by.ts'
import type { Failure } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import { describeOrigin } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import { isBinding } from '../domain/verdict.ts'
import type { Weakening } from '../domain/weakening.ts'
import { capped, MOST_SHOWN, restInWords } from './caps.ts'
import { changeWords, LIVE_TITLE } from './live.ts'
import { markup } from './markup.ts'
import { WEAKENINGS_TITLE, weakeningWords } from './weakening-words.ts'
import { runHeadline, spotOf, whereOf } from './words.ts'

/** The outcome of a test, in JUnit's words. */
type TestOutcome = 'passed' | 'failure' | 'error' | 'skipped'

interface TestCase {
  readonly name: string
  readonly outcome: TestOutcome
  /** The text that a viewer shows beside the name. */
  readonly message: string
  readonly lines: readonly string[]
}

/** A test that every variable has, so that a viewer never reports a repaired variable as a missing test. */
const REST = 'every other check'

/**
 * Renders JUnit XML as Jenkins' xUnit plugin and CI viewers read it: a suite for each variable, a test for each
 * check with a finding, and one test for all other checks. Valid against junit-4.xsd and junit-10.xsd, so
 * `skipped` has no attributes. Ends with a line end.
 */
export function renderJunit(run: Run): string {
  const suites = run.reports.flatMap((report) => suitesOf(report, run.parity !== null))
  const name = markup(runHeadline(run))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}">\n${suites.join('')}</testsuites>\n`
}

/** @param several whether the suite's name includes the environment */
function suitesOf(report: Report, several: boolean): readonly string[] {
  const findings = groupBy(report.findings, ({ variable }) => variable)
  const failures = groupBy(report.failures, ({ variable }) => variable ?? null)
  const states = new Map(report.variables.map(({ name, state }) => [name, state]))
  const names = new Set<string | null>([...states.keys(), ...findings.keys(), ...failures.keys()])
  let room: number = MOST_SHOWN.variables
  const left: TestCase[] = []
  const suites = [...names].map((name) => {
    const all = [
      ...(failures.get(name) ?? []).map(failureCase),
      ...(findings.get(name) ?? []).map((finding) => findingCase(finding, report)),
    ]
    const cases = all.slice(0, room)
    left.push(...all.slice(room))
    room -= cases.length
    const isUnavailable = states.get(name ?? '') === 'unavailable' || failures.has(name)
    if (name !== null) cases.push(restCase(isUnavailable))
    const title = name ?? 'the run'
    const path = [report.service, report.environment, title].filter((part) => part !== '').join('.')
    return suite(several ? `${report.environment} ${title}` : title, path, cases)
  })
  const suiteAbout = (title: string, about: string, cases: readonly TestCase[]) => {
    const path = [report.service, report.environment, about].filter((part) => part !== '')
    const name = several ? `${report.environment} ${title}` : title
    return cases.length === 0 ? [] : [suite(name, path.join('.'), cases)]
  }
  return [
    ...suites,
    ...(left.length === 0 ? [] : [suiteOfRest(left)]),
    ...suiteAbout(LIVE_TITLE, 'the live service', liveCases(report)),
    ...suiteAbout(WEAKENINGS_TITLE, 'the policy', report.weakenings.map(weakeningCase)),
  ]
}

/** One passed test for each change. A change that is wrong is a finding too. */
function liveCases({ live }: Report): readonly TestCase[] {
  const { shown, left } = capped(live?.changes ?? [], MOST_SHOWN.variables)
  const cases = shown.map(
    ({ name, change }): TestCase => ({
      ...{ name, outcome: 'passed', message: '', lines: [changeWords(change)] },
    }),
  )
  const rest = restInWords(left.length, 'change of a variable')
  return rest === ''
    ? cases
    : [...cases, { name: 'the rest', outcome: 'passed', message: '', lines: [rest] }]
}

/** One entry for each weakening, as a skipped test. */
function weakeningCase(weakening: Weakening): TestCase {
  const { subject, says, place } = weakeningWords(weakening)
  return {
    name: `${weakening.kind} ${subject}`,
    outcome: 'skipped',
    message: '',
    lines: [says, place],
  }
}

/** One test for all that are left out, with the worst outcome among them. */
function suiteOfRest(left: readonly TestCase[]): string {
  const outcome = WORST_FIRST.find((one) => left.some((each) => each.outcome === one)) ?? 'passed'
  const message = restInWords(left.length, 'test')
  return suite('the rest', 'the rest', [{ name: 'the rest', outcome, message, lines: [message] }])
}

const WORST_FIRST: readonly TestOutcome[] = ['error', 'failure', 'skipped']

function failureCase(failure: Failure): TestCase {
  const { code, message, fix } = failure
  return { name: code, outcome: 'error', message, lines: [spotOf(failure), `Fix: ${fix}`] }
}

function findingCase(finding: Finding, { failOn }: Report): TestCase {
  const { check, severity, message, fix, origin, waiver } = finding
  const from = origin === null ? '' : describeOrigin(origin)
  const where = whereOf(finding)
  // The origin of a manifest's value is already its place.
  const places = from.includes(where) ? [from] : [where, from]
  const lines = [`${severity}: ${message}`, ...places, `Fix: ${fix}`]
  if (waiver !== null) {
    const terms = `Waived: ${waiver.reason} (${waiver.owner}, until ${waiver.expires})`
    return { name: check, outcome: 'skipped', message: '', lines: [terms, ...lines] }
  }
  if (severity === 'info' || (severity === 'warning' && failOn !== 'warning'))
    return { name: check, outcome: 'passed', message: '', lines }
  if (failOn === 'never' && !isBinding(finding))
    return { name: check, outcome: 'skipped', message: '', lines: ['Would block.', ...lines] }
  return { name: check, outcome: 'failure', message, lines }
}

function restCase(isUnavailable: boolean): TestCase {
  return isUnavailable
    ? { name: REST, outcome: 'skipped', message: '', lines: ['The value is not available.'] }
    : { name: REST, outcome: 'passed', message: '', lines: [] }
}

function suite(name: string, path: string, cases: readonly TestCase[]): string {
  const count = (outcome: TestOutcome) => cases.filter((one) => one.outcome === outcome).length
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  const inside = cases.map((one) => testCase(one, markup(path))).join('')
  return `  <testsuite name="${markup(name)}" ${counts}>\n${inside}  </testsuite>\n`
}

function testCase({ name, outcome, message, lines }: TestCase, path: string): string {
  const head = `    <testcase name="${markup(name)}" classname="${path}"`
  const text = lines
    .filter((line) => line !== '')
    .map(markup)
    .join('\n')
  if (outcome === 'passed')
    return text === '' ? `${head}/>\n` : `${head}><system-out>${text}</system-out></testcase>\n`
  const attributes =
    outcome === 'skipped' ? '' : ` type="${markup(name)}" message="${markup(message)}"`
  return `${head}><${outcome}${attributes}>${text}</${outcome}></testcase>\n`
}
