/**
 * Takes pictures, wide and narrow, light and dark, of the job summaries of the example as GitHub shows them, of its HTML
 * reports, and of both for services with 1, 20 and 3×20 findings. Writes them to `.cache/pictures`; with `--readme` also
 * the pictures of the docs.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, startBrowser, type View } from '../test/support/browser.ts'
import { githubPage } from '../test/support/github-page.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(ROOT, '.cache/pictures')
const REPORTS = join(ROOT, 'examples/app-runner/reports')
/** The pictures of README and docs, and the most bytes of each. */
const SHOWN = [
  { from: 'summary-incident-1280-light', to: 'docs/blocked-deploy.png', most: 300_000 },
  { from: 'html-findings-1-1280-light', to: 'docs/report.png', most: 110_000 },
  { from: 'summary-findings-1-400-dark', to: 'docs/summary-narrow.png', most: 100_000 },
]
const WIDTHS = [1280, 400]
const THEMES = ['light', 'dark'] as const

function summaryOf(environment: string): string {
  const example = ['--policy', 'examples/app-runner/bootgate.yml', '--environment', environment]
  const args = ['dist/cli/index.js', 'check', ...example, '--format', 'markdown']
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`The example ${environment} ended ${status}`)
  return stdout
}

type Page = (view: View) => string

/** Bad values by name, which give one finding each. */
const WRONG: Readonly<Record<string, readonly [type: string, value: string]>> = {
  JWT_SECRET: ['signing-secret', 'dev-secret'],
  DATABASE_URL: ['postgres-url', 'mysql://shop:three-owls-in-a-cedar@db.shop.internal/shop'],
  REDIS_URL: ['redis-url', 'redis://:five-herons-by-the-mill@localhost:6379/0'],
  TOKEN_ENCRYPTION_KEY: ['fernet-key', 'not-a-fernet-key'],
  ALLOWED_ORIGINS: ['cors-origins', '*'],
  PORT: ['port', '80800'],
  WORKERS: ['integer', 'four'],
  DEBUG: ['boolean', 'maybe'],
  PUBLIC_URL: ['url', 'shop.acme-co.com'],
  SUPPORT_EMAIL: ['email', 'support at acme-co.com'],
  REPORT_CRON: ['cron', 'every day'],
  SESSION_TTL: ['duration', 'a week'],
  MAX_UPLOAD: ['byte-size', 'large'],
  TENANT_ID: ['uuid', '42'],
  TIME_ZONE: ['timezone', 'Berlin'],
  LOCALE: ['locale', 'German'],
  TRUSTED_PROXIES: ['cidr', '10.0.0.0/99'],
  SENTRY_DSN: ['sentry-dsn', 'https://sentry.acme-co.com/1'],
  SMTP_URL: ['smtp-url', 'mail.acme-co.com:587'],
  API_VERSION: ['semver', 'two'],
}

/** Renders a service with so many findings an environment. */
function reportsOf(count: number, environments: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-picture-'))
  const wrong = Object.entries(WRONG).slice(0, count)
  const secrets = Object.fromEntries(wrong.map(([name, [, value]]) => [name, value]))
  const policy = {
    version: 1,
    service: 'shop',
    environments: Object.fromEntries(
      environments.map((name) => [name, { tier: 'production', secrets: { '*': 'shop/all' } }]),
    ),
    variables: Object.fromEntries(wrong.map(([name, [type]]) => [name, type])),
  }
  writeFileSync(join(folder, 'bootgate.yml'), JSON.stringify(policy, null, 2))
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ 'shop/all': secrets }))
  const asked = environments.flatMap((name) => ['--environment', name])
  const given = [...asked, '--secrets-from', 'secrets.json', '--quiet']
  const args = ['check', ...given, '--output', 'report.html', '--output', 'report.md']
  spawnSync(process.execPath, [join(ROOT, 'dist/cli/index.js'), ...args], { cwd: folder })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { html: read('report.html'), markdown: read('report.md') }
}

function pages(): ReadonlyMap<string, Page> {
  const found = new Map<string, Page>()
  for (const environment of ['incident', 'prod', 'all']) {
    const markdown = summaryOf(environment)
    found.set(`summary-${environment}`, (view) => githubPage(markdown, view))
  }
  for (const [name, count, environments] of [
    ['1', 1, ['prod']],
    ['20', 20, ['prod']],
    ['3x20', 20, ['prod', 'staging', 'canary']],
  ] as const) {
    const { html, markdown } = reportsOf(count, environments)
    found.set(`html-findings-${name}`, () => html)
    found.set(`summary-findings-${name}`, (view) => githubPage(markdown, view))
  }
  const reports = existsSync(REPORTS) ? readdirSync(REPORTS) : []
  for (const name of reports.filter((report) => report.endsWith('.html'))) {
    const html = readFileSync(join(REPORTS, name), 'utf8')
    found.set(`html-${name.replace(/\.html$/, '')}`, () => html)
  }
  return found
}

const command = findBrowser()
if (command === null)
  throw new Error('No browser was found: install chromium, or set BOOTGATE_CHROMIUM')
const browser = startBrowser(command)
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, page] of pages()) {
    for (const view of WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme })))) {
      const file = join(FOLDER, `${name}-${view.width}-${view.theme}.png`)
      const picture = await (await browser.open(page(view), view)).picture()
      writeFileSync(file, picture)
      console.log(`${file}: ${Math.ceil(picture.length / 1000)} KB`)
    }
  }
  if (process.argv.includes('--readme'))
    for (const { from, to, most } of SHOWN) {
      const picture = readFileSync(join(FOLDER, `${from}.png`))
      if (picture.length > most) throw new Error(`${to} is over ${most / 1000} KB`)
      writeFileSync(join(ROOT, to), picture)
    }
} finally {
  await browser.close()
}
