import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/domain/report.ts'
import { one } from './one.ts'
import { bootIn } from './startups.ts'

/** A rule of the FastAPI example's code, with a fault that breaks it. */
interface CodeRule {
  readonly rule: string
  /** The function of `app/config.py` that has the rule. */
  readonly at: string
  readonly fault: string
  /** The variation of a probe that shows it. */
  readonly change: string
  /** A name that the manifest leaves out. */
  readonly without?: string
}

const BASE = 'postgresql://app:kT9vLq2Zw8xRm4Yp6@db.acme-co.com:5432/app?sslmode=verify-full'

export const CODE_RULES: readonly CodeRule[] = [
  {
    ...{ rule: 'a setting without a default is set', at: 'Settings' },
    ...{ fault: '', without: 'JWT_SECRET', change: 'JWT_SECRET is left out' },
  },
  {
    ...{ rule: 'the OTP provider is a real one', at: 'validate_otp_provider' },
    ...{ fault: 'OTP_PROVIDER=stub', change: 'OTP_PROVIDER is "stub"' },
  },
  {
    ...{ rule: 'Twilio has an account and a token', at: 'validate_otp_provider' },
    ...{ fault: 'TWILIO_AUTH_TOKEN=', change: 'TWILIO_AUTH_TOKEN is empty' },
  },
  {
    ...{ rule: 'JWT_SECRET is no default', at: 'validate_jwt_secret' },
    ...{ fault: 'JWT_SECRET=dev-secret', change: 'JWT_SECRET is "dev-secret"' },
  },
  {
    ...{ rule: 'JWT_SECRET is not DATABASE_URL', at: 'validate_jwt_secret' },
    ...{
      fault: `JWT_SECRET=${BASE}\nDATABASE_URL=${BASE}`,
      change: 'JWT_SECRET is equal to DATABASE_URL',
    },
  },
  {
    ...{ rule: 'TOKEN_ENCRYPTION_KEY is a Fernet key', at: 'validate_token_encryption_key' },
    ...{ fault: 'TOKEN_ENCRYPTION_KEY=dev-secret', change: 'TOKEN_ENCRYPTION_KEY is "dev-secret"' },
  },
  {
    ...{ rule: 'DATABASE_URL is PostgreSQL', at: 'validate_database_url' },
    ...{
      fault: 'DATABASE_URL=sqlite:///./app.db',
      change: 'DATABASE_URL is "sqlite:///./app.db"',
    },
  },
  {
    ...{ rule: 'REDIS_URL is not the local default', at: 'validate_redis_url' },
    ...{
      fault: 'REDIS_URL=redis://localhost:6379/0',
      change: 'REDIS_URL is "redis://localhost:6379/0"',
    },
  },
  {
    ...{ rule: 'ALLOWED_ORIGINS has no `*`', at: 'validate_cors_origins' },
    ...{ fault: 'ALLOWED_ORIGINS=*', change: 'ALLOWED_ORIGINS is "*"' },
  },
]

/**
 * Each rule of the code × found by the static check (with the policy of the example), by a boot and by a probe (with a
 * policy of bare names), as a table of Markdown.
 * @param folder a copy of the example
 * @param blind what the probe with bare names found, and what it found that the gate blocks already
 */
export async function ruleTable(folder: string, found: readonly string[]): Promise<string> {
  const rows: string[] = []
  for (const { rule, at, fault, change, without } of CODE_RULES) {
    const manifest = join(folder, 'prod.service.json')
    const text = readFileSync(manifest, 'utf8')
    if (without !== undefined)
      writeFileSync(manifest, text.replace(`"${without}":`, `"${without}_OLD":`))
    const variables = fault === '' ? [] : fault.split('\n')
    const asked = { environment: ['prod'], variables }
    const checked = one((await bootIn(folder, { ...asked, boot: 'false' })).reports)
    const names = { ...asked, policy: 'names.bootgate.yml' }
    const booted = one((await bootIn(folder, names)).reports)
    writeFileSync(manifest, text)
    const shown = found.includes(change) ? change.replaceAll('|', '\\|') : 'no'
    rows.push(`| ${rule} (\`${at}\`) | ${errorsOf(checked)} | ${namedBy(booted)} | ${shown} |`)
  }
  return [
    '| rule of the code | static check | boot | probe |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function errorsOf({ findings }: Report): string {
  // The fault stands in the command line, where no secret belongs.
  const errors = findings.filter(
    ({ severity, check }) => severity === 'error' && check !== 'plaintext-secret',
  )
  const checks = [...new Set(errors.map(({ check }) => `\`${check}\``))]
  return checks.length === 0 ? 'no' : checks.join(', ')
}

function namedBy({ findings }: Report): string {
  const [boot] = findings.filter(({ check }) => check === 'boot-exit')
  const { names = [], source } = boot?.facts ?? {}
  const all = [names].flat().join(', ')
  return boot === undefined
    ? 'no'
    : `${all || 'no name'} (${String(source).replace('backend/', '')})`
}
