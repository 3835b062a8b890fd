import { describe, expect, it } from 'vitest'
import { toolIn } from '../../src/audit/deploy-commands.ts'
import { stepOf } from '../support/steps.ts'
import models from './aws-operations.json' with { type: 'json' }

/** Why an operation does not deploy, by its verb or by its whole name. */
const NO_DEPLOY: Readonly<Record<string, string>> = {
  'batch-describe': 'reads',
  'batch-get': 'reads',
  describe: 'reads',
  discover: 'reads',
  get: 'reads',
  list: 'reads',
  check: 'reads',
  detect: 'compares what runs with its template',
  estimate: 'reads',
  test: 'tests an extension',
  validate: 'reads',
  retrieve: 'reads what `request` collected',
  request: 'collects logs',
  generate: 'collects logs',
  poll: 'a worker asks for work',
  acknowledge: 'a worker takes work',
  checkpoint: 'code that runs stores its progress',
  record: 'code that runs tells its progress',
  send: 'answers code that runs',
  signal: 'an instance tells that it has started',
  invoke: 'calls code that is deployed already',
  abort: 'goes back to what ran before',
  cancel: 'goes back to what ran before',
  deactivate: 'takes away',
  delete: 'takes away',
  deregister: 'takes away',
  disable: 'holds a pipeline',
  disassociate: 'takes away',
  pause: 'stops what runs',
  remove: 'takes away',
  stop: 'stops what runs',
  terminate: 'stops what runs',
  skip: 'ends the wait for old instances',
  tag: 'changes no code',
  untag: 'changes no code',
  add: 'permissions and tags',
  associate: 'names, roles and networks',
  activate: 'access and extensions',
  import: 'takes over stacks that run already',
  register: 'a version that waits for its deploy',
  put: 'limits, permissions and answers of workers',
  set: 'names and policies of stacks',
  'ecs submit-attachment-state-changes': 'the agent of an instance tells a state',
  'ecs submit-container-state-change': 'the agent of an instance tells a state',
  'ecs submit-task-state-change': 'the agent of an instance tells a state',
  'lambda resume-durable-execution': 'code that is deployed already goes on',
  'elasticbeanstalk create-storage-location': 'a bucket',
  'elasticbeanstalk update-tags-for-resource': 'changes no code',
  'cloudformation create-change-set': 'a plan',
  'cloudformation create-generated-template': 'a template',
  'cloudformation update-generated-template': 'a template',
  'cloudformation create-stack-refactor': 'a plan',
  'cloudformation start-resource-scan': 'reads',
  'cloudformation publish-type': 'offers an extension to others',
  'cloudformation update-termination-protection': 'changes no code',
}

const operations = Object.entries(models.services).flatMap(([service, names]) =>
  names.map((name) => `${service} ${name}`),
)

function reasonOf(operation: string): string | undefined {
  const [, name = ''] = operation.split(' ')
  const keys = [operation, name.split('-').slice(0, 2).join('-'), name.split('-')[0] ?? '']
  return keys.find((key) => Object.hasOwn(NO_DEPLOY, key))
}

const deploys = (operation: string) => toolIn(stepOf({ run: `aws ${operation} --x y` })) !== null

describe('the operations of AWS', () => {
  it('come from a named version', () => {
    expect(models.source).toMatch(/^botocore \d+\.\d+\.\d+$/)
    expect(operations.length).toBeGreaterThan(450)
  })

  it('deploy, or have a reason why they do not', () => {
    const open = operations.filter((operation) => !deploys(operation))
    expect(open.filter((operation) => reasonOf(operation) === undefined)).toEqual([])
  })

  it('do not deploy by their verb if they have a reason', () => {
    const both = operations.filter(
      (operation) => deploys(operation) && reasonOf(operation) !== undefined,
    )
    expect(both).toEqual([
      // They let a pipeline go on, and change the runtime of code.
      'lambda put-runtime-management-config',
      'codepipeline put-approval-result',
    ])
  })

  it('give each reason something to explain', () => {
    const used = new Set(operations.map(reasonOf))
    expect(Object.keys(NO_DEPLOY).filter((key) => !used.has(key))).toEqual([])
  })
})
