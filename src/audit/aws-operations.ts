/** Services of `aws` whose verbs below deploy, with the operations that only prepare one. */
export const AWS_SERVICES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ecs: [],
    lambda: [],
    apprunner: [],
    elasticbeanstalk: ['create-storage-location'],
    cloudformation: [
      'create-change-set',
      'create-generated-template',
      'update-generated-template',
      'create-stack-refactor',
      'start-resource-scan',
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
]
