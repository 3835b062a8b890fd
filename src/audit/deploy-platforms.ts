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

type PlatformRow = readonly [tool: string, kind: string, source: string, commands: string]

const ROWS: readonly PlatformRow[] = [
  ['amplify', 'AWS', 'docs.amplify.aws', 'publish, push'],
  ['ansible-pull', 'servers', 'docs.ansible.com', ''],
  ['aptible', 'Aptible', 'www.aptible.com/docs', 'deploy'],
  ['arc', 'AWS', 'arc.codes/docs', 'deploy'],
  ['cdktf', 'infrastructure', 'developer.hashicorp.com/terraform/cdktf', 'deploy'],
  ['balena', 'devices', 'docs.balena.io/reference/balena-cli', 'push, deploy'],
  ['cargo', 'Lambda', 'www.cargo-lambda.info/commands/deploy.html', 'lambda deploy'],
  ['chalice', 'AWS', 'aws.github.io/chalice', 'deploy'],
  ['clever', 'Clever Cloud', 'developers.clever-cloud.com/doc/cli', 'deploy, restart'],
  ['colmena', 'servers', 'colmena.cli.rs', 'apply'],
  ['convex', 'Convex', 'docs.convex.dev/cli', 'deploy'],
  ['convox', 'Convox', 'docs.convox.com', 'deploy, releases promote, promote'],
  ['databricks', 'Databricks', 'docs.databricks.com/dev-tools/bundles', 'bundle deploy'],
  ['dep', 'servers', 'deployer.org/docs', 'deploy, rollback'],
  ['deployctl', 'Deno Deploy', 'docs.deno.com/deploy', 'deploy'],
  ['devspace', 'Kubernetes', 'www.devspace.sh/docs', 'deploy'],
  [
    'doctl',
    'DigitalOcean',
    'docs.digitalocean.com/reference/doctl',
    'apps create-deployment, apps create, apps update',
  ],
  [
    'dotnet',
    'AWS',
    'docs.aws.amazon.com/lambda/latest/dg/csharp-package-cli.html',
    'lambda deploy-function, lambda deploy-serverless',
  ],
  ['epinio', 'Kubernetes', 'docs.epinio.io', 'push'],
  [
    'fastly',
    'Fastly',
    'www.fastly.com/documentation/reference/cli',
    'compute deploy, compute publish',
  ],
  [
    'flux',
    'Kubernetes',
    'fluxcd.io/flux/cmd',
    'reconcile kustomization, reconcile helmrelease, resume kustomization, resume helmrelease',
  ],
  ['func', 'Azure', 'learn.microsoft.com/azure/azure-functions', 'azure functionapp publish'],
  ['garden', 'Kubernetes', 'docs.garden.io', 'deploy'],
  ['helmsman', 'Kubernetes', 'github.com/mkubaczyk/helmsman', '--apply, -apply'],
  [
    'koyeb',
    'Koyeb',
    'www.koyeb.com/docs/build-and-deploy/cli',
    'deploy, service redeploy, service update, services redeploy, services update, app deploy',
  ],
  ['kubecfg', 'Kubernetes', 'github.com/kubecfg/kubecfg', 'update'],
  ['levant', 'Nomad', 'github.com/hashicorp/levant', 'deploy'],
  [
    'mvn',
    'Java platforms',
    'cloud.google.com/appengine/docs',
    'appengine:deploy, azure-webapp:deploy, azure-functions:deploy, azure-container-apps:deploy',
  ],
  ['modal', 'Modal', 'modal.com/docs/reference/cli/deploy', 'deploy'],
  ['nixos-rebuild', 'servers', 'nixos.org/manual', 'switch'],
  ['odo', 'Kubernetes', 'odo.dev/docs', 'deploy'],
  ['okteto', 'Kubernetes', 'www.okteto.com/docs', 'deploy'],
  ['platform', 'Platform.sh', 'docs.platform.sh/administration/cli', 'push, redeploy'],
  ['pm2', 'servers', 'pm2.keymetrics.io/docs', 'deploy'],
  ['porter', 'Porter', 'docs.porter.run', 'apply, update'],
  ['scalingo', 'Scalingo', 'developers.scalingo.com/cli', 'deploy, restart'],
  ['scw', 'Scaleway', 'cli.scaleway.com', 'container container deploy, container container update'],
  ['supabase', 'Supabase', 'supabase.com/docs/reference/cli', 'functions deploy'],
  ['swa', 'Azure', 'azure.github.io/static-web-apps-cli', 'deploy'],
  ['tk', 'Kubernetes', 'tanka.dev', 'apply'],
  ['trigger.dev', 'Trigger.dev', 'trigger.dev/docs/cli-deploy', 'deploy'],
  ['upsun', 'Upsun', 'docs.upsun.com/administration/cli', 'push, redeploy'],
  ['werf', 'Kubernetes', 'werf.io/docs', 'converge, bundle apply'],
  ['zappa', 'AWS', 'github.com/zappa/zappa', 'deploy, update'],
]

/** Tools of further platforms, with their commands that deploy. */
export const DEPLOY_PLATFORMS: readonly DeployTool[] = ROWS.map(
  ([tool, kind, source, commands]) => ({
    ...{ tool, kind, source },
    commands: commands.split(', '),
  }),
)
