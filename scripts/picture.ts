/** Draws `docs/blocked-deploy.png`: the job summary of the incident example as GitHub shows it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { marked } from 'marked'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PICTURE = join(ROOT, 'docs/blocked-deploy.png')
const WIDTH = 1280
const MOST_BYTES = 300_000
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--hide-scrollbars', '--force-device-scale-factor=1'],
]

function summary(): string {
  const example = ['--policy', 'examples/app-runner/bootgate.yml', '--environment', 'incident']
  const args = ['dist/cli/index.js', 'check', ...example, '--format', 'markdown']
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 1) throw new Error(`The incident example must be blocked (1), and ended ${status}`)
  return stdout
}

function page(markdown: string): string {
  const css = fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css'))
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${readFileSync(css, 'utf8')}
    body { margin: 0; padding: 24px; box-sizing: border-box; background: #f6f8fa }
    .card { border: 1px solid #d1d9e0; border-radius: 6px; background: #fff; overflow: hidden }
    .bar { padding: 12px 24px; border-bottom: 1px solid #d1d9e0; color: #1f2328;
      font: 600 14px/21px -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif }
    .markdown-body { padding: 24px }
    </style><body><div class="card"><div class="bar">gate summary</div>
    <article class="markdown-body">${marked.parse(markdown, { gfm: true, async: false })}</article></div>
    <script>document.body.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script>`
}

function findBrowser(): string {
  const given = process.env.BOOTGATE_CHROMIUM
  const names = given ? [given] : ['chromium', 'google-chrome']
  const found = names.find((name) => spawnSync(name, ['--version']).status === 0)
  if (!found) throw new Error(`No browser (${names.join(', ')}): set BOOTGATE_CHROMIUM`)
  return found
}

const folder = mkdtempSync(join(tmpdir(), 'bootgate-picture-'))
try {
  const browser = findBrowser()
  const html = join(folder, 'page.html')
  writeFileSync(html, page(summary()))
  const browse = (height: number, action: string): string => {
    const own = [`--user-data-dir=${join(folder, 'profile')}`, `--window-size=${WIDTH},${height}`]
    const args = [...FLAGS, ...own, action, pathToFileURL(html).href]
    const ran = spawnSync(browser, args, { encoding: 'utf8', timeout: 60_000 })
    if (ran.status !== 0) throw new Error(`${browser} ${action} ended ${ran.status}: ${ran.stderr}`)
    return ran.stdout
  }
  const height = Number(browse(100, '--dump-dom').match(/data-height="(\d+)"/)?.[1])
  if (!(height > 0)) throw new Error('The page did not tell its height')
  browse(height, `--screenshot=${PICTURE}`)
  const { size } = statSync(PICTURE)
  console.log(`${PICTURE}: ${WIDTH} × ${height}, ${Math.ceil(size / 1000)} KB`)
  if (size > MOST_BYTES) throw new Error(`The picture is over ${MOST_BYTES / 1000} KB`)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
