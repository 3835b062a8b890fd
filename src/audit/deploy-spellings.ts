import { groupBy } from '../algorithms/group-by.ts'
import { AWS_SERVICES, AWS_VERBS } from './aws-operations.ts'
import { DEPLOY_TOOLS } from './deploy-tools.ts'

/** The tools of the table, by their program. */
export const BY_TOOL = groupBy(DEPLOY_TOOLS, ({ tool }) => tool)

/** A push to a platform that deploys what it gets. */
export function gitTool(words: readonly string[]): string | null {
  const target = words.slice(2).find((word) => !word.startsWith('-')) ?? ''
  const platform = /^(heroku|dokku|gigalixir|scalingo|clever)\b|\bgit\.heroku\.com\b|^dokku@/i
  return words[0] === 'git' &&
    words[1] === 'push' &&
    platform.test(target.replace(/^https:\/\//, ''))
    ? 'git push to a platform'
    : null
}

/** The same command in its usual spelling: `docker-compose` is `docker compose`, `yarn cdk` is `cdk`. */
export function plain(words: readonly string[]): readonly string[] {
  const [program = '', ...rest] = words
  if (program === 'docker-compose') return ['docker', 'compose', ...rest]
  const same = SAME_PROGRAM.get(program)
  if (same !== undefined) return [same, ...rest]
  if (/^(docker|podman)$/.test(program) && rest[0] === 'run') return inImage(words)
  if (program === 'gcloud' && /^(alpha|beta|preview)$/.test(rest[0] ?? ''))
    return [program, ...rest.slice(1)]
  if (!/^(npm|pnpm|yarn|bun)$/.test(program)) return words
  const inner = /^run(-script)?$/.test(rest[0] ?? '') ? rest.slice(1) : rest
  return BY_TOOL.has(inner[0] ?? '') ? inner.filter((word) => word !== '--') : words
}

/** Other names of one program. */
const SAME_PROGRAM: ReadonlyMap<string, string> = new Map([
  ['helm3', 'helm'],
  ['vc', 'vercel'],
  ['ntl', 'netlify'],
  ['osls', 'serverless'],
  ['cf7', 'cf'],
  ['cf8', 'cf'],
])
/** Images by the last part of their name, whose program is a tool. */
const PROGRAM_OF_IMAGE: ReadonlyMap<string, string> = new Map([
  ['aws-cli', 'aws'],
  ['opentofu', 'tofu'],
  ['google-cloud-cli', 'gcloud'],
  ['cloud-sdk', 'gcloud'],
  ['flyctl', 'flyctl'],
])

/** `docker run … alpine/helm upgrade a b` is `helm upgrade a b`. */
function inImage(words: readonly string[]): readonly string[] {
  for (const [at, word] of words.entries()) {
    const name = word
      .replace(/@.*/, '')
      .replace(/:[\w.-]+$/, '')
      .replace(/^.*\//, '')
    const program = PROGRAM_OF_IMAGE.get(name) ?? (BY_TOOL.has(name) ? name : undefined)
    if (at < 2 || program === undefined || words[at - 1] === '--name') continue
    const rest = words.slice(at + 1)
    return rest[0] === program ? rest : [program, ...rest]
  }
  return words
}

/** The call of the AWS CLI that changes something; null for other commands. */
export function awsTool(words: readonly string[]): string | null {
  if (!/(^|\/)aws$/.test(words[0] ?? '')) return null
  const [service = '', operation = ''] = plainWords(words)
  const prepares = AWS_SERVICES.get(service)
  const acts = AWS_VERBS.some((verb) => operation === verb || operation.startsWith(`${verb}-`))
  return prepares !== undefined && acts && !prepares.includes(operation)
    ? `aws ${service} ${operation}`
    : null
}

/** The first words that are no option and no option's value. */
function plainWords(words: readonly string[]): readonly string[] {
  return words.slice(1).filter((word, at, all) => {
    const before = all[at - 1] ?? ''
    const valued =
      before.startsWith('--') && !before.includes('=') && !/^--(debug|no-\S+)$/.test(before)
    return !word.startsWith('-') && !valued
  })
}
