import { isCheck } from './gates.ts'
import { commandsIn, type ShellCommand } from './shell.ts'
import type { Step } from './workflow.ts'

/** Actions that deploy, by owner and name in lower case. */
export const DEPLOY_ACTIONS = [
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

/** Commands that deploy: the tool, then its words in this order, options aside. */
export const DEPLOY_COMMANDS = [
  'aws apprunner create-service',
  'aws apprunner start-deployment',
  'aws apprunner update-service',
  'aws cloudformation deploy',
  'aws deploy create-deployment',
  'aws ecs create-service',
  'aws ecs run-task',
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
const COMMANDS = DEPLOY_COMMANDS.map((command) => ({ command, parts: command.split(' ') }))
/** A script of the repository's own that says in its name what it does. */
const OWN_SCRIPT = /^deploy([-_]prod(uction)?)?(\.\w+)?$/
const TRIAL = /^--(dry-run(?!=none)|no-execute)/

/** What a step deploys with, in the words of the lists; null when it deploys with nothing of them. */
export function deployIn({ uses, run }: Step): string | null {
  const action = (uses ?? '').replace(/@.*/s, '').toLowerCase()
  if (DEPLOY_ACTIONS.includes(action)) return action
  for (const command of commandsIn(run ?? '')) {
    const found = toolOf(command)
    if (found !== null) return found
  }
  return null
}

/** Whether the gate runs in the same script, before anything deploys. */
export function isGuardedInScript({ run }: Step): boolean {
  const first = commandsIn(run ?? '').find(
    (command) => isCheck(command) || toolOf(command) !== null,
  )
  return first !== undefined && isCheck(first)
}

function toolOf({ words }: ShellCommand): string | null {
  if (words.some((word) => TRIAL.test(word))) return null
  const [program = '', script = ''] = words
  const own = /^(bash|sh|python3?|node)$/.test(program) ? script : program
  const name = own.replace(/^.*\//, '')
  if (OWN_SCRIPT.test(name)) return name
  return COMMANDS.find(({ parts }) => isCall(words, parts))?.command ?? null
}

/** Whether the words call a tool with these words of its own, options and their values between them. */
function isCall([program = '', ...words]: readonly string[], [tool, ...wanted]: readonly string[]) {
  if (program.replace(/^.*\//, '') !== tool) return false
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
