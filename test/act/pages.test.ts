import { basename } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { WORKFLOW } from '../support/act/examples.ts'
import { type PageTree, pagesWithWorkflow, readersOf } from '../support/act/pages.ts'
import type { Files } from '../support/act/repository.ts'
import { type ActRun, runWorkflow } from '../support/act/run.ts'
import { putSecrets, withArns, withName } from '../support/act/secrets.ts'
import { valuesShown } from '../support/act/seen.ts'
import { blocksOf } from '../support/page-blocks.ts'
import { read } from '../support/source-files.ts'

const pages = pagesWithWorkflow()

/** The last call of the deploy of each page, as far as it is not the run's own. */
const DEPLOYS: Readonly<Record<string, string>> = {
  'app-runner': 'aws apprunner update-service --service-arn value-of-SERVICE_ARN',
  compose: 'docker compose up --detach --wait',
  'ecs-express':
    'aws-actions/amazon-ecs-deploy-express-service service-name=backend image=123456789012.dkr.ecr.us-east-1.amazonaws.com/backend:latest container-port=8000 health-check-path=/health environment-variables=[{"name":"ENV","value":"prod"}]',
  'ecs-render':
    'aws-actions/amazon-ecs-deploy-task-definition service=backend cluster=prod wait-for-service-stability=true',
  kamal: 'kamal deploy',
  kubernetes: 'kubectl rollout status deployment/backend --timeout 5m',
  sam: 'sam deploy --stack-name backend',
  terraform: 'terraform apply -input=false tfplan',
}

/** What the stand-in for Terraform prints of the plan. */
function plan(): string {
  const path = 'docs/start/terraform.md'
  for (const block of blocksOf(read(path), path))
    if (block.kind === 'file' && block.path === 'plan.json') return block.text
  throw new Error(`${path} has no plan.json`)
}

/** Pushes what a reader has, with the secrets in moto and at GitHub. @param name the name of the secret in moto */
async function push({ files, secrets }: PageTree, name: string): Promise<ActRun> {
  const arns = await putSecrets({ [name]: JSON.stringify(secrets) })
  const own = (texts: Files) => withArns(withName(texts, 'backend/prod', name), arns)
  return runWorkflow({
    files: own(files),
    workflow: WORKFLOW,
    answers: own({ 'terraform show -json': plan() }),
    secrets,
  })
}

describe.skipIf(inject('act') === null || inject('moto') === null).concurrent('the page', () => {
  it.each(pages)('%s: with its mistake nothing is deployed, repaired it is', async (page) => {
    const { mistaken, repaired } = await readersOf(page)
    const name = basename(page, '.md')
    const [blocked, passed] = [
      await push(mistaken, `${name}/mistaken`),
      await push(repaired, `${name}/repaired`),
    ]
    const deploy = DEPLOYS[name] ?? `a deploy of ${name}`

    expect([blocked.code, Object.values(blocked.jobs)]).toEqual([1, ['failure']])
    expect(blocked.summaries.join()).toMatch(/Deploy of \w+ to prod blocked: /)
    expect(blocked.calls.filter((call) => call.startsWith(deploy))).toEqual([])

    expect([passed.code, new Set(Object.values(passed.jobs))]).toEqual([0, new Set(['success'])])
    expect(passed.summaries.join()).toMatch(/Deploy of \w+ to prod can start/)
    expect(passed.calls.at(-1)).toContain(deploy)

    const values = [mistaken, repaired].flatMap(({ secrets }) => Object.values(secrets))
    for (const ran of [blocked, passed]) expect(valuesShown(ran, values)).toEqual([])
  })
})
