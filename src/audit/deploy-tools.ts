/** A tool whose commands deploy. Options may stand between the words of a command. */
export interface DeployTool {
  readonly tool: string
  /** What it deploys to. */
  readonly kind: string
  /** The page or document that names its commands. */
  readonly source: string
  readonly commands: readonly string[]
  /** Options, beside those of every tool, with which the command changes nothing. */
  readonly harmless?: readonly string[]
}

/** Services of `aws` whose verbs below deploy, with the operations that only prepare one. */
export const AWS_SERVICES: Readonly<Record<string, readonly string[]>> = {
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
}
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

const AWS = 'docs.aws.amazon.com/cli/latest/reference'

/** Commands that deploy, by tool. */
export const DEPLOY_TOOLS: readonly DeployTool[] = [
  {
    tool: 'aws',
    kind: 'AWS',
    source: AWS,
    commands: [
      'apigateway create-deployment',
      'apigatewayv2 create-deployment',
      'autoscaling start-instance-refresh',
      'lightsail create-container-service-deployment',
      'ssm send-command',
      'stepfunctions update-state-machine',
    ],
  },
  {
    tool: 'ansible-playbook',
    kind: 'servers',
    source: 'docs.ansible.com',
    commands: [''],
    harmless: ['--check', '-C', '--syntax-check', '--list-hosts', '--list-tasks'],
  },
  { tool: 'ampx', kind: 'AWS', source: 'docs.amplify.aws', commands: ['pipeline-deploy'] },
  {
    tool: 'argocd',
    kind: 'Kubernetes',
    source: 'argo-cd.readthedocs.io',
    commands: ['app sync', 'app set', 'app create', 'app rollback'],
  },
  {
    tool: 'az',
    kind: 'Azure',
    source: 'learn.microsoft.com/cli/azure',
    commands: [
      'containerapp up',
      'containerapp update',
      'containerapp create',
      'webapp up',
      'webapp deploy',
      'webapp deployment source config-zip',
      'webapp config container set',
      'webapp restart',
      'functionapp deploy',
      'functionapp deployment source config-zip',
      'container create',
      'deployment group create',
      'deployment sub create',
      'spring app deploy',
      'aks command invoke',
    ],
  },
  {
    tool: 'azd',
    kind: 'Azure',
    source: 'learn.microsoft.com/azure/developer/azure-developer-cli',
    commands: ['deploy', 'up', 'provision'],
  },
  {
    tool: 'cap',
    kind: 'servers',
    source: 'capistranorb.com',
    commands: ['production deploy', 'staging deploy', 'deploy'],
  },
  {
    tool: 'cdk',
    kind: 'AWS',
    source: 'docs.aws.amazon.com/cdk/v2/guide/cli.html',
    commands: ['deploy', 'watch'],
  },
  {
    tool: 'cf',
    kind: 'Cloud Foundry',
    source: 'docs.cloudfoundry.org/cf-cli',
    commands: ['push', 'deploy', 'restage'],
  },
  {
    tool: 'copilot',
    kind: 'ECS, App Runner',
    source: 'aws.github.io/copilot-cli',
    commands: ['deploy', 'svc deploy', 'job deploy', 'env deploy'],
  },
  {
    tool: 'docker',
    kind: 'Swarm',
    source: 'docs.docker.com/reference/cli',
    commands: ['service update', 'stack deploy', 'service create'],
  },
  {
    tool: 'eb',
    kind: 'Elastic Beanstalk',
    source: 'docs.aws.amazon.com/elasticbeanstalk',
    commands: ['deploy', 'create', 'swap'],
  },
  {
    tool: 'ecs-cli',
    kind: 'ECS',
    source: 'docs.aws.amazon.com/AmazonECS',
    commands: ['compose up', 'compose service up'],
  },
  {
    tool: 'ecs-deploy',
    kind: 'ECS',
    source: 'github.com/silinternational/ecs-deploy',
    commands: [''],
  },
  {
    tool: 'ecspresso',
    kind: 'ECS',
    source: 'github.com/kayac/ecspresso',
    commands: ['deploy', 'rollback', 'run', 'scale', 'refresh'],
  },
  { tool: 'fastapi', kind: 'FastAPI Cloud', source: 'fastapicloud.com', commands: ['deploy'] },
  {
    tool: 'firebase',
    kind: 'Firebase',
    source: 'firebase.google.com/docs/cli',
    commands: ['deploy', 'hosting:clone', 'apphosting:rollouts:create'],
  },
  ...['fly', 'flyctl'].map((tool) => ({
    tool,
    kind: 'Fly.io',
    source: 'fly.io/docs/flyctl',
    commands: ['deploy', 'machine update', 'machine run', 'secrets set'],
  })),
  {
    tool: 'gcloud',
    kind: 'Google Cloud',
    source: 'cloud.google.com/sdk/gcloud/reference',
    commands: [
      'app deploy',
      'deploy releases create',
      'deploy releases promote',
      'functions deploy',
      'run deploy',
      'run jobs deploy',
      'run jobs update',
      'run services replace',
      'run services update',
      'run services update-traffic',
    ],
  },
  {
    tool: 'helm',
    kind: 'Kubernetes',
    source: 'helm.sh/docs/helm',
    commands: ['install', 'rollback', 'upgrade'],
  },
  {
    tool: 'helmfile',
    kind: 'Kubernetes',
    source: 'helmfile.readthedocs.io',
    commands: ['apply', 'sync'],
  },
  {
    tool: 'heroku',
    kind: 'Heroku',
    source: 'devcenter.heroku.com',
    commands: [
      'container:release',
      'deploy:jar',
      'pipelines:promote',
      'releases:rollback',
      'config:set',
    ],
  },
  {
    tool: 'kamal',
    kind: 'servers',
    source: 'kamal-deploy.org/docs',
    commands: ['deploy', 'redeploy', 'rollback', 'setup', 'app boot', 'accessory boot'],
  },
  ...['kubectl', 'oc'].map((tool) => ({
    tool,
    kind: 'Kubernetes',
    source: 'kubernetes.io/docs/reference/kubectl',
    commands: [
      'apply',
      'create',
      'patch',
      'replace',
      'rollout restart',
      'rollout undo',
      'rollout latest',
      'scale',
      'set env',
      'set image',
    ],
  })),
  { tool: 'kapp', kind: 'Kubernetes', source: 'carvel.dev/kapp', commands: ['deploy'] },
  {
    tool: 'lambroll',
    kind: 'Lambda',
    source: 'github.com/fujiwara/lambroll',
    commands: ['deploy', 'rollback'],
  },
  { tool: 'netlify', kind: 'Netlify', source: 'docs.netlify.com/cli', commands: ['deploy'] },
  {
    tool: 'nomad',
    kind: 'Nomad',
    source: 'developer.hashicorp.com/nomad',
    commands: ['job run', 'run', 'deployment promote', 'job promote', 'job revert'],
  },
  {
    tool: 'pulumi',
    kind: 'infrastructure',
    source: 'pulumi.com/docs/cli',
    commands: ['up', 'update', 'deployment run'],
  },
  {
    tool: 'railway',
    kind: 'Railway',
    source: 'docs.railway.com/cli',
    commands: ['up', 'redeploy', 'deploy'],
  },
  { tool: 'render', kind: 'Render', source: 'render.com/docs/cli', commands: ['deploys create'] },
  {
    tool: 'sam',
    kind: 'AWS',
    source: 'docs.aws.amazon.com/serverless-application-model',
    commands: ['deploy', 'sync'],
  },
  ...['serverless', 'sls'].map((tool) => ({
    tool,
    kind: 'AWS',
    source: 'serverless.com/framework/docs',
    commands: ['deploy', 'rollback'],
  })),
  {
    tool: 'skaffold',
    kind: 'Kubernetes',
    source: 'skaffold.dev/docs',
    commands: ['apply', 'deploy', 'run'],
  },
  { tool: 'sst', kind: 'AWS', source: 'sst.dev/docs/reference/cli', commands: ['deploy'] },
  ...['terraform', 'tofu'].map((tool) => ({
    tool,
    kind: 'infrastructure',
    source: 'developer.hashicorp.com/terraform/cli',
    commands: ['apply'],
  })),
  {
    tool: 'terragrunt',
    kind: 'infrastructure',
    source: 'terragrunt.gruntwork.io',
    commands: ['apply', 'apply-all', 'run apply', 'run-all apply', 'stack run apply'],
  },
  {
    tool: 'vercel',
    kind: 'Vercel',
    source: 'vercel.com/docs/cli',
    commands: ['deploy', 'promote', 'rollback', 'redeploy', '--prod'],
  },
  {
    tool: 'wrangler',
    kind: 'Cloudflare',
    source: 'developers.cloudflare.com/workers/wrangler',
    commands: ['deploy', 'publish', 'rollback', 'versions deploy', 'pages deploy'],
  },
]

/** Commands that deploy only on a machine that stays: through ssh, with a remote Docker, or on a runner of one's own. */
export const MACHINE_COMMANDS: readonly string[] = [
  'docker compose up',
  'docker compose restart',
  'docker run',
  'docker restart',
  'podman run',
  'podman compose up',
  'systemctl restart',
  'systemctl reload',
  'systemctl start',
  'supervisorctl restart',
  'pm2 reload',
  'pm2 restart',
  'pm2 start',
  'dokku',
]

/** Commands and actions that start a cluster on the runner. */
export const RUNNER_CLUSTER =
  /^(kind create cluster|minikube start|k3d cluster create|ctlptl (apply|create)|k3s server|microk8s)/
export const RUNNER_CLUSTER_ACTION = /(^|[/-])(kind|minikube|k3d|k3s|microk8s)([/@-]|$)/i
/** Commands and actions that switch to a cluster elsewhere. */
export const REMOTE_CLUSTER =
  /^(aws eks update-kubeconfig|az aks get-credentials|gcloud container clusters get-credentials|doctl kubernetes cluster kubeconfig|oc login|kubectl config use-context (?!kind|minikube|k3d)|tsh kube login)/
export const REMOTE_CLUSTER_ACTION =
  /^(azure\/(aks-set-context|k8s-set-context)|google-github-actions\/get-gke-credentials|redhat-actions\/oc-login)(@|$)/i

/** Programs that run a task of the repository by its name, with the words before the name. */
export const TASK_RUNNERS: readonly string[] = [
  'npm run',
  'npm run-script',
  'pnpm run',
  'pnpm',
  'yarn run',
  'yarn',
  'bun run',
  'make',
  'just',
  'task',
  'rake',
  'mage',
  'mise run',
  'nx run',
  'turbo run',
  'composer run',
  'invoke',
  'fab',
  'grunt',
  'gulp',
  './gradlew',
  'gradle',
]
