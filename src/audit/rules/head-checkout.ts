import type { Expr } from '@actions/expressions/ast'
import { pathOf } from '../calls.ts'
import { contains, expressionsIn, pathOf as namesOf } from '../expression.ts'
import { defineRule, GATE } from '../rule.ts'
import type { Step } from '../step.ts'
import { jobLabel } from '../words.ts'

const PRIVILEGED = ['pull_request_target', 'workflow_run']

export const headCheckout = defineRule({
  id: 'audit-head-checkout',
  severity: 'error',
  why: "The run has the repository's secrets and token, and then uses code or a policy that a stranger wrote.",
  example: {
    bad: `on: pull_request_target
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps:
      - uses: actions/checkout@${'0'.repeat(39)}2
        with: { ref: '\${{ github.event.pull_request.head.sha }}' }
      - id: gate
        uses: ${GATE}
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
    good: `on: pull_request
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps:
      - uses: actions/checkout@${'0'.repeat(39)}2
      - id: gate
        uses: ${GATE}
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ jobs }) =>
    jobs.flatMap((placed) => {
      const event = pathOf(placed)[0]?.workflow.events.find((one) => PRIVILEGED.includes(one))
      if (event === undefined) return []
      return placed.job.steps.filter(checksOutHead).map((step) => ({
        says: `${jobLabel(placed)} checks out the head of a pull request in a ${event} run, which has the repository's rights.`,
        fix: 'Use pull_request, or check out the base: remove ref and repository.',
        location: step.at(step.uses === null ? 'run' : 'with'),
      }))
    }),
})

function checksOutHead({ uses, commands, with: inputs }: Step): boolean {
  if (uses !== null && /^actions\/checkout(@|$)/i.test(uses))
    return [inputs.ref, inputs.repository].some(
      (text) => text !== undefined && (/\brefs\/pull\//.test(text) || namesHead(text)),
    )
  return commands().some(({ words: [program, ...words] }) => {
    if (program === 'gh') return words[0] === 'pr' && words[1] === 'checkout'
    const fetches = words.some((word) => /^(fetch|checkout|pull|switch|merge|reset)$/.test(word))
    const heads = words.some((word) => /\bpull\/.*\/(head|merge)\b/.test(word) || namesHead(word))
    return program === 'git' && fetches && heads
  })
}

function namesHead(text: string): boolean {
  return expressionsIn(text).some((expression) => contains(expression, isHead))
}

function isHead(part: Expr): boolean {
  const path = namesOf(part)?.join('.') ?? ''
  return (
    path === 'github.head_ref' ||
    /^github\.event\.(pull_request\.(head|merge_commit_sha)|workflow_run\.head_)/.test(path)
  )
}
