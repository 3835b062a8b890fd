import { FAILURE_CODES, type Failure } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import type { RuleInfo } from '../domain/rule-info.ts'
import type { Run } from '../domain/run.ts'
import { exitCode } from '../domain/verdict.ts'
import type { Waiver } from '../domain/waiver.ts'
import { WEAKENINGS, type Weakening } from '../domain/weakening.ts'
import { plainLine } from './escape.ts'
import { jsonText } from './json-text.ts'
import type { PageLinks } from './links.ts'
import { HOME } from './pages.ts'
import { runName } from './run-name.ts'
import { auditRule, policyRule, SARIF_LEVELS, sarifRule } from './sarif-rules.ts'
import { weakeningWords } from './weakening-words.ts'
import { untrustedInWords } from './words.ts'

/** What the formats need besides the run. */
export interface Surroundings {
  /** All checks of the suite, or all rules of the audit, with or without findings. */
  readonly rules: readonly RuleInfo[]
  /** Bootgate's version: another version may find more in the same files. */
  readonly version: string
  /** The place of a finding without a line, because code scanning refuses a result without a place. In an audit, a workflow. */
  readonly policy: string
  /** A path relative to the repository's root, with forward slashes; absolute when outside. */
  readonly pathOf: (file: string) => string
  /** Where Markdown and HTML lead. Left out: to the pages of the checks, and to no lines. */
  readonly links?: PageLinks
}

/**
 * Renders SARIF 2.1.0 (OASIS), with what GitHub's code scanning requires: help, level and description for every
 * rule, a place for every result, paths from the repository's root. Ends with a line end.
 */
export function renderSarif({ reports }: Run, context: Surroundings): string {
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: reports.map((report) => sarifRun(report, context)),
  })
}

function sarifRun(report: Report, { rules, version, policy, pathOf }: Surroundings) {
  const known = new Set(rules.map(({ id }) => id))
  const policyRules = [...new Set(report.findings.map(({ check }) => check))].filter(
    (id) => !known.has(id),
  )
  const ruleOf = (rule: RuleInfo) =>
    report.audit === undefined ? sarifRule(rule, report.tier) : auditRule(rule)
  const all = [...rules.map(ruleOf), ...policyRules.map(policyRule)]
  const places = new Map(all.map(({ id }, place) => [id, place]))
  const artifacts = new Map<string, object>()
  const at = ({ file, line, column }: Location) => {
    const artifactLocation = artifacts.get(file) ?? artifactOf(pathOf(file).toWellFormed())
    artifacts.set(file, artifactLocation)
    return { artifactLocation, region: { startLine: line, startColumn: column } }
  }

  const resultOf = (finding: Finding) => {
    const { check, severity, variable, message, fix, waiver } = finding
    const location = finding.location ?? { file: policy, line: 1, column: 1 }
    return {
      ruleId: check,
      ruleIndex: places.get(check),
      kind: 'fail',
      level: SARIF_LEVELS[severity],
      message: { text: messageText(`${message} ${fix}`) },
      locations: [
        {
          physicalLocation: at(location),
          ...(variable !== null && {
            logicalLocations: [{ name: plainLine(variable), kind: 'variable' }],
          }),
        },
      ],
      // Check, variable and file. A hash of the line could be a hash of the value.
      partialFingerprints: {
        'bootgate/v1': [check, variable ?? '*', pathOf(location.file)].map(plainLine).join(' '),
      },
      suppressions:
        waiver === null ? [] : [suppression(waiver, at, report.audit ? 'inSource' : 'external')],
    }
  }

  const notificationOf = ({ code, message, fix, location }: Failure) => ({
    descriptor: { id: code },
    level: 'error',
    message: { text: messageText(`${message} ${fix}`) },
    ...(location && { locations: [{ physicalLocation: at(location) }] }),
  })

  const because = untrustedInWords(report)
  const untrusted = because === '' ? [] : [{ level: 'warning', message: { text: because } }]
  // How the tool was configured, not what it found: 3.20.22.
  const settingOf = (weakening: Weakening) => {
    const { subject, says, place } = weakeningWords(weakening)
    const { kind, location } = weakening
    return {
      descriptor: { id: kind },
      level: weakening.pending ? 'note' : 'warning',
      message: { text: messageText(`${subject}: ${says} (${place})`) },
      ...(location && { locations: [{ physicalLocation: at(location) }] }),
    }
  }

  const kinds = [...new Set(report.weakenings.map(({ kind }) => kind))]
  const codes = [...new Set(report.failures.map(({ code }) => code))]
  return {
    tool: {
      driver: {
        name: 'Bootgate',
        semanticVersion: version,
        informationUri: HOME,
        rules: all,
        notifications: [
          ...codes.map((id) => ({ id, shortDescription: { text: FAILURE_CODES[id] } })),
          ...kinds.map((id) => ({ id, shortDescription: { text: WEAKENINGS[id] } })),
        ],
      },
    },
    // One category for each environment and one for audits: code scanning keeps their alerts apart.
    automationDetails: {
      id: report.audit ? 'bootgate/audit/' : `${runName(report)}/`,
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.result !== 'broken',
        exitCode: exitCode(report.result),
        toolExecutionNotifications: [...untrusted, ...report.failures.map(notificationOf)],
        ...(kinds.length > 0 && {
          toolConfigurationNotifications: report.weakenings.map(settingOf),
        }),
      },
    ],
    results: report.findings.map(resultOf),
    ...(report.live && { properties: { live: report.live } }),
  }
}

function suppression(
  waiver: Waiver,
  at: (location: Location) => object,
  kind: 'inSource' | 'external',
) {
  const { reason, owner, expires, location } = waiver
  return {
    kind,
    status: 'accepted',
    justification: plainLine(`${reason} (${owner}, until ${expires})`),
    ...(location && { location: { physicalLocation: at(location) } }),
  }
}

/** A path as a URI: relative to the repository's root, or absolute. */
function artifactOf(path: string) {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/')
    ? { uri: `file://${encoded}` }
    : { uri: encoded, uriBaseId: '%SRCROOT%' }
}

/** A plain text message (3.11): a name becomes no link, and no mention in a comment made from it. */
function messageText(text: string): string {
  return plainLine(text)
    .replaceAll('](', '] (')
    .replace(/(?<!\w)@(?=\w)/g, '@\u200b')
}
