import { isMap } from '../../text/data.ts'
import { defineRule, GATE } from '../rule.ts'
import { listedSteps } from '../step-list.ts'
import type { Workflow } from '../workflow.ts'

/** The keys of GitHub's own schema (actions/languageservices, workflow-v1.0.json, 2026-08-05). */
const WORKFLOW_KEYS = keys('name run-name on env defaults concurrency permissions jobs description')
const JOB_KEYS = keys(
  'name permissions needs if runs-on environment concurrency outputs env defaults steps timeout-minutes strategy continue-on-error container services uses with secrets snapshot cancel-timeout-minutes',
)
const STEP_KEYS = keys(
  'id if name uses run working-directory shell with env continue-on-error timeout-minutes background wait wait-all cancel parallel',
)

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

const workflow = (key: string) => `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
      - run: cdk deploy
        ${key}: 5
`

export const unknownKey = defineRule({
  id: 'audit-unknown-key',
  severity: 'warning',
  why: 'The audit passes over a key that it does not know. A new key of GitHub can change when steps run, and GitHub rejects a misspelt one.',
  example: { bad: workflow('timeout-minute'), good: workflow('timeout-minutes') },
  find: ({ jobs }) =>
    [...new Map(jobs.map(({ workflow }) => [workflow.file, workflow])).values()].flatMap(
      (workflow) =>
        unknownIn(workflow).map((path) => ({
          says: `The key ${String(path.at(-1))} is not known ${placeOf(path)}.`,
          fix: 'Correct its spelling. If GitHub knows it, update Bootgate.',
          location: workflow.document.locateKey(path),
        })),
    ),
})

function placeOf(path: readonly PropertyKey[]): string {
  const [, job] = path
  if (path.length === 1) return 'in a workflow'
  return path.length === 3 ? `in job ${String(job)}` : `in a step of job ${String(job)}`
}

/** The paths of unknown keys. */
function unknownIn({ document }: Workflow): readonly (readonly PropertyKey[])[] {
  const root = document.value
  if (!isMap(root)) return []
  const found = unknown(root, WORKFLOW_KEYS, [])
  for (const [name, job] of Object.entries(isMap(root.jobs) ? root.jobs : {})) {
    if (!isMap(job)) continue
    const path = ['jobs', name]
    found.push(...unknown(job, JOB_KEYS, path))
    const steps = Array.isArray(job.steps) ? job.steps : []
    for (const listed of listedSteps(steps, [...path, 'steps']))
      found.push(...unknown(listed.item, STEP_KEYS, listed.path))
  }
  return found.slice(0, MAX_TOLD)
}

function unknown(
  map: unknown,
  known: ReadonlySet<string>,
  path: readonly PropertyKey[],
): PropertyKey[][] {
  if (!isMap(map)) return []
  return Object.keys(map)
    .filter((key) => !known.has(key))
    .map((key) => [...path, key])
}

/** The limit of findings for one workflow. */
const MAX_TOLD = 20
