/** An action that deploys. */
export interface DeployAction {
  /** Owner and name, in lower case. */
  readonly action: string
  /** It deploys only if an input, by name, matches. */
  readonly only?: readonly [input: string, text: RegExp]
}

const official = (owner: string, ...names: readonly string[]): readonly DeployAction[] =>
  names.map((name) => ({ action: `${owner}/${name}` }))

/** Actions that deploy. The page of each is github.com/OWNER/NAME. */
export const DEPLOY_ACTIONS: readonly DeployAction[] = [
  ...official(
    'aws-actions',
    'amazon-ecs-deploy-task-definition',
    'amazon-ecs-deploy-express-service',
    'aws-lambda-deploy',
    'aws-cloudformation-github-deploy',
    'aws-elasticbeanstalk-deploy',
  ),
  ...official('awslabs', 'amazon-app-runner-deploy'),
  ...official(
    'azure',
    'aci-deploy',
    'arm-deploy',
    'bicep-deploy',
    'container-apps-deploy-action',
    'functions-action',
    'functions-container-action',
    'k8s-deploy',
    'spring-apps-deploy',
    'static-web-apps-deploy',
    'webapps-container-deploy',
    'webapps-deploy',
  ),
  ...official(
    'google-github-actions',
    'create-cloud-deploy-release',
    'deploy-appengine',
    'deploy-cloud-functions',
    'deploy-cloudrun',
    'deploy-workflow',
  ),
  ...official('digitalocean', 'app_action', 'app_action/deploy'),
  ...official(
    'octopusdeploy',
    'create-release-action',
    'deploy-release-action',
    'run-runbook-action',
  ),
  ...official('appleboy', 'lambda-action', 'ssh-action'),
  ...official('akhileshns', 'heroku-deploy'),
  ...official('amondnet', 'vercel-action'),
  ...official('bervprojects', 'heroku-deploy'),
  ...official('deliverybot', 'helm'),
  ...official('donaldpiret', 'ecs-deploy'),
  ...official('easingthemes', 'ssh-deploy'),
  ...official('einaregilsson', 'beanstalk-deploy'),
  ...official('firebaseextended', 'action-hosting-deploy'),
  ...official('johnbeynon', 'render-deploy-action'),
  ...official('nwtgck', 'actions-netlify'),
  ...official('railwayapp', 'cli'),
  ...official('stefanprodan', 'kube-tools'),
  { action: 'cloudflare/pages-action' },
  { action: 'cloudflare/wrangler-action', only: ['command', /^$|\b(deploy|publish|rollback)\b/] },
  { action: 'pulumi/actions', only: ['command', /^(up|update)$/] },
  { action: 'serverless/github-action', only: ['args', /\bdeploy\b/] },
  { action: 'superfly/flyctl-actions', only: ['args', /\bdeploy\b/] },
  { action: 'nomad-job/action', only: ['command', /\brun\b/] },
]

/** Actions of which the name says deploy, and which put up pages or only speak of deploys. */
export const NO_DEPLOY_ACTIONS =
  /^(actions\/deploy-pages|peaceiris\/actions-gh-pages|jamesives\/github-pages-deploy-action|chrnorm\/deployment-\w+|bobheadxi\/deployments|strumwolf\/delete-deployment-environment)$/
