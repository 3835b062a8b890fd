import { isKeptSecret } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { secretTokensIn } from '../domain/vendors/index.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { filledInContainer } from './in-container.ts'

/** The path of a mounted file is no secret: Google's client reads GOOGLE_APPLICATION_CREDENTIALS so. */
function isPathOfFile({ name, value }: PresentVariable): boolean {
  return /_(CREDENTIALS|FILE|PATH)$/i.test(name) && value.read((raw) => FILE.test(raw))
}

const FILE = /^\/([\w.-]+\/)+[\w.-]+$/

/** The vendors' tokens in a text of any name; publishable keys are not among them. */
function holdsToken(raw: string): boolean {
  return secretTokensIn(raw).length > 0
}

function create(name: string): string {
  const secret = /^\w+$/.test(name) ? name : 'NAME'
  return `\`aws secretsmanager create-secret --name ${secret} --secret-string file://FILE\``
}

const KEEP =
  'Keep the env file out of the repository, and readable by its owner only. If the image reads secrets from files, use `secrets:` of Compose.'

/** What the platform has for secrets. */
function fixOn(platform: Platform | null, name: string): string {
  switch (platform) {
    case 'compose':
      return `Write ${name}: \${${name}} in the Compose file, and set it in an env file on the server that is not committed.`
    case 'swarm':
      return `Let the service read it from a file of \`secrets:\` (\`docker secret create\`), or write ${name}: \${${name}} and set it in the shell of \`docker stack deploy\`.`
    case 'kamal':
      return `Move ${name} from \`env.clear\` to the list \`env.secret\`, and define it in .kamal/secrets by a command or a variable.`
    case 'fly':
      return `Remove ${name} from [env], and set it with \`fly secrets import\`.`
    case 'render':
      return `Write ${name} with \`sync: false\` in place of its value, and set it in the Render Dashboard.`
    case 'kubernetes':
      return `Put the value into a Secret (\`kubectl create secret generic SECRET --from-file=${name}=FILE\`) and refer to it with valueFrom: { secretKeyRef: { name: SECRET, key: ${name} } }.`
    case 'lambda':
      return `Put the value into Secrets Manager (${create(name)}) and let the function fetch it, or write the dynamic reference {{resolve:secretsmanager:${name}}} in the template.`
    case 'cloud-run':
      return 'Put the value into Secret Manager (`gcloud secrets create SECRET --data-file=FILE`) and refer to it with valueFrom: { secretKeyRef: { name: SECRET, key: latest } }.'
    case 'elastic-beanstalk':
      return `Put the value into Secrets Manager (${create(name)}) and set ${name} to its ARN in the namespace aws:elasticbeanstalk:application:environmentsecrets.`
    case 'batch':
    case 'ecs':
    case 'app-runner':
    case null:
      return `Put the value into Secrets Manager (${create(name)}) and set ${name} to its ARN as a reference.`
  }
}

/** The ARN of a secret or parameter where the platform does not resolve it. */
function isReference({ value }: PresentVariable): boolean {
  return value.read((raw) => /^arn:[\w-]+:(secretsmanager|ssm):[^\s]+$/.test(raw))
}

/** Where the platform resolves such an ARN. */
function moveTo(platform: Platform | null, name: string): string {
  switch (platform) {
    case 'ecs':
    case 'batch':
      return `Move ${name} to \`secrets\`, with the ARN under valueFrom.`
    case 'app-runner':
      return `Move ${name} to RuntimeEnvironmentSecrets.`
    case 'elastic-beanstalk':
      return `Move ${name} to the namespace aws:elasticbeanstalk:application:environmentsecrets.`
    case 'lambda':
      return `Write {{resolve:secretsmanager:NAME:SecretString:KEY}} in a CloudFormation template. If the function fetches the secret itself, name the variable ${name}_ARN.`
    case null:
      return `Give ${name} under \`secrets\`, as ${name}=ARN.`
    default:
      return `Set the value in the way of the platform. ${fixOn(platform, name)}`
  }
}

export const plaintextSecret = defineCheck({
  id: 'plaintext-secret',
  levels: DEPLOYED,
  exceptions: {
    'env-file': {
      when: 'Compose takes it from an env file or its shell, because it has no other place for the text of a secret',
      levels: { development: 'info', staging: 'info', production: 'info' },
    },
  },
  why: 'Consoles and logs show plain variables, and everyone who can describe the service can read them.',
  // A better value in the same place is plain text too, so a placeholder does not hide this.
  yieldsTo: ['nullish-literal', 'unresolved-template', 'public-contains-secret'],
  example: {
    types: { REDIS_URL: 'redis-url' },
    bad: ['REDIS_URL=rediss://:plum-tractor-violins@cache.acme-co.com:6379/0'],
    good: ['REDIS_URL=rediss://cache.acme-co.com:6379/0'],
  },
  find: (scope) => {
    const declared = scope.filled.filter(
      (variable) =>
        !isKeptSecret(variable.origin) &&
        variable.declaration.sensitive &&
        secretIn(variable) !== null &&
        !isPathOfFile(variable),
    )
    const found = filledInContainer(scope).filter(
      ({ origin, value }) => !isKeptSecret(origin) && value.read(holdsToken),
    )
    return [...new Set([...declared, ...found])].map((variable) => ({
      variable,
      says: isReference(variable)
        ? 'has the ARN of a secret as plain text, and the container gets the ARN itself'
        : 'is a secret, but is set as plain text',
      fix: isReference(variable)
        ? moveTo(scope.platform, variable.name)
        : variable.origin.handedOn
          ? KEEP
          : fixOn(scope.platform, variable.name),
      facts: { source: variable.origin.source },
      ...(variable.origin.handedOn && { exception: 'env-file' }),
      ...(!variable.declaration.sensitive && { yieldsTo: ['wrong-kind'] }),
    }))
  },
})
