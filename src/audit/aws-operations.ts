/**
 * Services of `aws` whose verbs below deploy, with the operations of these verbs that start no container and no code. A
 * test holds the judgement of every operation.
 */
export const AWS_SERVICES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    // The agent of an instance submits them.
    ecs: [
      'submit-attachment-state-changes',
      'submit-container-state-change',
      'submit-task-state-change',
    ],
    lambda: ['resume-durable-execution'],
    apprunner: [],
    elasticbeanstalk: ['create-storage-location', 'update-tags-for-resource'],
    cloudformation: [
      'create-change-set',
      'create-generated-template',
      'update-generated-template',
      'create-stack-refactor',
      'start-resource-scan',
      'publish-type',
      'update-termination-protection',
    ],
    // CodeDeploy.
    deploy: [],
    codepipeline: [],
    amplify: [],
    batch: [],
  }),
)

/** Verbs of these services: docs.aws.amazon.com/cli/latest/reference. */
export const AWS_VERBS = [
  'create',
  'update',
  'deploy',
  'execute',
  'start',
  'continue',
  'run',
  'publish',
  // A job of AWS Batch starts a container, as `ecs run-task` does.
  'submit',
  'apply',
  'compose',
  'rebuild',
  'restart',
  'resume',
  'swap',
  'rollback',
  // They let a pipeline go on to its next stage.
  'retry',
  'override',
  'enable',
]
