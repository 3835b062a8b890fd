import { existsSync, readdirSync } from 'node:fs'
import { textReader } from '../../src/adapters/files.ts'
import type { Report } from '../../src/domain/report.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { one } from './one.ts'

/** The examples of a service; those of workflows have no policy. */
export function exampleFolders(): readonly string[] {
  return readdirSync('examples').filter((folder) => existsSync(`examples/${folder}/bootgate.yml`))
}

/** The report of each example, as it was on the day of the incident and repaired, by `folder environment`. */
export async function exampleReports(): Promise<ReadonlyMap<string, Report>> {
  const reports = new Map<string, Report>()
  for (const folder of exampleFolders())
    for (const environment of ['incident', 'prod'])
      reports.set(`${folder} ${environment}`, await exampleReport(folder, environment))
  return reports
}

/** The report of one environment of an example. */
export async function exampleReport(folder: string, environment: string): Promise<Report> {
  const policy = `examples/${folder}/bootgate.yml`
  const inputs = readInputs(
    { policy, environment: [environment], 'env-files': [], variables: [], secrets: [] },
    'terminal',
  )
  const away = () => Promise.reject(new Error('examples are read without AWS'))
  const { reports } = await runGate(inputs, {
    readText: textReader(new Promise(() => {})),
    fetchSecret: away,
    fetchParameter: away,
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
    publish: async () => {},
  })
  return one(reports)
}
