import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import type { Files } from './repository.ts'

/** When an example is deployed: on the day of the incident, or repaired. */
export type Day = 'incident' | 'prod'

/** Where a team keeps the workflow that an example has as deploy.yml. */
export const WORKFLOW = '.github/workflows/deploy.yml'

/** The examples that have a workflow. */
export function examplesWithWorkflow(): readonly string[] {
  return readdirSync('examples').filter((name) =>
    readdirSync(join('examples', name)).includes('deploy.yml'),
  )
}

/**
 * An example as a team commits it: the workflow in its place, and a policy without stand-ins.
 * @param day the environment of the example that is deployed as prod
 */
export function committed(example: string, day: Day): Files {
  const folder = join('examples', example)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const)
  const {
    'deploy.yml': workflow = '',
    'bootgate.yml': policy = '',
    ...others
  } = Object.fromEntries(files)
  const ofGitHub = workflow.includes('secret-env:')
  return { ...others, [WORKFLOW]: workflow, 'bootgate.yml': withoutStandIns(policy, day, ofGitHub) }
}

/** @param ofGitHub whether the workflow gives the values, so that no secret of AWS is named */
function withoutStandIns(policy: string, day: Day, ofGitHub: boolean): string {
  const document = parseDocument(policy)
  const environments = document.get('environments')
  const deployed = isMap(environments) ? environments.get(day) : null
  if (!isMap(deployed)) throw new Error(`The policy has no environment ${day}.`)
  deployed.delete('secrets-from')
  if (ofGitHub) deployed.delete('secrets')
  document.set('environments', { prod: deployed })
  return document.toString()
}

/** The values of each secret of an example, by the name of the secret. */
export function storesOf(
  example: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return JSON.parse(readFileSync(join('examples', example, 'secrets.local.json'), 'utf8'))
}
