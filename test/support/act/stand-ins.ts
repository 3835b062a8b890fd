import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../source-files.ts'

const STAND_INS = join(ROOT, 'test/act/actions')

const GATE = 'bootgate/bootgate'
const CALLED = '.github/workflows/gate.yml'

/** The action that copies the tree, which act does itself. */
const CHECKOUT = 'actions/checkout'

/** What GitHub gives a job only if it asks, and act gives to all: the test asks for it. */
const PERMISSIONS: Readonly<Record<string, readonly [name: string, level: string]>> = {
  [CHECKOUT]: ['contents', 'read'],
  'aws-actions/configure-aws-credentials': ['id-token', 'write'],
  'google-github-actions/auth': ['id-token', 'write'],
  'github/codeql-action/upload-sarif': ['security-events', 'write'],
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job extends Step {
  readonly steps?: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
}

interface Uses {
  /** `owner/name`, of the repository. */
  readonly repository: string
  /** `owner/name`, or `owner/name/folder`. */
  readonly action: string
  readonly ref: string
}

/**
 * The folder that stands for each action of a workflow, by `owner/name@ref`: the gate itself, or a stand-in.
 * @throws Error for an action, an input or a permission that the runner could not stand in for, by its name
 */
export function standInsOf(workflow: string, gate: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const { jobs, permissions } = parse(workflow)
  for (const [id, job] of Object.entries<Job>(jobs))
    for (const step of [job, ...(job.steps ?? [])]) {
      if (step.uses === undefined) continue
      const { repository, action, ref } = partsOf(step.uses)
      asked(id, { permissions, ...job }, action)
      if (repository === GATE) {
        found.set(`${repository}@${ref}`, gate)
        if (action === `${GATE}/${CALLED}`)
          for (const pair of standInsOf(readFileSync(join(ROOT, CALLED), 'utf8'), gate))
            found.set(...pair)
      } else if (action !== CHECKOUT) {
        fits(step, action)
        found.set(`${repository}@${ref}`, join(STAND_INS, repository))
      }
    }
  return found
}

function partsOf(uses: string): Uses {
  const [action = '', ref = ''] = uses.split('@')
  return { action, ref, repository: action.split('/').slice(0, 2).join('/') }
}

function asked(id: string, { permissions = {} }: Job, action: string): void {
  const [name, level] = PERMISSIONS[action] ?? []
  if (name !== undefined && permissions[name] !== level && permissions[name] !== 'write')
    throw new Error(`The job ${id} uses ${action} without the permission ${name}: ${level}.`)
}

function fits(step: Step, action: string): void {
  const path = join(STAND_INS, action, 'action.yml')
  if (!existsSync(path))
    throw new Error(`No stand-in for ${action}: write test/act/actions/${action}.`)
  const inputs: Readonly<Record<string, { readonly required: boolean }>> = parse(
    readFileSync(path, 'utf8'),
  ).inputs
  const given = Object.keys(step.with ?? {})
  const unknown = given.filter((name) => inputs[name] === undefined)
  const missing = Object.keys(inputs).filter(
    (name) => inputs[name]?.required && !given.includes(name),
  )
  if (unknown.length > 0) throw new Error(`The stand-in for ${action} knows no input ${unknown}.`)
  if (missing.length > 0) throw new Error(`${action} needs the input ${missing}.`)
}
