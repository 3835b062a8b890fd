import { DEPLOY_PLATFORMS, type DeployTool } from './deploy-platforms.ts'

/** The parts of a list with commas. */
function listed(text: string): readonly string[] {
  return text.split(', ')
}

/** Commands that deploy, by tool. */
export const DEPLOY_TOOLS: readonly DeployTool[] = [
  ...DEPLOY_PLATFORMS,
  {
    tool: 'aws',
    kind: 'AWS',
    source: 'docs.aws.amazon.com/cli/latest/reference',
    commands: listed(
      'apigateway create-deployment, apigatewayv2 create-deployment, autoscaling start-instance-refresh, codepipeline put-approval-result, lambda put-runtime-management-config, lightsail create-container-service-deployment, ssm send-command, stepfunctions update-state-machine',
    ),
  },
  {
    tool: 'ansible-playbook',
    kind: 'servers',
    source: 'docs.ansible.com',
    commands: listed(''),
    harmless: ['--check', '-C', '--syntax-check', '--list-hosts', '--list-tasks'],
  },
  { tool: 'ampx', kind: 'AWS', source: 'docs.amplify.aws', commands: listed('pipeline-deploy') },
  {
    tool: 'argocd',
    kind: 'Kubernetes',
    source: 'argo-cd.readthedocs.io',
    commands: listed(
      'app sync, app set, app create, app rollback, app patch, app actions run, appset create',
    ),
  },
  {
    tool: 'az',
    kind: 'Azure',
    source: 'learn.microsoft.com/cli/azure',
    commands: listed(
      'containerapp up, containerapp update, containerapp create, webapp up, webapp deploy, webapp deployment source config-zip, webapp config container set, webapp restart, functionapp deploy, functionapp deployment source config-zip, container create, deployment group create, deployment sub create, spring app deploy, aks command invoke, webapp config appsettings set, webapp deployment slot swap, functionapp config appsettings set, containerapp job create, containerapp job start, containerapp job update, containerapp revision copy, containerapp compose create, deployment mg create, deployment tenant create, stack group create, stack sub create, vm run-command invoke',
    ),
  },
  {
    tool: 'azd',
    kind: 'Azure',
    source: 'learn.microsoft.com/azure/developer/azure-developer-cli',
    commands: listed('deploy, up, provision'),
  },
  {
    tool: 'cap',
    kind: 'servers',
    source: 'capistranorb.com',
    commands: listed('production deploy, staging deploy, deploy'),
  },
  {
    tool: 'cdk',
    kind: 'AWS',
    source: 'docs.aws.amazon.com/cdk/v2/guide/cli.html',
    commands: listed('deploy, watch'),
  },
  {
    tool: 'cf',
    kind: 'Cloud Foundry',
    source: 'docs.cloudfoundry.org/cf-cli',
    commands: listed('push, deploy, restage, restart, bg-deploy, blue-green-deploy'),
  },
  {
    tool: 'copilot',
    kind: 'ECS, App Runner',
    source: 'aws.github.io/copilot-cli',
    commands: listed('deploy, svc deploy, job deploy, env deploy'),
  },
  {
    tool: 'docker',
    kind: 'Swarm',
    source: 'docs.docker.com/reference/cli',
    commands: listed('service update, stack deploy, service create'),
  },
  {
    tool: 'eb',
    kind: 'Elastic Beanstalk',
    source: 'docs.aws.amazon.com/elasticbeanstalk',
    commands: listed('deploy, create, swap'),
  },
  {
    tool: 'ecs-cli',
    kind: 'ECS',
    source: 'docs.aws.amazon.com/AmazonECS',
    commands: listed('compose up, compose service up'),
  },
  {
    tool: 'ecs-deploy',
    kind: 'ECS',
    source: 'github.com/silinternational/ecs-deploy',
    commands: listed(''),
  },
  {
    tool: 'ecspresso',
    kind: 'ECS',
    source: 'github.com/kayac/ecspresso',
    commands: listed('deploy, rollback, run, scale, refresh'),
  },
  {
    tool: 'fastapi',
    kind: 'FastAPI Cloud',
    source: 'fastapicloud.com',
    commands: listed('deploy'),
  },
  {
    tool: 'firebase',
    kind: 'Firebase',
    source: 'firebase.google.com/docs/cli',
    commands: listed('deploy, hosting:clone, apphosting:rollouts:create'),
  },
  ...['fly', 'flyctl'].map((tool) => ({
    tool,
    kind: 'Fly.io',
    source: 'fly.io/docs/flyctl',
    commands: listed(
      'deploy, machine update, machine run, machine restart, apps restart, secrets set',
    ),
  })),
  {
    tool: 'gcloud',
    kind: 'Google Cloud',
    source: 'cloud.google.com/sdk/gcloud/reference',
    commands: listed(
      'app deploy, deploy releases create, deploy releases promote, deploy rollouts advance, compute instance-groups managed rolling-action, compute instances update-container, functions deploy, run deploy, run jobs deploy, run jobs update, run jobs execute, run services replace, run services update, run services update-traffic',
    ),
  },
  {
    tool: 'helm',
    kind: 'Kubernetes',
    source: 'helm.sh/docs/helm',
    commands: listed('install, rollback, upgrade, secrets install, secrets upgrade'),
  },
  {
    tool: 'helmfile',
    kind: 'Kubernetes',
    source: 'helmfile.readthedocs.io',
    commands: listed('apply, sync'),
  },
  {
    tool: 'heroku',
    kind: 'Heroku',
    source: 'devcenter.heroku.com',
    commands: listed(
      'container:release, deploy:jar, pipelines:promote, releases:rollback, config:set, ps:restart, restart',
    ),
  },
  {
    tool: 'kamal',
    kind: 'servers',
    source: 'kamal-deploy.org/docs',
    commands: listed(
      'deploy, redeploy, rollback, setup, app boot, accessory boot, env push, proxy reboot, server exec',
    ),
  },
  ...['kubectl', 'oc'].map((tool) => ({
    tool,
    kind: 'Kubernetes',
    source: 'kubernetes.io/docs/reference/kubectl',
    commands: listed(
      'apply, create, patch, replace, rollout restart, rollout undo, rollout latest, scale, set env, set image, set resources, run, autoscale, expose, edit',
    ),
    harmless: ['token', '--rm'],
  })),
  { tool: 'kapp', kind: 'Kubernetes', source: 'carvel.dev/kapp', commands: listed('deploy') },
  {
    tool: 'lambroll',
    kind: 'Lambda',
    source: 'github.com/fujiwara/lambroll',
    commands: listed('deploy, rollback'),
  },
  { tool: 'netlify', kind: 'Netlify', source: 'docs.netlify.com/cli', commands: listed('deploy') },
  {
    tool: 'nomad',
    kind: 'Nomad',
    source: 'developer.hashicorp.com/nomad',
    commands: listed('job run, run, deployment promote, job promote, job revert'),
  },
  {
    tool: 'pulumi',
    kind: 'infrastructure',
    source: 'pulumi.com/docs/cli',
    commands: listed('up, update, deployment run'),
  },
  {
    tool: 'railway',
    kind: 'Railway',
    source: 'docs.railway.com/cli',
    commands: listed('up, redeploy, deploy'),
  },
  {
    tool: 'render',
    kind: 'Render',
    source: 'render.com/docs/cli',
    commands: listed('deploys create'),
  },
  {
    tool: 'sam',
    kind: 'AWS',
    source: 'docs.aws.amazon.com/serverless-application-model',
    commands: listed('deploy, sync'),
  },
  ...['serverless', 'sls'].map((tool) => ({
    tool,
    kind: 'AWS',
    source: 'serverless.com/framework/docs',
    commands: listed('deploy, rollback'),
  })),
  {
    tool: 'skaffold',
    kind: 'Kubernetes',
    source: 'skaffold.dev/docs',
    commands: listed('apply, deploy, run'),
  },
  { tool: 'sst', kind: 'AWS', source: 'sst.dev/docs/reference/cli', commands: listed('deploy') },
  ...['terraform', 'tofu'].map((tool) => ({
    tool,
    kind: 'infrastructure',
    source: 'developer.hashicorp.com/terraform/cli',
    commands: listed('apply'),
  })),
  {
    tool: 'terragrunt',
    kind: 'infrastructure',
    source: 'terragrunt.gruntwork.io',
    commands: listed('apply, apply-all, run apply, run-all apply, stack run apply'),
  },
  {
    tool: 'vercel',
    kind: 'Vercel',
    source: 'vercel.com/docs/cli',
    commands: listed('deploy, promote, rollback, redeploy, --prod'),
  },
  {
    tool: 'wrangler',
    kind: 'Cloudflare',
    source: 'developers.cloudflare.com/workers/wrangler',
    commands: listed(
      'deploy, publish, rollback, versions deploy, pages deploy, pages publish, triggers deploy, secret put, secret bulk',
    ),
  },
]
