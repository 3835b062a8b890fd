import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'

/** A file from which a tool makes what it deploys. The gate cannot read it as the deployer will. */
interface UncompiledFile {
  /** Completes "The file is …". */
  readonly is: string
  /** Its name, where the name alone tells, unless the content is that of a manifest. */
  readonly named?: RegExp
  /** Whether the name tells even if the content looks like a manifest. */
  readonly byNameAlone?: true
  /** Whether its content tells, by the data of its first document. */
  readonly looks?: (value: unknown) => boolean
  /** The next action: the command that prints a file that the gate reads, or that the format is not read. */
  readonly fix: string
}

const has = (value: unknown, ...keys: readonly string[]) =>
  keys.every((key) => (valueAt(value, [key]) ?? null) !== null)
const text = (value: unknown, key: string): string => {
  const found = valueAt(value, [key])
  return typeof found === 'string' ? found : ''
}
const listIn = (value: unknown, key: string): readonly unknown[] => {
  const found = valueAt(value, [key])
  return Array.isArray(found) ? found : []
}

const INSTEAD = 'Give the variables themselves, with --var, --secret or --env-files.'

const COPILOT_TYPES =
  /^(Load Balanced Web Service|Request-Driven Web Service|Backend Service|Worker Service|Scheduled Job|Static Site)$/

/** Of each tool what its documentation says on 2026-11-30. The first row that fits holds. */
export const uncompiledFiles: readonly UncompiledFile[] = [
  {
    is: 'a list of Serverless Compose, which only names the folders of services',
    named: /^serverless-compose\.(ya?ml|json|ts|js)$/,
    byNameAlone: true,
    fix: 'Run `serverless package` in the folder of the service, and give .serverless/cloudformation-template-update-stack.json.',
  },
  {
    is: 'a service of the Serverless Framework, from which it makes a CloudFormation template',
    named: /^serverless\.(ya?ml|json|ts|js)$/,
    looks: (value) => has(value, 'service', 'provider', 'functions'),
    fix: 'Run `serverless package`, and give .serverless/cloudformation-template-update-stack.json.',
  },
  {
    is: 'a manifest of AWS Copilot, from which it makes a CloudFormation template',
    looks: (value) => text(value, 'name') !== '' && COPILOT_TYPES.test(text(value, 'type')),
    fix: 'Run `copilot svc package --name NAME --env ENV --output-dir infrastructure` (a job: `copilot job package`), and give the template that it writes.',
  },
  {
    is: 'a kustomization, from which kustomize makes the objects',
    named: /^(kustomization\.ya?ml|Kustomization)$/,
    looks: (value) =>
      text(value, 'apiVersion').startsWith('kustomize.config.k8s.io/') &&
      text(value, 'kind') === 'Kustomization',
    fix: 'Run `kustomize build FOLDER > rendered.yaml`, and give that file.',
  },
  {
    is: 'a part of a Helm chart, from which Helm makes the objects',
    named: /^(Chart|values)([._-][\w.-]+)?\.ya?ml$/,
    fix: 'Run `helm template RELEASE CHART --values FILE > rendered.yaml`, and give that file.',
  },
  {
    is: 'the configuration of a CDK app, from which the CDK makes templates',
    named: /^cdk\.json$/,
    looks: isAssembly,
    fix: 'Run `cdk synth`, and give cdk.out/STACK.template.json.',
  },
  {
    is: 'Terraform source, from which a plan is made',
    named: /\.(tf|tf\.json|tofu)$/,
    fix: 'Run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`, and give that file.',
  },
  {
    is: 'a Pulumi project, which the gate does not read',
    named: /^Pulumi(\.[\w-]+)?\.ya?ml$/,
    fix: INSTEAD,
  },
  {
    is: 'the configuration of an SST app, which the gate does not read',
    named: /^sst\.config\.(ts|js|mjs)$/,
    fix: INSTEAD,
  },
  {
    is: 'a Nomad job, which the gate does not read',
    named: /\.(nomad|nomad\.hcl|nomad\.json)$/,
    looks: (value) => isMap(valueAt(value, ['Job', 'TaskGroups', 0])),
    fix: INSTEAD,
  },
  {
    is: 'the configuration of an App Engine service, which the gate does not read',
    looks: (value) =>
      text(value, 'runtime') !== '' &&
      !has(value, 'run') &&
      !has(value, 'build') &&
      ['env_variables', 'handlers', 'instance_class', 'entrypoint', 'runtime_config'].some((key) =>
        has(value, key),
      ),
    fix: `${INSTEAD} An env file can hold its env_variables.`,
  },
  {
    is: 'one of Heroku, which keeps the variables of an app elsewhere',
    named: /^(Procfile|heroku\.ya?ml|app\.json)$/,
    fix: 'Run `heroku config --shell > heroku.env` (it holds secrets in plain text), and give that file with --env-files.',
  },
  {
    is: 'an app of DigitalOcean, which the gate does not read',
    looks: (value) =>
      text(value, 'name') !== '' &&
      ['services', 'workers', 'jobs'].some((key) =>
        listIn(value, key).some((one) =>
          ['github', 'git', 'gitlab', 'image', 'envs'].some((source) => has(one, source)),
        ),
      ),
    fix: INSTEAD,
  },
  {
    is: 'a Dockerrun.aws.json of Elastic Beanstalk that holds no variables',
    looks: (value) =>
      has(value, 'AWSEBDockerrunVersion') && listIn(value, 'containerDefinitions').length === 0,
    fix: 'Give the file with the option settings, such as .ebextensions/options.config.',
  },
  {
    is: 'a container of services of Symfony, not a manifest',
    looks: (value) => {
      const services = valueAt(value, ['services'])
      if (!isMap(services)) return false
      return has(services, '_defaults') || Object.keys(services).some((key) => key.includes('\\'))
    },
    fix: 'Give the file that the deployer reads.',
  },
]

/** `cdk.out/manifest.json`, the list of what the CDK has made. */
function isAssembly(value: unknown): boolean {
  const artifacts = valueAt(value, ['artifacts'])
  return (
    isMap(artifacts) &&
    Object.values(artifacts).some((one) => /^(aws:|cdk:)/.test(text(one, 'type')))
  )
}

/**
 * The failure for a file from which a tool makes what it deploys, by its content or its name; null for others.
 * @param isManifest whether a format recognises its content
 */
export function uncompiledFailure(
  file: string,
  value: unknown,
  isManifest: boolean,
): Failure | null {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const found = uncompiledFiles.find(
    ({ named, looks, byNameAlone = false }) =>
      looks?.(value) || ((byNameAlone || !isManifest) && named?.test(base)),
  )
  if (found === undefined) return null
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `The file is ${found.is}.`,
    fix: found.fix,
    location: { file, line: 1, column: 1 },
  }
}
