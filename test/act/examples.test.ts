import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import {
  committed,
  type Day,
  examplesWithWorkflow,
  storesOf,
  WORKFLOW,
} from '../support/act/examples.ts'
import { type ActRun, runWorkflow } from '../support/act/run.ts'
import { type Arns, putSecrets, withArns } from '../support/act/secrets.ts'
import { statusesOf, valuesShown } from '../support/act/seen.ts'

const examples = examplesWithWorkflow()

/** How the last call of each deploy begins, as the stand-in for its command or action records it. */
const DEPLOYS: Readonly<Record<string, string>> = {
  'app-runner': 'aws apprunner update-service --service-arn value-of-SERVICE_ARN',
  batch: 'aws batch register-job-definition --cli-input-json file://prod.job.json',
  'cloud-run': 'gcloud run services replace prod.service.yaml',
  compose: 'docker compose --file compose.prod.yaml up --detach --wait',
  'ecs-express':
    'aws-actions/amazon-ecs-deploy-express-service service-name=backend image=123456789012.dkr.ecr.us-east-1.amazonaws.com/backend:latest container-port=8000 health-check-path=/health environment-variables=[{"name":"ENV","value":"prod"},{"name":"OTP_PROVIDER","value":"twilio_verify"},',
  'ecs-fargate':
    'aws-actions/amazon-ecs-deploy-task-definition service=backend cluster=prod wait-for-service-stability=true task-definition={"family":"backend",',
  'elastic-beanstalk': 'aws elasticbeanstalk update-environment --environment-name backend-prod',
  'express-startup': 'aws ecs update-service --cluster shop --service shop',
  'fastapi-startup': 'aws apprunner update-service --service-arn value-of-SERVICE_ARN',
  fly: 'flyctl deploy --remote-only --config fly.prod.toml',
  kamal: 'kamal deploy --destination prod',
  kubernetes: 'kubectl apply -f prod.yaml',
  lambda: 'aws lambda update-function-configuration --cli-input-json file://prod.function.json',
  'live-service':
    'aws-actions/amazon-ecs-deploy-task-definition service=backend cluster=prod wait-for-service-stability=true task-definition={"family":"backend",',
  render: 'render deploys create value-of-RENDER_SERVICE --wait --confirm',
  sam: 'sam deploy --stack-name backend',
  swarm: 'docker stack deploy --with-registry-auth --compose-file stack.prod.yaml backend',
}

let arns: Arns

/** What Google's Secret Manager holds on a day. */
function google(day: Day): Readonly<Record<string, string>> {
  const stores = storesOf('cloud-run')
  const values = Object.entries({ ...stores['backend/prod'], ...stores[`backend/${day}`] })
  const nameOf = (variable: string) => `acme-co/${variable.toLowerCase().replaceAll('_', '-')}`
  return Object.fromEntries(values.map(([variable, value]) => [nameOf(variable), value]))
}

function deploy(example: string, day: Day): Promise<ActRun> {
  return runWorkflow({
    files: withArns(committed(example, day), arns),
    workflow: WORKFLOW,
    google: google(day),
    answers: {
      'aws ecs describe-task-definition': readFileSync('examples/live-service/live.json', 'utf8'),
    },
  })
}

const left = inject('act') === null || inject('moto') === null || !inject('startups')

describe.skipIf(left).concurrent('the workflow of the example', () => {
  beforeAll(async () => {
    const stores = examples.flatMap((example) => Object.entries(storesOf(example)))
    arns = await putSecrets(
      Object.fromEntries(stores.map(([name, values]) => [name, JSON.stringify(values)])),
    )
  })

  it.each(examples)('%s: blocked, it does not deploy; repaired, it does', async (example) => {
    const service = example === 'express-startup' ? 'shop' : 'backend'
    const values = Object.values(storesOf(example)).flatMap((store) => Object.values(store))

    const blocked = await deploy(example, 'incident')
    expect([blocked.code, blocked.jobs]).toEqual([1, { 'deploy/gate': 'failure' }])
    expect(blocked.outputs.bootgate?.result).toBe('blocked')
    expect(blocked.summaries.join()).toContain(`Deploy of ${service} to prod blocked`)
    expect(statusesOf(blocked)).toEqual([[`bootgate/${service}/prod`, 'failure']])

    const repaired = await deploy(example, 'prod')
    expect(repaired.jobs).toEqual({ 'deploy/gate': 'success', 'deploy/deploy': 'success' })
    expect([repaired.code, repaired.outputs.bootgate?.result]).toEqual([0, 'pass'])
    expect(repaired.summaries.join()).toContain(`Deploy of ${service} to prod can start`)
    expect(statusesOf(repaired)).toEqual([[`bootgate/${service}/prod`, 'success']])

    expect(repaired.calls.at(-1)).toContain(DEPLOYS[example] ?? `a deploy of ${example}`)
    expect(repaired.calls.length).toBeGreaterThan(blocked.calls.length)
    expect(repaired.calls.slice(0, blocked.calls.length)).toEqual(blocked.calls)
    for (const ran of [blocked, repaired]) {
      expect(valuesShown(ran, values)).toEqual([])
      expect(ran.text).toContain('STAND-IN: this is not ')
    }
  })
})
