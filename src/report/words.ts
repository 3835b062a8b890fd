import { groupBy } from '../algorithms/group-by.ts'
import type { Failure } from '../domain/errors.ts'
import { type Finding, SEVERITIES } from '../domain/finding.ts'
import { placeOf } from '../domain/location.ts'
import { describeSource, SOURCES } from '../domain/origin.ts'
import { agreementOf, type ProbeReport } from '../domain/probe.ts'
import type { ReadsReport } from '../domain/reads.ts'
import type { Audited, Report } from '../domain/report.ts'
import { checkedOf, countsOf, type Run, resultOf } from '../domain/run.ts'
import { untrustedWords } from '../domain/trust.ts'
import type { Waiver } from '../domain/waiver.ts'
import { onStandIns } from '../domain/weakening.ts'
import { bootInWords, refusalIn } from './boot.ts'

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** `6 errors, 1 warning`, without zero counts. */
function countsInWords({ counts, failures }: Pick<Report, 'counts' | 'failures'>): string {
  const words = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    severity === 'info' ? `${counts.info} info` : plural(counts[severity], severity),
  )
  if (counts.waived > 0) words.push(`${counts.waived} waived`)
  if (failures.length > 0) words.unshift(plural(failures.length, 'failure'))
  return words.join(', ')
}

/** The first words of every page of a `partial` run, and of no pass. */
export const STATIC_ONLY = 'Static checks only'

/** Part of the headline when the secrets are not the service's real ones. */
const STAND_INS = ' on local stand-ins'

/** The verdict of the whole run in one sentence: the first line of every page. */
export function runHeadline(run: Run): string {
  const [report, ...others] = run.reports
  if (report === undefined || others.length === 0) return report ? headline(report) : ''
  const { reports } = run
  const deploy = `Deploy${report.service === '' ? '' : ` of ${report.service}`}`
  const result = resultOf(run)
  const failures = reports.flatMap((one) => one.failures)
  const counts = countsInWords({ counts: countsOf(run), failures })
  const those = reports.filter((one) => one.result === result)
  const some = `${those.length} of ${plural(reports.length, 'environment')} (${namesOf(those)})`
  const standIns = reports.some(({ weakenings }) => onStandIns(weakenings)) ? STAND_INS : ''
  switch (result) {
    case 'blocked':
      return `${deploy} blocked${standIns} in ${some}: ${counts}`
    case 'broken':
      return `${deploy} blocked${standIns}, because the gate could not tell in ${some}: ${counts}`
    case 'partial':
      return `${STATIC_ONLY}${report.service === '' ? '' : ` of ${report.service}`} in ${some}: ${knownInWords(reports)}${counts === '' ? '' : `, ${counts}`}`
    case 'pass':
      return `${deploy} can start${standIns} in ${plural(reports.length, 'environment')}${counts === '' ? '' : ` (${counts})`}: ${plural(checkedOf(run), 'variable')} checked`
  }
}

function namesOf(reports: readonly Report[]): string {
  return reports.map(({ environment }) => environment).join(', ')
}

/** How many variables were checked, and how many are unavailable. */
function knownInWords(reports: readonly Report[]): string {
  const variables = reports.flatMap((report) => report.variables)
  const unavailable = variables.filter(({ state }) => state === 'unavailable').length
  const checked = checkedOf({ reports, parity: null })
  return `${plural(checked, 'variable')} checked, ${unavailable} unavailable`
}

/** ` of SERVICE to ENVIRONMENT`, without a name that is not known. */
function ofDeploy({ service, environment }: Report): string {
  return `${service === '' ? '' : ` of ${service}`}${environment === '' ? '' : ` to ${environment}`}`
}

/** The verdict on one environment, or of an audit, in one sentence. How the container would fail comes first. */
export function headline(report: Report): string {
  if (report.audit !== undefined) return auditHeadline(report, report.audit)
  if (report.probe !== undefined) return probeHeadline(report, report.probe)
  if (report.reads !== undefined) return readsHeadline(report, report.reads)
  const refusal = refusalIn(report)
  return refusal === null ? verdictInWords(report) : `${refusal}. ${verdictInWords(report)}`
}

function verdictInWords(report: Report): string {
  const of = ofDeploy(report)
  const deploy = `Deploy${of}`
  const counts = countsInWords(report)
  const standIns = onStandIns(report.weakenings) ? STAND_INS : ''
  switch (report.result) {
    case 'blocked':
      return `${deploy} blocked${standIns}: ${counts}${report.untrusted === null ? '' : ` (${STATIC_ONLY.toLowerCase()}: ${knownInWords([report])})`}`
    case 'partial':
      return `${STATIC_ONLY}${of}: ${knownInWords([report])}${counts === '' ? '' : `, ${counts}`}`
    case 'broken':
      return `${deploy} blocked${standIns}, because the gate could not tell: ${counts}`
    case 'pass':
      if (report.wouldBlock > 0)
        return `${deploy} not blocked${standIns} (fail-on: never); would block: ${report.wouldBlock}`
      return `${deploy} can start${standIns}${counts === '' ? '' : ` (${counts})`}: ${plural(report.checked, 'variable')} checked`
  }
}

function probeHeadline(report: Report, { rows }: ProbeReport): string {
  const of = `${report.service} in ${report.environment}`
  const blind = rows.filter((row) => agreementOf(row) === 'blind').length
  if (report.result === 'broken')
    return `The probe of ${of} could not tell: ${countsInWords(report)}`
  return blind === 0
    ? `The policy says what ${of} asks: ${plural(rows.length, 'variation')} tried`
    : `The policy misses ${plural(blind, 'variation')} of ${rows.length} that ${of} refuses`
}

function readsHeadline(report: Report, { rows }: ReadsReport): string {
  const of = `${report.service} in ${report.environment}`
  const looks = `${of} looks at ${plural(rows.length, 'variable')} when it starts`
  if (report.result === 'broken')
    return `${looks}, as far as it could be told: ${countsInWords(report)}`
  const counts = countsInWords(report)
  return counts === '' ? `${looks}, and the policy declares them` : `${looks}: ${counts}`
}

function auditHeadline(report: Report, audit: Audited): string {
  const counts = countsInWords(report)
  switch (report.result) {
    case 'blocked':
      return `Audit failed, because there are ways around the gate: ${counts}`
    case 'broken':
      return `Audit failed, because it could not tell: ${counts}`
    case 'partial':
    case 'pass':
      if (report.wouldBlock > 0)
        return `Audit not failed (fail-on: never); would fail: ${report.wouldBlock}`
      return `Audit found no way around the gate${counts === '' ? '' : ` (${counts})`}: ${auditedInWords(audit)}`
  }
}

/** `2 workflows with 1 gate and 1 deploy`. */
function auditedInWords({ workflows, gates, deploys }: Audited): string {
  return `${plural(workflows, 'workflow')} with ${plural(gates, 'gate')} and ${plural(deploys, 'deploy')}`
}

/** Why a run made static checks only; empty when a failure already says so. */
export function untrustedInWords({ untrusted, result }: Report): string {
  return untrusted === null || result === 'broken' ? '' : untrustedWords(untrusted)
}

/** In place of a tier and counts that mean nothing. */
const NOTHING = 'Nothing was checked'

/** What was checked, on one line. */
export function lookedAtInWords({ audit, checked, variables, tier, boot }: Report): string {
  if (audit === undefined && checked === 0 && variables.length === 0)
    return `${NOTHING}.${bootInWords(boot)}`
  return audit === undefined
    ? `${checked} of ${plural(variables.length, 'variable')} had a value; checked as ${tier}.${bootInWords(boot)}`
    : `Audited: ${auditedInWords(audit)}.`
}

/** What a stricter `fail-on` would block; empty when the headline already says it. */
export function wouldBlockInWords({ result, failOn, wouldBlock, counts }: Report): string {
  const blockedByError =
    failOn === 'never' && (result === 'broken' || result === 'partial') ? wouldBlock : 0
  const errors =
    blockedByError === 0
      ? []
      : [`${plural(blockedByError, 'error')} would block with fail-on: error`]
  const warnings =
    failOn === 'warning' || counts.warning === 0
      ? []
      : [`${plural(counts.warning, 'warning')} would block with fail-on: warning`]
  const all = [...errors, ...warnings]
  return all.length === 0 ? '' : `${all.join('; ')}.`
}

/** What was checked, from which sources, how strictly and how long it took. @param duration in milliseconds */
export function checkedInWords(report: Report, duration?: number): string {
  const { checked, variables, tier, audit, probe, reads } = report
  const took = duration === undefined ? '' : ` in ${(duration / 1000).toFixed(1)} s`
  if (audit !== undefined) return `Audited${took}: ${auditedInWords(audit)}.`
  if (probe !== undefined)
    return `Probed as ${tier}${took}: ${plural(variables.length, 'variable')}.`
  if (reads !== undefined) return `Started as ${tier}${took}.`
  if (checked === 0 && variables.length === 0)
    return `${NOTHING}${took}.${bootInWords(report.boot)}`
  const bySource = groupBy(variables, ({ origin }) => origin?.source)
  const sources = SOURCES.flatMap((source) => {
    const count = bySource.get(source)?.length ?? 0
    return count === 0 ? [] : [`${describeSource(source)} (${count})`]
  })
  const from = sources.length === 0 ? '' : ` Sources: ${sources.join(', ')}.`
  return `Checked as ${tier}${took}: ${checked} of ${plural(variables.length, 'variable')} had a value.${from}${bootInWords(report.boot)}`
}

/** Merges equal failures of several variables, and lists their names. */
export function groupFailures(
  failures: readonly Failure[],
): readonly { readonly failure: Failure; readonly variables: readonly string[] }[] {
  const groups = new Map<string, { failure: Failure; variables: string[] }>()
  for (const failure of failures) {
    const key = `${failure.code} ${failure.message}`
    const group = groups.get(key) ?? { failure, variables: [] }
    if (failure.variable !== undefined) group.variables.push(failure.variable)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The findings without a waiver. */
export function openFindings({ findings }: Report): readonly Finding[] {
  return findings.filter(({ waiver }) => waiver === null)
}

const uses = new WeakMap<readonly Finding[], ReadonlyMap<Waiver | null, number>>()

/** How many findings each waiver waives. Cached: many callers ask about the same list. */
export function usesOf(findings: readonly Finding[]): ReadonlyMap<Waiver | null, number> {
  const counted = uses.get(findings) ?? countBy(findings.map(({ waiver }) => waiver))
  uses.set(findings, counted)
  return counted
}

function countBy<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** What a waiver waives, its reason, owner and last day, for the list in every report. */
export function waiverWords({ findings, audit }: Report, waiver: Waiver) {
  const used = usesOf(findings).get(waiver) ?? 0
  const place = audit && waiver.location ? placeOf(waiver.location) : null
  return {
    subject: place ?? (waiver.variable === '*' ? 'any variable' : waiver.variable),
    waived: `${waiver.check} (${plural(used, 'finding')})`,
    terms: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
  }
}

/** File and line of a finding; empty without a place. */
export function whereOf({ location }: Finding): string {
  return location ? placeOf(location) : ''
}

/** File, line and column of a failure: one line of a policy may hold several mistakes. */
export function spotOf({ location }: Failure): string {
  return location ? `${placeOf(location)}:${location.column}` : ''
}
