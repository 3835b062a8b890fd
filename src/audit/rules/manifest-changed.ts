import { ownIn } from '../../algorithms/own.ts'
import { toolOf } from '../deploy-commands.ts'
import type { Deploy } from '../flow.ts'
import { gateInput } from '../gates.ts'
import { defineRule, GATE } from '../rule.ts'
import type { ShellCommand } from '../shell-nodes.ts'
import type { Step } from '../step.ts'
import { jobLabel } from '../words.ts'

const workflow = (steps: readonly string[]) => `on: push
permissions: {}
jobs:
  deploy:
    steps:
${steps.map((step) => `      - ${step}\n`).join('')}      - run: aws ecs update-service --cluster a --service b
`
const gate = `{ uses: ${GATE}, with: { manifest: task.json } }`
const render = 'run: envsubst < task.template.json > task.json'

export const manifestChanged = defineRule({
  id: 'audit-manifest-changed',
  severity: 'error',
  also: [{ severity: 'warning', when: 'only the image changes' }],
  why: 'A step changes the manifest after the gate read it, so the deploy uses a file that the gate did not see.',
  example: { bad: workflow([gate, render]), good: workflow([render, gate]) },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) => {
      const paths = pathsOf(deploy)
      return paths.length === 0
        ? []
        : stepsBetween(deploy).flatMap((step) => {
            const how = changeIn(step, paths, step === deploy.step)
            if (how === null) return []
            return [
              {
                says: `${jobLabel(deploy.at)} changes ${how.path} (${how.tool}) after the gate read it.`,
                fix: 'Put the gate after the last step that changes the file.',
                location: step.at(step.uses === null ? 'run' : 'with'),
                ...(how.onlyImage ? { severity: 'warning' as const } : {}),
              },
            ]
          })
    }),
})

/** The file that the gate reads, and the one that the deploy names. */
function pathsOf({ gate, step }: Deploy): readonly string[] {
  if (gate === null) return []
  const named = [...gateInput(gate, 'manifest'), step?.with['task-definition'] ?? null]
  return named.flatMap((path) => (path === null || /\$|\*/.test(path) ? [] : [plainPath(path)]))
}

function plainPath(path: string): string {
  return path.trim().replace(/^\.\//, '')
}

/** The steps that run in the job of the deploy after the gate, up to the one that deploys. */
function stepsBetween({ at, gate, step }: Deploy): readonly Step[] {
  const from = gate?.at === at ? gate.step.index : -1
  const to = step?.index ?? Number.POSITIVE_INFINITY
  return at.job.steps.filter(({ index }) => index > from && index <= to)
}

/** How a step changes a file. */
interface FileChange {
  readonly path: string
  readonly tool: string
  readonly onlyImage: boolean
}

/** Inputs of the render action that change what the container sees. */
const RENDERED = ['environment-variables', 'secrets', 'env-files']

function changeIn(step: Step, paths: readonly string[], deploys: boolean): FileChange | null {
  const action = (step.uses ?? '').replace(/@.*/s, '').toLowerCase()
  if (action === 'aws-actions/amazon-ecs-render-task-definition') {
    const path = plainPath(step.with['task-definition'] ?? '')
    const changes = RENDERED.some((input) => (ownIn(step.with, input) ?? '').trim() !== '')
    return changes && paths.includes(path) ? { path, tool: action, onlyImage: false } : null
  }
  for (const command of step.commands()) {
    if (deploys && toolOf(command) !== null) return null
    const path = paths.find((one) => writes(command, one))
    if (path !== undefined) {
      const text = command.words.join(' ')
      return { path, tool: command.words[0] ?? '', onlyImage: /image|tag|sha\b/i.test(text) }
    }
  }
  return null
}

/** Whether a command writes a file: by an option, as its last argument, or by redirection. */
function writes({ words }: ShellCommand, path: string): boolean {
  const [program = '', ...rest] = words.map(plainPath)
  const redirected = rest.some(
    (word, at) =>
      word === `>${path}` || word === `>>${path}` || (/^>+$/.test(word) && rest[at + 1] === path),
  )
  if (redirected) return true
  if (!rest.includes(path)) return false
  if (/^(sed|yq|perl|gsed)$/.test(program))
    return rest.some((word) => /^(-i|--in-?place|-pi)/.test(word))
  if (/^(cp|mv)$/.test(program)) return rest.at(-1) === path
  return /^(tee|sponge|truncate)$/.test(program)
}
