import { isRegion } from '../../domain/region.ts'
import { parseReference } from '../../resolve/reference.ts'
import { types } from '../../types/index.ts'
import type { DraftEnvironment, DraftVariable } from '../draft.ts'
import { askFile, type Files } from './files.ts'
import { type Ask, answerTo, type Choice, choiceOf } from './question.ts'

/** Where the secrets of an environment live. */
const HOMES = ['manifest', 'secrets-manager', 'parameter-store', 'env-file', 'later'] as const
type Home = (typeof HOMES)[number]

const HOME_WORDS: Readonly<Record<Home, string>> = {
  manifest: 'the manifest has references to them, and the gate follows these',
  'secrets-manager': 'one secret in AWS Secrets Manager, a JSON object with their names',
  'parameter-store': 'AWS Parameter Store, one parameter for each',
  'env-file': 'a file of this machine, such as .env',
  later: 'somewhere else: I write it into the policy later',
}

/** Asks where the secrets of an environment live, and writes it into the environment. @throws GuideEnded */
export async function askSecrets(
  ask: Ask,
  environment: DraftEnvironment,
  {
    service,
    variables,
  }: { readonly service: string; readonly variables: readonly DraftVariable[] },
  files: Files,
): Promise<DraftEnvironment> {
  const secret = variables.filter(isSecret).map(({ name }) => name)
  if (secret.length === 0 || environment.envFile !== null) return environment
  const { name, manifest } = environment
  const hasManifest = manifest !== null
  const choices = HOMES.filter((home) => hasManifest || home !== 'manifest').map(
    (word): Choice<Home> => ({ word, says: HOME_WORDS[word] }),
  )
  const question = `Where do the secrets of ${name} live (${namesIn(secret)})?`
  const usual = hasManifest ? (isCompose(manifest) ? 'env-file' : 'manifest') : 'secrets-manager'
  const home = await answerTo(ask, choiceOf(question, choices, usual))
  const place = `${service}/${name}`
  switch (home) {
    case 'manifest':
    case 'later':
      return environment
    case 'secrets-manager':
      return {
        ...environment,
        secrets: { '*': await askReference(ask, 'What is the secret called, or its ARN?', place) },
        region: await askRegion(ask, files.region),
      }
    case 'parameter-store': {
      const path = await askReference(ask, 'Under which path are the parameters?', `/${place}`)
      const entries = secret.map((each) => [each, `ssm:${path}/${each}`] as const)
      const region = await askRegion(ask, files.region)
      return { ...environment, secrets: Object.fromEntries(entries), region }
    }
    case 'env-file': {
      const file = await askFile(ask, 'Which file?', '.env', files)
      return file === '' ? environment : { ...environment, envFile: files.beside(file) }
    }
  }
}

/** Whether Compose reads a manifest. It has no references: it takes secrets from a file or its shell. */
function isCompose(manifest: NonNullable<DraftEnvironment['manifest']>): boolean {
  return [manifest].flat().some((file) => /compose[^/]*\.ya?ml$/i.test(file))
}

/** Whether the value of a variable is secret, by its own words or its type. */
export function isSecret({ sensitive, type }: DraftVariable): boolean {
  return sensitive ?? types.find(({ name }) => name === type)?.sensitive ?? false
}

const MOST_NAMED = 3

function namesIn(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED
  return [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

function askReference(ask: Ask, says: string, usual: string): Promise<string> {
  return answerTo(ask, {
    says,
    fallback: usual,
    read: (line) => {
      const name = line.replace(/\/$/, '')
      return parseReference(name.startsWith('/') ? `ssm:${name}` : name, 'people').ok
        ? { value: name }
        : { wrong: 'Type a name such as backend/prod, or an ARN. Do not type the secret itself.' }
    },
  })
}

function askRegion(ask: Ask, usual: string | null): Promise<string> {
  return answerTo(ask, {
    says: 'In which AWS region?',
    fallback: usual ?? 'us-east-1',
    read: (line) =>
      isRegion(line) ? { value: line } : { wrong: 'Type a region such as eu-west-1.' },
  })
}
