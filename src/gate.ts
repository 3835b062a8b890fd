import { examine } from './checks/examine.ts'
import { suiteFor } from './checks/index.ts'
import { lookAt } from './checks/scope.ts'
import type { Outcome } from './domain/errors.ts'
import type { Inputs } from './domain/inputs.ts'
import { conclude, type Report } from './domain/report.ts'
import { configure } from './policy/configure.ts'
import { type ResolvePorts, resolveVariables } from './resolve/resolve.ts'

export interface Ports extends ResolvePorts {
  /** When the run is, in milliseconds since 1970: certificates and waivers end. */
  readonly now: number
  /** Shows the report wherever it belongs. Never throws: the verdict stands whether or not it could be shown. */
  readonly publish: (report: Report) => Promise<void>
}

/** Inputs → Config → Variable[] → Finding[] → Verdict → Report → publish. All findings first, then one verdict. */
export async function runGate(inputs: Outcome<Inputs>, ports: Ports): Promise<Report> {
  const config = await configure(inputs.value, ports.readText)
  const resolved = await resolveVariables(config.value, ports)
  const scope = lookAt({ ...config.value, ...resolved.value, now: ports.now })
  const findings = examine(suiteFor(config.value.rules), scope, config.value.severities)
  const report = conclude({
    ...config.value,
    ...resolved.value,
    now: ports.now,
    findings: findings.value,
    failures: [inputs, config, resolved, findings].flatMap(({ failures }) => failures),
  })
  await ports.publish(report)
  return report
}
