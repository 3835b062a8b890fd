import type { RuleInfo } from '../../domain/rule-info.ts'
import type { AuditRule } from '../rule.ts'
import { allSecrets } from './all-secrets.ts'
import { continueOnError } from './continue-on-error.ts'
import { deployUngated } from './deploy-ungated.ts'
import { emptyOutput } from './empty-output.ts'
import { exitCodeLost } from './exit-code-lost.ts'
import { failOnNever } from './fail-on-never.ts'
import { gateEnvironment } from './gate-environment.ts'
import { gateIgnored } from './gate-ignored.ts'
import { gateInjection } from './gate-injection.ts'
import { gateLeftOut } from './gate-left-out.ts'
import { gatePermissions } from './gate-permissions.ts'
import { headCheckout } from './head-checkout.ts'
import { manifestChanged } from './manifest-changed.ts'
import { nothingDeploys } from './nothing-deploys.ts'
import { unknownKey } from './unknown-key.ts'
import { unpinnedUses } from './unpinned-uses.ts'
import { waiverExpired } from './waiver-expired.ts'
import { waiverUnused } from './waiver-unused.ts'

/** Every rule of the audit. A report shows findings of one severity in this order. */
export const auditRules: readonly AuditRule[] = [
  deployUngated,
  gateIgnored,
  gateLeftOut,
  emptyOutput,
  continueOnError,
  exitCodeLost,
  gateEnvironment,
  gateInjection,
  manifestChanged,
  failOnNever,
  headCheckout,
  allSecrets,
  unpinnedUses,
  unknownKey,
  waiverExpired,
  gatePermissions,
  nothingDeploys,
  waiverUnused,
]

/** Ids of the rules that a comment can waive: all except the rules about waivers. */
export const waivable: readonly string[] = auditRules
  .map(({ id }) => id)
  .filter((id) => id !== waiverExpired.id && id !== waiverUnused.id)

/** The rules as reports show them. */
export const auditRuleInfos: readonly RuleInfo[] = auditRules.map(
  ({ id, why, severity, example }) => ({
    ...{ id, why, example: { good: [example.good.trimEnd()] } },
    levels: { development: severity, staging: severity, production: severity },
    waivable: waivable.includes(id),
  }),
)
