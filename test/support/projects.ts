import { gateRun } from './gate-runs.ts'
import { one } from './one.ts'

/** A small project: its files by path, and the secrets of its store by name or ARN. */
export interface Project {
  readonly files: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
}

/** The report on environment `prod` of a project whose policy is `bootgate.yml`. */
export async function reportOf(project: Project) {
  const { reports } = await gateRun({ policy: {}, ...project, inputs: { environment: ['prod'] } })
  return one(reports)
}

/** The result, then each finding as `VARIABLE check severity` and each failure as `VARIABLE CODE`, sorted. */
export async function verdictOn(project: Project): Promise<readonly string[]> {
  const { result, findings, failures } = await reportOf(project)
  return [
    result,
    ...[
      ...findings.map(({ variable, check, severity }) => `${variable} ${check} ${severity}`),
      ...failures.map(({ variable, code }) => `${variable} ${code}`),
    ].sort(),
  ]
}
