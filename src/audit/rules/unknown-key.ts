import { didYouMean } from '../../text/nearest.ts'
import { defineRule, GATE } from '../rule.ts'
import { unknownKeys } from '../workflow-keys.ts'

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
    [...new Map(jobs.map(({ workflow }) => [workflow.file, workflow.document])).values()].flatMap(
      (document) =>
        unknownKeys(document.value, MAX_TOLD).map(({ path, known }) => {
          const key = String(path.at(-1))
          return {
            says: `The key ${key} is not known ${placeOf(path.slice(0, -1))}.${didYouMean(key, known)}`,
            fix: 'Correct its spelling. If GitHub knows it, update Bootgate.',
            location: document.locateKey(path),
          }
        }),
    ),
})

/** The limit of findings for one workflow. */
const MAX_TOLD = 20

function placeOf(path: readonly PropertyKey[]): string {
  const [jobs, job, steps, ...rest] = path
  if (jobs === undefined) return 'in a workflow'
  if (jobs === 'jobs' && job !== undefined) {
    if (steps === undefined) return `in job ${String(job)}`
    const isStep = rest.length === 1 || rest.at(-2) === 'parallel'
    if (steps === 'steps' && isStep) return `in a step of job ${String(job)}`
  }
  const names = path.filter((one) => typeof one !== 'number')
  return `in ${names.map(String).join('.')}`
}
