import { ROLE_ARN } from '../../domain/identity.ts'
import type { Ask, GuideQuestion } from './question.ts'
import { answerTo } from './question.ts'

/** The workflow that the guide offers. */
export const WORKFLOW_FILE = '.github/workflows/bootgate.yml'

/** What the workflow says. */
export interface GateWorkflow {
  readonly policy: string
  readonly environments: readonly string[]
  /** The role that reads the secrets; null for none. */
  readonly role: string | null
  readonly region: string | null
  /** The commit of the gate; null if it is not known. */
  readonly commit: string | null
}

/** Asks which role reads the secrets of AWS. Null for an empty answer. @throws GuideEnded */
export async function askRole(ask: Ask): Promise<string | null> {
  const question: GuideQuestion<string | null> = {
    says: 'Which AWS role may read the secrets in a workflow? Its ARN; empty if there is none yet',
    fallback: '',
    read: (line) => {
      if (line === '') return { value: null }
      if (ROLE_ARN.test(line)) return { value: line }
      return { wrong: 'Type an ARN such as arn:aws:iam::123456789012:role/bootgate.' }
    },
  }
  return answerTo(ask, question)
}

/** A workflow that pull requests start, and that the workflow of the deploy calls. */
export function gateWorkflow({ policy, environments, role, region, commit }: GateWorkflow): string {
  const given = [
    ['environment', environments.join(' ')],
    ...(policy === 'bootgate.yml' ? [] : [['policy', policy]]),
    ...(role === null ? [] : [['role', role]]),
    ...(region === null ? [] : [['region', region]]),
  ]
  const lines = given.map(([name, text]) =>
    name === 'environment' && environments.length > 1
      ? `      environment: |\n${environments.map((one) => `        ${one}`).join('\n')}`
      : `      ${name}: ${JSON.stringify(text)}`,
  )
  const uses = commit === null ? 'v1 # pin it to the full SHA of a commit' : `${commit} # v1`
  return `# The gate. Pull requests start it, and the workflow that deploys calls it:
#
#   gate:
#     permissions: { contents: read, id-token: write, statuses: write }
#     uses: ./${WORKFLOW_FILE}
#   deploy:
#     needs: gate
#     if: needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'
name: gate
on:
  pull_request:
  workflow_call:
    outputs:
      result:
        description: pass, blocked, broken or partial. Only pass lets a deploy start.
        value: \${{ jobs.gate.outputs.result }}
permissions: {}
jobs:
  gate:
    permissions: { contents: read, id-token: write, statuses: write }
    uses: bootgate/bootgate/.github/workflows/gate.yml@${uses}
    with:
${lines.join('\n')}
`
}
