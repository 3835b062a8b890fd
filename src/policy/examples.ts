import { ownIn } from '../algorithms/own.ts'
import type { Path } from '../text/data.ts'
import type { BootData } from './boot-schema.ts'
import type { EnvironmentData } from './environment-schema.ts'
import { optionExample } from './option-examples.ts'
import type { RuleData, WaiverData } from './rule-schema.ts'
import type { LayerData } from './schema.ts'
import type { CommonOption } from './variable-schema.ts'

/** A valid line for each key; a key without a line does not compile. */
type KeyExamples<Key extends PropertyKey> = Readonly<Record<Key, string>>

const WAIVER =
  '- { check: plaintext-secret, variable: PUBLIC_TOKEN, reason: public by design, owner: "@platform", expires: 2027-03-31 }'
const RULE = '- { id: keys-differ, assert: A_KEY != B_KEY, message: Give each its own key. }'
const GROUP = (key: string) => `- { id: one-way-to-pay, ${key}: [STRIPE_KEY, PAYPAL_KEY] }`
const DEMAND = '- { id: twilio-needs-a-key, when: \'OTP == "twilio"\', require: [TWILIO_KEY] }'
const BOOT = 'boot: { command: [node, server.js], expect: exit, timeout: 60 }'

const TOP: KeyExamples<keyof LayerData> = {
  version: 'version: 1',
  service: 'service: backend',
  extends: 'extends: [recommended, ./shared.bootgate.yml]',
  from: 'from: settings.schema.json',
  unknown: 'unknown: warn',
  empty: 'empty: absent',
  'not-set': 'not-set: [none, unset]',
  environments: 'environments: { prod: { tier: production, manifest: task-definition.json } }',
  variables: 'variables: { DATABASE_URL: postgres-url, PORT: { type: port, required: false } }',
  boot: BOOT,
  rules: `rules: [${RULE.slice(2)}]`,
  checks: 'checks: { url-loopback: warning, db-ssl: { production: error, staging: off } }',
  waivers: `waivers: [${WAIVER.slice(2)}]`,
}

const ENVIRONMENT: KeyExamples<keyof EnvironmentData> = {
  tier: 'prod: { tier: production }',
  manifest: 'prod: { manifest: task-definition.json }',
  'manifest-format': 'prod: { manifest: service.json, manifest-format: app-runner }',
  live: 'prod: { live: live.json }',
  container: 'prod: { manifest: task-definition.json, container: backend }',
  platform: 'prod: { platform: ecs }',
  dockerfile: 'prod: { dockerfile: Dockerfile }',
  runtime: 'prod: { runtime: node 22 }',
  variables: 'prod: { variables: { OTP_PROVIDER: twilio } }',
  secrets: 'prod: { secrets: { JWT_SECRET: backend/prod#JWT_SECRET } }',
  'env-files': 'local: { env-files: [.env], env-file-format: dotenv }',
  'env-file-format': 'local: { env-files: [.env], env-file-format: dotenv }',
  'secrets-from': 'local: { secrets-from: secrets.local.json }',
  parameters: 'prod: { manifest: template.yaml, parameters: prod.parameters.json }',
  region: 'prod: { region: eu-west-1 }',
  role: 'prod: { role: "arn:aws:iam::123456789012:role/bootgate" }',
  profile: 'local: { profile: backend-prod }',
  account: 'prod: { account: "012345678901" }',
}

const BOOT_KEYS: KeyExamples<keyof BootData> = {
  command: 'boot: { command: [node, server.js] }',
  image: 'boot: { image: registry.acme-co.com/backend:1.4.2 }',
  directory: 'boot: { command: [node, server.js], directory: services/api }',
  timeout: 'boot: { command: [node, server.js], timeout: 60 }',
  expect: 'boot: { command: [node, server.js], expect: { http: { port: 8000, path: /healthz } } }',
  keep: 'boot: { command: [node, server.js], keep: [PATH, LANG] }',
  network: 'boot: { command: [node, server.js], network: none }',
  memory: 'boot: { command: [node, server.js], memory: 512MiB }',
  environments: 'boot: { command: [node, server.js], environments: [prod] }',
}

const RULES: KeyExamples<keyof RuleData> = {
  id: RULE,
  assert: RULE,
  when: DEMAND,
  require: DEMAND,
  'one-of': GROUP('one-of'),
  'any-of': GROUP('any-of'),
  'at-most-one': GROUP('at-most-one'),
  'all-or-none': GROUP('all-or-none'),
  message: RULE,
  severity: `${RULE.slice(0, -2)}, severity: { staging: warning } }`,
}

const WAIVERS: KeyExamples<keyof WaiverData> = {
  check: WAIVER,
  variable: WAIVER,
  environments: `${WAIVER.slice(0, -2)}, environments: [staging] }`,
  reason: WAIVER,
  owner: WAIVER,
  expires: WAIVER,
}

const OPTIONS: KeyExamples<CommonOption | 'type' | 'in'> = {
  type: TOP.variables,
  in: 'PROVIDER: { type: enum, values: [a, stub], in: { production: { values: [a] } } }',
  required: 'API_KEY: { type: secret, required: { when: \'PROVIDER != "stub"\' } }',
  empty: 'REGION: { type: string, empty: absent }',
  sensitive: 'LICENSE: { type: string, sensitive: true }',
  description: 'API_URL: { type: url, description: Where the API answers. }',
  'min-length': 'KEY: { type: string, min-length: 20 }',
  'max-length': 'KEY: { type: string, max-length: 64 }',
  pattern: "KEY: { type: string, pattern: '^key_[a-z0-9]+$' }",
  'not-pattern': "KEY: { type: string, not-pattern: '^test_' }",
  deprecated: 'OLD_URL: { type: url, required: false, deprecated: Use API_URL. }',
  'renamed-from': 'JWT_SECRET: { type: signing-secret, renamed-from: SECRET }',
}

/**
 * A valid line for the key of a policy with a mistake.
 * @param typeName the type of the variable that the path leads to; empty elsewhere
 */
export function exampleAt(path: Path, typeName: string): string {
  const [top, second, third, , fifth] = path.map(String)
  const inner = innerExample(top, second, third, fifth, typeName)
  return (
    inner ??
    ownLine(TOP, top) ??
    `${TOP.version}, ${TOP.service}, environments: {…}, variables: {…}`
  )
}

function innerExample(
  top: string | undefined,
  second: string | undefined,
  third: string | undefined,
  fifth: string | undefined,
  typeName: string,
): string | undefined {
  const option = (key: string | undefined) =>
    ownLine(OPTIONS, key) ?? optionExample(typeName, key ?? '')
  switch (top) {
    case 'environments':
      return ownLine(ENVIRONMENT, third)
    case 'boot':
      return ownLine(BOOT_KEYS, second)
    case 'rules':
      return second === undefined ? undefined : (ownLine(RULES, third) ?? RULE)
    case 'waivers':
      return second === undefined ? undefined : (ownLine(WAIVERS, third) ?? WAIVER)
    case 'variables':
      return (third === 'in' ? option(fifth) : undefined) ?? option(third)
    default:
      return undefined
  }
}

function ownLine(
  examples: Readonly<Record<string, string>>,
  key: string | undefined,
): string | undefined {
  return ownIn(examples, key ?? '')
}
