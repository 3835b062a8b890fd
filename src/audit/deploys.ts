import { groupBy } from '../algorithms/group-by.ts'
import { isCheck } from './gates.ts'
import type { ShellCommand } from './shell.ts'
import type { Step } from './step.ts'

/** Actions that deploy, by owner and name in lower case. */
export const DEPLOY_ACTIONS = [
  'aws-actions/amazon-ecs-deploy-express-service',
  'aws-actions/amazon-ecs-deploy-task-definition',
  'awslabs/amazon-app-runner-deploy',
  'aws-actions/aws-lambda-deploy',
  'aws-actions/aws-cloudformation-github-deploy',
  'azure/container-apps-deploy-action',
  'azure/functions-action',
  'azure/k8s-deploy',
  'azure/webapps-deploy',
  'google-github-actions/deploy-appengine',
  'google-github-actions/deploy-cloud-functions',
  'google-github-actions/deploy-cloudrun',
]

/** Commands that deploy: the tool, then its subcommands in this order. Options may stand between them. */
export const DEPLOY_COMMANDS = [
  'aws apprunner create-service',
  'aws apprunner start-deployment',
  'aws apprunner update-service',
  'aws cloudformation deploy',
  'aws deploy create-deployment',
  'aws ecs create-express-gateway-service',
  'aws ecs create-service',
  'aws ecs run-task',
  'aws ecs update-express-gateway-service',
  'aws ecs update-service',
  'aws lambda update-alias',
  'aws lambda update-function-code',
  'aws lambda update-function-configuration',
  'cdk deploy',
  'copilot deploy',
  'copilot svc deploy',
  'docker compose up',
  'docker service update',
  'docker stack deploy',
  'eb deploy',
  'fly deploy',
  'flyctl deploy',
  'gcloud app deploy',
  'gcloud functions deploy',
  'gcloud run deploy',
  'gcloud run services update',
  'helm install',
  'helm upgrade',
  'helmfile apply',
  'helmfile sync',
  'just deploy',
  'kubectl apply',
  'kubectl replace',
  'kubectl rollout restart',
  'kubectl rollout undo',
  'kubectl set image',
  'make deploy',
  'npm run deploy',
  'pnpm run deploy',
  'pulumi up',
  'sam deploy',
  'serverless deploy',
  'sls deploy',
  'terraform apply',
  'terragrunt apply',
  'tofu apply',
  'yarn deploy',
]
const COMMANDS = groupBy(
  DEPLOY_COMMANDS.map((command) => ({ command, parts: command.split(' ') })),
  ({ parts: [tool] }) => tool,
)
/** The name of a local deploy script. */
const DEPLOY_SCRIPT = /^deploy([-_]prod(uction)?)?(\.\w+)?$/
const DRY_RUN = /^--(dry-run(?!=none)|no-execute)/

/** The listed action, command or script that a step deploys with; null if it does not deploy. */
export function deployIn({ uses, commands }: Step): string | null {
  const action = (uses ?? '').replace(/@.*/s, '').toLowerCase()
  if (DEPLOY_ACTIONS.includes(action)) return action
  for (const command of commands()) {
    const found = toolOf(command)
    if (found !== null) return found
  }
  return null
}

/** Whether the gate runs in the step's own script, before the first deploy. */
export function isGuardedInScript({ commands }: Step): boolean {
  const first = commands().find((command) => isCheck(command) || toolOf(command) !== null)
  return first !== undefined && isCheck(first)
}

function toolOf({ words }: ShellCommand): string | null {
  const [program = '', script = ''] = words
  const file = /^(bash|sh|python3?|node)$/.test(program) ? script : program
  const name = file.replace(/^.*\//, '')
  const known = COMMANDS.get(program.replace(/^.*\//, ''))
  const found = DEPLOY_SCRIPT.test(name)
    ? name
    : known?.find(({ parts }) => isCall(words, parts))?.command
  return found === undefined || words.some((word) => DRY_RUN.test(word)) ? null : found
}

/** Whether a command has these subcommands in this order, with only options and their values between them. */
function isCall([, ...words]: readonly string[], [, ...wanted]: readonly string[]) {
  let next = 0
  let afterOption = false
  for (const word of words) {
    if (word === wanted[next]) next++
    else if (!word.startsWith('-') && !afterOption) return false
    if (next === wanted.length) return true
    afterOption = word.startsWith('-') && !word.includes('=')
  }
  return false
}
