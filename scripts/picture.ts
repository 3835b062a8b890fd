/**
 * Takes pictures, wide and narrow, light and dark, of the job summaries of the example as GitHub shows them, and
 * of its HTML reports. Writes them to `.cache/pictures`; with `--readme` also the README's picture,
 * `docs/blocked-deploy.png`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, startBrowser, type View } from '../test/support/browser.ts'
import { githubPage } from '../test/support/github-page.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(ROOT, '.cache/pictures')
const REPORTS = join(ROOT, 'examples/app-runner/reports')
const README_PICTURE = join(ROOT, 'docs/blocked-deploy.png')
const MAX_BYTES = 300_000
const WIDTHS = [1280, 390]
const THEMES = ['light', 'dark'] as const

function summaryOf(environment: string): string {
  const example = ['--policy', 'examples/app-runner/bootgate.yml', '--environment', environment]
  const args = ['dist/cli/index.js', 'check', ...example, '--format', 'markdown']
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`The example ${environment} ended ${status}`)
  return stdout
}

type Page = (view: View) => string

function pages(): ReadonlyMap<string, Page> {
  const found = new Map<string, Page>()
  for (const environment of ['incident', 'prod', 'all']) {
    const markdown = summaryOf(environment)
    found.set(`summary-${environment}`, (view) => githubPage(markdown, view))
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
  if (process.argv.includes('--readme')) {
    const picture = readFileSync(join(FOLDER, 'summary-incident-1280-light.png'))
    if (picture.length > MAX_BYTES) throw new Error(`The picture is over ${MAX_BYTES / 1000} KB`)
    writeFileSync(README_PICTURE, picture)
  }
} finally {
  await browser.close()
}
