import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../source-files.ts'
import type { Files } from './repository.ts'

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

type Permissions = Readonly<Record<string, string>>

interface Job extends Step {
  readonly steps?: readonly Step[]
  readonly permissions?: Permissions
}

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>
  readonly permissions?: Permissions
}

/** Where the actions of a workflow are looked for. */
export interface StandInPlaces {
  /** The folder of the gate. */
  readonly gate: string
  /** The files of the repository, for workflows that it calls itself. */
  readonly files?: Files
}

/**
 * The folder that stands for each action of a workflow and of those that it calls, by `owner/name@ref`.
 * @throws Error for an action, an input or a permission that the runner could not stand in for, by its name
 */
export function standInsOf(workflow: string, places: StandInPlaces): ReadonlyMap<string, string> {
  const { jobs, permissions }: Workflow = parse(workflow)
  const found = Object.entries(jobs).flatMap(([id, job]) => {
    const granted = { permissions, ...job }.permissions ?? {}
    const called = job.uses === undefined ? null : calledBy(job.uses, places)
    if (called !== null) grants(id, granted, called)
    return [
      ...(job.uses?.startsWith(GATE) ? [[repositoryOf(job.uses), places.gate] as const] : []),
      ...(called === null ? [] : standInsOf(called, places)),
      ...(job.steps ?? []).flatMap((step) => standInOf(step, id, granted, places)),
    ]
  })
  return new Map(found)
}

function standInOf(step: Step, id: string, granted: Permissions, { gate }: StandInPlaces) {
  if (step.uses === undefined) return []
  const [action = ''] = step.uses.split('@')
  const [name, level] = PERMISSIONS[action] ?? []
  if (name !== undefined && level !== undefined) asks(id, action, granted, name, level)
  if (action === CHECKOUT) return []
  if (action === GATE) return [[repositoryOf(step.uses), gate] as const]
  fits(step, action)
  const [repository = ''] = repositoryOf(step.uses).split('@')
  return [[repositoryOf(step.uses), join(STAND_INS, repository)] as const]
}

/** `owner/name@ref` of what a step or a job uses. */
function repositoryOf(uses: string): string {
  const [path = '', ref = ''] = uses.split('@')
  return `${path.split('/').slice(0, 2).join('/')}@${ref}`
}

function calledBy(uses: string, { files = {} }: StandInPlaces): string {
  const [path = ''] = uses.split('@')
  const text =
    path === `${GATE}/${CALLED}`
      ? readFileSync(join(ROOT, CALLED), 'utf8')
      : files[path.replace('./', '')]
  if (text === undefined) throw new Error(`No stand-in for the workflow ${uses}.`)
  return text
}

/** GitHub starts no workflow that asks for more than its caller has. */
function grants(id: string, granted: Permissions, called: string): void {
  const { jobs, permissions }: Workflow = parse(called)
  for (const [name, job] of Object.entries(jobs))
    for (const [permission, level] of Object.entries({ permissions, ...job }.permissions ?? {}))
      asks(id, `the job ${name}`, granted, permission, level)
}

function asks(id: string, what: string, granted: Permissions, name: string, level: string): void {
  if (granted[name] !== level && granted[name] !== 'write')
    throw new Error(`The job ${id} uses ${what} without the permission ${name}: ${level}.`)
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
