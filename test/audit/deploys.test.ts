import { describe, expect, it } from 'vitest'
import { toolIn } from '../../src/audit/deploy-commands.ts'
import { deploysIn } from '../../src/audit/deploys.ts'
import { isGate } from '../../src/audit/gates.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { stepOf } from '../support/steps.ts'

describe('a step that deploys', () => {
  it.each([
    'aws --region us-east-1 ecs update-service --service a',
    'kubectl -n prod apply -f a.yaml',
    'terraform -chdir=infra apply',
    'helm upgrade --install a b',
    'kubectl create x --dry-run=client -o yaml | kubectl apply -f -',
    'npx cdk deploy',
    'flyctl deploy',
    'aws ecs update-express-gateway-service --service-arn x',
    'aws ecs create-task-set --service a',
    'aws elasticbeanstalk update-environment --environment-name a',
    'aws cloudformation execute-change-set --change-set-name a',
    'aws codepipeline start-pipeline-execution --name a',
    'aws lambda publish-version --function-name a',
    'OUT="$(aws apprunner start-deployment --service-arn a)"',
    'export ID=$(aws deploy create-deployment --application-name a)',
    'timeout 600 helm upgrade a b',
    'ls k8s | xargs -n 1 kubectl apply -f',
    'npx aws-cdk deploy',
    'npx --yes aws-cdk@2 deploy',
    'npx serverless@3 deploy --stage prod',
    'yarn cdk deploy',
    'pnpm cdk deploy',
    'npm run cdk -- deploy',
    'bunx wrangler@4 deploy',
    'doppler run --project a -- cdk deploy',
    'op run --env-file=a -- terraform apply',
    'aws-vault exec prod -- sam deploy',
    'mise exec -- kamal deploy',
    'uvx --from awscli aws ecs update-service',
    'terragrunt run-all apply --terragrunt-non-interactive',
    'terragrunt run --all apply',
    'terragrunt apply-all',
    'gcloud beta run deploy a',
    'gcloud run services update-traffic a',
    'pnpm run deploy',
    'pnpm deploy:prod',
    'kubectl set env deployment/a A=1',
    'kubectl -n prod patch deployment a -p {}',
    'helm rollback a 1',
    'argocd app sync a',
    'vercel --prod',
    'vercel deploy --prebuilt',
    'netlify deploy --prod',
    'firebase deploy --only hosting',
    'ansible-playbook -i hosts site.yml',
    'nomad job run a.hcl',
    'cf push',
    'npx sst deploy --stage production',
    'docker --context prod compose up -d',
    'DOCKER_HOST=ssh://a docker compose up -d',
    "ssh a@b 'docker compose up -d'",
    'ssh a@b ./restart.sh',
    'if [ -n "$A" ]; then\n  for s in a b; do cdk deploy "$s"; done\nfi',
    '( cd infra && terraform apply )',
    'npm run deploy:prod',
    'make deploy-prod',
    `sshpass -p "$PW" ssh root@host 'systemctl restart app'`,
    'kamal server exec "docker restart app"',
    'docker run --rm ghcr.io/basecamp/kamal:latest deploy',
    'docker run --rm -e X hashicorp/terraform:1.9 apply -auto-approve',
    'docker run bitnami/kubectl kubectl apply -f x',
    'vc deploy --prod',
    'helm3 upgrade a b',
    'helm secrets upgrade --install a ./chart',
    'argocd app actions run a restart --kind Deployment',
    'flux reconcile helmrelease a --with-source',
    'kubectl run web --image=x',
    'cdktf deploy',
    "find k8s -name '*.yaml' -exec kubectl apply -f {} \\;",
    'doppler run --command "cdk deploy --all"',
    'doppler run --command="cdk deploy"',
    'nix develop --command kamal deploy',
    'nix shell nixpkgs#kubectl -c kubectl apply -f x',
    'devbox run deploy',
    'terragrunt exec -- terraform apply',
    'yarn workspace infra cdk deploy',
    'yarn --cwd infra deploy',
    'pnpm --filter infra exec cdk deploy',
    'pnpm -F infra run deploy',
    'npm --prefix infra run deploy',
    'npm -w infra run deploy',
    'make -C infra deploy',
    'task infra:deploy',
    'turbo deploy',
    'npx nx run web:deploy:production',
    'nx affected -t deploy',
    'deno task deploy',
    'export DOCKER_HOST=ssh://a\ndocker compose up -d',
    'docker context use prod\ndocker compose up -d',
    'gcloud compute ssh vm --command="docker compose up -d"',
    'az webapp deployment slot swap --name x',
    'func azure functionapp publish a',
    'git push heroku main',
    'git push https://heroku:$K@git.heroku.com/a.git HEAD:main',
    'doctl apps create-deployment $ID',
    'deploy .#prod',
  ])('%s', (run) => {
    expect(toolIn(stepOf({ run }))).not.toBeNull()
  })

  it.each([
    'aws ecs describe-services',
    'kubectl rollout status deployment/a',
    'kubectl apply --dry-run=server -f a.yaml',
    'terraform plan -out apply',
    "echo 'helm upgrade'",
    '# cdk deploy',
    'cdk diff',
    'docker compose up -d postgres',
    'docker-compose up -d',
    'docker run --rm a',
    'FILES=(\n  docs/deploy.md\n  deploy.sh\n)',
    'cat <<EOF\ncdk deploy\nEOF',
    'aws cloudformation create-change-set --change-set-name a',
    'aws cloudformation deploy --no-execute-changeset',
    'aws --endpoint-url http://localhost:4566 ecs update-service',
    'ansible-playbook --check site.yml',
    'cdk deploy --help',
    'ssh-keyscan a',
    'ssh a@b cat /etc/hostname',
    'cat docs/deploy.md',
    'wrangler dev',
    'argocd app get a',
    'pulumi preview',
    'kubectl create token ci',
    'kubectl run tmp --rm --image=curl -- curl a',
    'docker run -c 512 --rm x',
    "docker run --rm x sh -c 'echo hi'",
    'docker run --name kamal x deploy',
    'az deployment group create --what-if',
    'ssh user@host -- uptime',
    "ssh user@host 'df -h && uptime'",
    'bash -n deploy.sh',
    'node --check deploy.js',
    'source ./deploy.env',
    'npm run docs:deploy',
    'pnpm --filter web build',
    'make -C deploy build',
    'find . -name deploy.sh -exec shellcheck {} +',
    'nix develop -c npm test',
    'git push origin main',
    'doppler run --command "npm test"',
    'export DOCKER_HOST=unix:///run/docker.sock\ndocker compose up -d',
    'pnpm --filter api --prod deploy out',
    'pnpm deploy --filter=api out',
  ])('is not %s', (run) => {
    expect(toolIn(stepOf({ run }))).toBeNull()
  })

  it('is an action of the list, in any case and version', () => {
    const uses = 'AWS-actions/amazon-ecs-deploy-task-definition@v2'
    expect(toolIn(stepOf({ uses }))).toBe('aws-actions/amazon-ecs-deploy-task-definition')
    expect(toolIn(stepOf({ uses: 'aws-actions/amazon-ecs-render-task-definition@v1' }))).toBeNull()
  })
})

it('is no deploy if AWS is LocalStack', () => {
  const run = 'aws lambda create-function --function-name a'
  const env = { AWS_ENDPOINT_URL: 'http://localhost:4566' }
  expect(toolIn(stepOf({ run, env }))).toBeNull()
  expect(
    toolIn(stepOf({ run }), { env: { aws_endpoint_url: 'http://localstack:4566' } }),
  ).toBeNull()
  expect(toolIn(stepOf({ run }), { env: { aws_endpoint_url: 'https://a.example' } })).not.toBeNull()
})

it('is an action with the input that deploys', () => {
  expect(toolIn(stepOf({ uses: 'pulumi/actions@v6', with: { command: 'up' } }))).toBe(
    'pulumi/actions',
  )
  expect(toolIn(stepOf({ uses: 'pulumi/actions@v6', with: { command: 'preview' } }))).toBeNull()
  expect(
    toolIn(stepOf({ uses: 'superfly/flyctl-actions@v1', with: { args: 'deploy --remote-only' } })),
  ).not.toBeNull()
  expect(
    toolIn(stepOf({ uses: 'aws-actions/amazon-ecs-deploy-express-service@v1' })),
  ).not.toBeNull()
  expect(toolIn(stepOf({ uses: 'einaregilsson/beanstalk-deploy@v22' }))).not.toBeNull()
})

/** The places and signs of a job of one workflow. */
function signsOf(job: object, id: string): readonly (readonly string[])[] {
  const text = JSON.stringify({ on: 'push', jobs: { [id]: job } })
  const workflow = readWorkflow(text, 'a.yml').value
  const found = workflow?.jobs.get(id)
  if (!workflow || found === undefined) throw new Error('no job')
  return deploysIn({ workflow, job: found, caller: null }, []).map(({ signs }) =>
    signs.map(({ says }) => says),
  )
}

const OWN_SCRIPT = [{ run: './scripts/go' }]

describe('a job that deploys, by its signs', () => {
  it.each([
    { id: 'deploy', job: { steps: OWN_SCRIPT }, signs: ['job deploy'] },
    { id: 'rollback', job: { steps: OWN_SCRIPT }, signs: ['job rollback'] },
    { id: 'build-and-deploy', job: { steps: OWN_SCRIPT }, signs: ['job build-and-deploy'] },
    { id: 'release-prod', job: { steps: OWN_SCRIPT }, signs: ['job release-prod'] },
    { id: 'x', job: { name: 'Ship it', steps: OWN_SCRIPT }, signs: ['name Ship it'] },
    { id: 'x', job: { environment: 'prod-eu', steps: OWN_SCRIPT }, signs: ['environment prod-eu'] },
    {
      id: 'deploy',
      job: { environment: '${{ inputs.environment }}', steps: OWN_SCRIPT },
      signs: ['job deploy', 'environment ${{ inputs.environment }}'],
    },
    {
      id: 'deploy',
      job: { environment: 'staging', steps: OWN_SCRIPT },
      signs: ['job deploy', 'environment staging'],
    },
    {
      id: 'x',
      job: { environment: 'production', steps: [{ run: './roll-out' }] },
      signs: ['environment production', './roll-out'],
    },
    { id: 'x', job: { steps: [{ run: './deploy-web.sh' }] }, signs: ['./deploy-web.sh'] },
    { id: 'x', job: { steps: [{ run: 'make release-deploy' }] }, signs: ['release-deploy'] },
    { id: 'x', job: { steps: [{ run: 'acmectl --quiet deploy api' }] }, signs: ['acmectl deploy'] },
    { id: 'x', job: { steps: [{ run: 'npx acme@2 api:deploy' }] }, signs: ['acme api:deploy'] },
    {
      id: 'x',
      job: { steps: [{ uses: 'acme/deploy-to-cloud@v1' }] },
      signs: ['action acme/deploy-to-cloud'],
    },
    {
      id: 'deploy',
      job: { steps: [{ run: 'aws s3 sync dist s3://a' }] },
      signs: ['job deploy', 'aws s3 sync'],
    },
    {
      id: 'deploy-production',
      job: {
        uses: 'acme/w/.github/workflows/ecs-deploy.yml@v1',
        with: { environment: 'production' },
      },
      signs: ['job deploy-production', 'workflow ecs-deploy.yml', 'with environment production'],
    },
    {
      id: 'x',
      job: { 'runs-on': ['self-hosted'], steps: [{ run: 'docker compose up -d' }] },
      signs: ['docker compose up'],
    },
    {
      id: 'x',
      job: {
        steps: [
          { uses: 'helm/kind-action@v1' },
          { run: 'aws eks update-kubeconfig --name a\nhelm upgrade a b' },
        ],
      },
      signs: ['helm upgrade'],
    },
    {
      id: 'x',
      job: {
        steps: [
          { uses: 'helm/kind-action@v1' },
          { run: 'kubectl apply -f a --context kind-test\nkubectl --context=prod apply -f a' },
        ],
      },
      signs: ['kubectl apply'],
    },
    {
      id: 'x',
      job: { steps: [{ run: 'helm upgrade a b --kube-context kindred' }] },
      signs: ['helm upgrade'],
    },
  ])('$id $job', ({ id, job, signs }) => {
    expect(signsOf(job, id)).toEqual([signs])
  })

  it.each([
    { id: 'deploy-docs', job: { steps: OWN_SCRIPT } },
    { id: 'check-deploy', job: { steps: OWN_SCRIPT } },
    { id: 'notify-deployment', job: { steps: OWN_SCRIPT } },
    { id: 'release', job: { steps: OWN_SCRIPT } },
    {
      id: 'deploy',
      job: { environment: 'github-pages', steps: [{ uses: 'actions/checkout@v7' }] },
    },
    { id: 'x', job: { environment: 'preprod', steps: OWN_SCRIPT } },
    { id: 'x', job: { environment: 'non-prod', steps: OWN_SCRIPT } },
    { id: 'x', job: { environment: 'product-docs', steps: OWN_SCRIPT } },
    { id: 'x', job: { environment: { name: 'production', deployment: false }, steps: OWN_SCRIPT } },
    { id: 'plan', job: { environment: 'production', steps: OWN_SCRIPT } },
    {
      id: 'x',
      job: { environment: 'production', steps: [{ run: 'terraform init\nterraform plan' }] },
    },
    { id: 'x', job: { environment: 'production', steps: [{ run: 'echo approved' }] } },
    {
      id: 'x',
      job: { environment: '${{ matrix.env }}', steps: [{ run: 'npm ci && npm run build' }] },
    },
    {
      id: 'e2e',
      job: { steps: [{ uses: 'helm/kind-action@v1' }, { run: 'kubectl apply -f a.yaml' }] },
    },
    { id: 'e2e', job: { steps: [{ run: 'minikube start' }, { run: 'helm install a b' }] } },
    { id: 'e2e', job: { steps: [{ uses: 'AbsaOSS/k3d-action@v2' }, { run: 'helmfile apply' }] } },
    { id: 'test', job: { steps: [{ run: 'docker compose up -d db' }, { run: 'npm test' }] } },
    { id: 'x', job: { steps: [{ run: './go\ngrep deploy README.md\ngit switch deploy' }] } },
    { id: 'e2e', job: { steps: [{ run: 'kubectl --context kind-test apply -f a' }] } },
    { id: 'e2e', job: { steps: [{ run: 'helm upgrade a b --kube-context=minikube' }] } },
    {
      id: 'e2e',
      job: { steps: [{ run: 'k3d cluster create t\nkubectl --context "$CONTEXT" apply -f a' }] },
    },
    { id: 'lint', job: { uses: 'acme/w/.github/workflows/lint.yml@v1' } },
  ])('not $id $job', ({ id, job }) => {
    expect(signsOf(job, id)).toEqual([])
  })
})

describe('the gate', () => {
  it.each([
    { uses: 'bootgate/bootgate@v1' },
    { uses: './' },
    { run: 'npx bootgate check --environment prod' },
    { run: 'node dist/cli/index.js check' },
    { run: 'node --enable-source-maps dist/cli/index.js check' },
    { run: 'npx --yes bootgate@1 check' },
    { run: 'timeout 60 bootgate check' },
  ])('is %j', (step) => {
    expect(isGate(stepOf(step), true)).toBe(true)
  })

  it.each([
    { uses: 'owner/not-bootgate@v1' },
    { uses: './' },
    { run: 'bootgate explain a' },
    { run: 'bootgate check --help' },
    { run: "echo 'bootgate check'" },
  ])('is not %j', (step) => {
    expect(isGate(stepOf(step), false)).toBe(false)
  })
})
