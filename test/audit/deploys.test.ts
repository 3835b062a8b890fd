import { describe, expect, it } from 'vitest'
import { deployIn } from '../../src/audit/deploys.ts'
import { isGate } from '../../src/audit/gates.ts'
import type { Step } from '../../src/audit/step.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'

function stepOf(step: object): Step {
  const text = JSON.stringify({ on: 'push', jobs: { a: { steps: [step] } } })
  const found = readWorkflow(text, 'a.yml').value?.jobs.get('a')?.steps[0]
  if (found === undefined) throw new Error('no step')
  return found
}

describe('a step that deploys', () => {
  it.each([
    'aws --region us-east-1 ecs update-service --service a',
    'kubectl -n prod apply -f a.yaml',
    'terraform -chdir=infra apply',
    'helm upgrade --install a b',
    'kubectl create x --dry-run=client -o yaml | kubectl apply -f -',
    'npx cdk deploy',
    'flyctl deploy',
  ])('%s', (run) => {
    expect(deployIn(stepOf({ run }))).not.toBeNull()
  })

  it.each([
    'aws ecs describe-services',
    'kubectl rollout status deployment/a',
    'kubectl apply --dry-run=server -f a.yaml',
    'terraform plan -out apply',
    "echo 'helm upgrade'",
    '# cdk deploy',
    'cdk diff',
  ])('is not %s', (run) => {
    expect(deployIn(stepOf({ run }))).toBeNull()
  })

  it('is an action of the list, in any case and version', () => {
    const uses = 'AWS-actions/amazon-ecs-deploy-task-definition@v2'
    expect(deployIn(stepOf({ uses }))).toBe('aws-actions/amazon-ecs-deploy-task-definition')
    expect(
      deployIn(stepOf({ uses: 'aws-actions/amazon-ecs-render-task-definition@v1' })),
    ).toBeNull()
  })
})

describe('the gate', () => {
  it.each([
    { uses: 'bootgate/bootgate@v1' },
    { uses: './' },
    { run: 'npx bootgate check --environment prod' },
    { run: 'node dist/cli/index.js check' },
  ])('is %j', (step) => {
    expect(isGate(stepOf(step), true)).toBe(true)
  })

  it.each([
    { uses: 'owner/not-bootgate@v1' },
    { uses: './' },
    { run: 'bootgate explain a' },
    { run: "echo 'bootgate check'" },
  ])('is not %j', (step) => {
    expect(isGate(stepOf(step), false)).toBe(false)
  })
})
