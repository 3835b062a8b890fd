import type { BootReport } from './boot.ts'
import type { Rule } from './declaration.ts'
import type { Failure } from './errors.ts'
import type { Finding, Severity } from './finding.ts'
import { insufficientEvidence } from './insufficient-evidence.ts'
import type { LiveComparison } from './live.ts'
import type { Location } from './location.ts'
import { isInherited, type Origin } from './origin.ts'
import type { ProbeReport } from './probe.ts'
import type { ReadsReport } from './reads.ts'
import { safeText } from './safe-text.ts'
import type { SilentManifest } from './silent-manifest.ts'
import type { Tier } from './tier.ts'
import { TRUSTED, type Trust, type Untrusted } from './trust.ts'
import { hasValue, type State, type Variable } from './variable.ts'
import { decide, type FailOn, type Result } from './verdict.ts'
import { isExpired, type Waiver } from './waiver.ts'
import type { Weakening } from './weakening.ts'

export interface ReportedVariable {
  readonly name: string
  readonly type: string
  readonly state: State
  readonly sensitive: boolean
  readonly origin: Origin | null
}

/** Everything that is shown or sent of an environment's check. Holds no value. */
export interface Report {
  readonly service: string
  readonly environment: string
  readonly tier: Tier
  readonly result: Result
  /** Why the run is not trusted and resolved nothing; null for a trusted run. */
  readonly untrusted: Untrusted | null
  readonly failOn: FailOn
  /** How many findings would block with `fail-on: error` or stricter, whatever `failOn` is. */
  readonly wouldBlock: number
  /** How many variables had a value, empty ones included; for an audit, how many workflows were read. */
  readonly checked: number
  /** Findings by severity, without waived ones. */
  readonly counts: Readonly<Record<Severity | 'waived', number>>
  readonly variables: readonly ReportedVariable[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  /** Every waiver in force in this environment, used or not. */
  readonly waivers: readonly Waiver[]
  /** Everything that makes the gate milder than its defaults here. */
  readonly weakenings: readonly Weakening[]
  /** What the deploy changes in the live service, when a file shows it. */
  readonly live?: LiveComparison
  /** What the start of the application showed, when the run starts it. */
  readonly boot?: BootReport
  /** Set for `bootgate probe`. */
  readonly probe?: ProbeReport
  /** Set for `bootgate reads`. */
  readonly reads?: ReadsReport
  /** Set for an audit, which checks no environment. */
  readonly audit?: Audited
  /** Set for `audit --fix` and `probe --write`. */
  readonly fixes?: Fixes
}

/** What `audit --fix` or `probe --write` changes in files. */
export interface Fixes {
  /** Whether the files hold the changes. */
  readonly written: boolean
  readonly edits: readonly FileEdit[]
  readonly fixed: readonly FixedFinding[]
  readonly unfixed: readonly UnfixedFinding[]
}

/** Lines of a file that become other lines, without their line ends. */
export interface FileEdit {
  readonly file: string
  /** The first line, from 1, in the file before all edits. Inserted lines come before it. */
  readonly line: number
  readonly removed: readonly string[]
  readonly inserted: readonly string[]
}

/** A finding that `audit --fix` repairs, at its line in the file before all edits. */
export interface FixedFinding {
  readonly check: string
  readonly location: Location | null
}

/** A finding that stays, although its rule knows repairs. */
export interface UnfixedFinding extends FixedFinding {
  /** Completes "not fixed, because ". */
  readonly because: string
}

/** What an audit read. */
export interface Audited {
  /** How many files were read. */
  readonly workflows: number
  /** How many steps run the gate. */
  readonly gates: number
  /** How many steps deploy, as far as the audit recognises them. */
  readonly deploys: number
}

export interface Conclusion {
  readonly service: string
  readonly environment: string
  readonly tier: Tier
  readonly failOn: FailOn
  readonly variables: readonly Variable[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  readonly waivers: readonly Waiver[]
  /** Trusted by default. */
  readonly trust?: Trust
  readonly silent?: SilentManifest
  readonly live?: LiveComparison
  readonly booted?: BootReport
  /** The policy's rules; none by default. */
  readonly rules?: readonly Rule[]
  /** None by default. */
  readonly weakenings?: readonly Weakening[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The report of a run, with its verdict, decided once. */
export function conclude(run: Conclusion): Report {
  const reported = run.variables.filter(isReported)
  const checked = reported.filter(hasValue).length
  const failures = [...run.failures, ...insufficientEvidence(run)]
  const { service, environment, tier } = run
  return {
    ...{ service, environment, tier },
    ...judge({ ...run, failures, checked }),
    variables: reported.map((variable) => ({
      name: variable.name,
      type: variable.declaration.type.name,
      state: variable.state,
      sensitive: variable.declaration.sensitive,
      origin: variable.origin,
    })),
    waivers: run.waivers
      .filter((waiver) => !isExpired(waiver, run.now))
      .map((waiver) => named(waiver, run.variables)),
    weakenings: run.weakenings ?? [],
    ...(run.live && { live: run.live }),
    ...(run.booted && { boot: run.booted }),
  }
}

/** What the image or the platform sets is the same in every deploy: only what the policy itself declares is shown. */
function isReported({ declaration, origin }: Variable): boolean {
  const ours = declaration.declared && declaration.preset === undefined
  return ours || origin === null || !isInherited(origin)
}

/** A waiver may name something that is not a variable, such as a misplaced secret. */
function named(waiver: Waiver, variables: readonly Variable[]): Waiver {
  const known = variables.some(({ name }) => name === waiver.variable)
  return known ? waiver : { ...waiver, variable: safeText(waiver.variable, '…') }
}

interface JudgedRun extends Pick<Conclusion, 'trust'> {
  readonly checked: number
  readonly failOn: FailOn
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

/** The report of an audit. It has no service, and uses the tier production. */
export function concludeAudit(
  audit: Audited,
  { waivers, ...found }: Omit<JudgedRun, 'checked'> & Pick<Report, 'waivers'>,
): Report {
  const nowhere = { service: '', environment: '', tier: 'production' } as const
  const judged = judge({ ...found, checked: audit.workflows })
  return { ...nowhere, ...judged, variables: [], waivers, weakenings: [], audit }
}

function judge({ checked, failOn, findings, failures, trust = TRUSTED }: JudgedRun) {
  const verdict = decide(findings, failures, failOn, trust)
  const untrusted = trust.trusted ? null : trust.reason
  const open = findings.filter(({ waiver }) => waiver === null)
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length
  const counts = {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    waived: findings.length - open.length,
  }
  return { ...verdict, untrusted, failOn, checked, counts, findings, failures }
}
