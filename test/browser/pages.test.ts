import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Run, runOf } from '../../src/domain/run.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { type Browser, startBrowser, type View } from '../support/browser.ts'
import { githubPage } from '../support/github-page.ts'
import { HOSTILE } from '../support/hostile.ts'
import { severalOf } from '../support/hostile-reports.ts'
import { failure, finding, report } from '../support/reports.ts'

const chromium = inject('chromium')

const usual = report({
  findings: ['TOKEN_ENCRYPTION_KEY', 'DATABASE_URL', 'SKIP_STARTUP_VALIDATION'].map((variable) =>
    finding({
      variable,
      message: `${variable} is no Fernet key: the cryptography library would refuse it.`,
      fix: 'Make one: `python3 -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"`, or write postgresql://user:password@database.acme-co.com:5432/database.',
      location: { file: 'deploy/production/task-definition.json', line: 114, column: 1 },
    }),
  ),
  failures: [failure({ location: { file: 'deploy/production/bootgate.yml', line: 7, column: 3 } })],
})

const hostile = report({
  service: HOSTILE.join(' '),
  environment: HOSTILE[3] ?? '',
  findings: HOSTILE.map((text, place) =>
    finding({
      ...{ check: text, variable: text, message: `${text} ${place}`, fix: text },
      origin: { source: 'secrets-manager', locator: text, jsonKey: text },
      location: { file: text, line: 1, column: 1 },
    }),
  ),
  failures: HOSTILE.map((text) =>
    failure({
      ...{ variable: text, message: text, fix: text },
      location: { file: text, line: 1, column: 1 },
    }),
  ),
  waivers: HOSTILE.map((text) => ({
    ...{ check: text, variable: text, reason: text, owner: text, expires: '2027-01-01' },
  })),
  variables: HOSTILE.map((text) => ({
    ...{ name: text, type: 'string', state: 'present', sensitive: true },
    origin: { source: 'env-file', locator: text, versionId: text, created: text },
  })),
})

const linkTo = ({ file }: { readonly file: string }) =>
  `https://github.com/acme/shop/blob/main/${encodeURIComponent(file.toWellFormed())}#L7`

const pagesOf = (runs: readonly Run[]) =>
  runs.map((run) => {
    const markdown = renderSummary(run, { linkTo })
    return (view: View) => githubPage(markdown, view)
  })

const PAGES = {
  'the job summary': pagesOf([runOf(usual), runOf(hostile)]),
  'the job summary of two environments': pagesOf([
    severalOf('staging', [usual, usual]),
    severalOf(HOSTILE.join(' '), [hostile, hostile]),
  ]),
} as const
const VIEWS = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme })),
)

/** What stands out of its cell, or makes the page wider than it is. Folded parts are opened first. */
const OVERFLOWING = `(() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true
  const wide = [...document.querySelectorAll('td, th')].filter((cell) => {
    const { right } = cell.getBoundingClientRect()
    const texts = document.createRange()
    texts.selectNodeContents(cell)
    return [...texts.getClientRects()].some((box) => box.right > right + 1)
  })
  const tables = [...document.querySelectorAll('table')].filter((table) => table.scrollWidth > table.clientWidth + 1)
  const page = document.documentElement
  return {
    cells: wide.map((cell) => cell.textContent.slice(0, 80)),
    tables: tables.map((table) => table.textContent.slice(0, 80)),
    page: page.scrollWidth > page.clientWidth,
  }
})()`

/** The elements that a report may consist of, and what must not have come of its texts. */
const ESCAPED = `(() => {
  const known = 'a b br code details h2 h3 li p strong sub summary table tbody td th thead tr ul wbr blockquote'.split(' ')
  const article = document.querySelector('article')
  const strange = [...article.querySelectorAll('*')].filter((one) => !known.includes(one.localName))
  const away = [...article.querySelectorAll('a')].filter((one) => !one.href.startsWith('https://github.com/acme/shop/blob/main/'))
  const handlers = [...article.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => !['href', 'align', 'open'].includes(name)))
  const rows = [...article.querySelectorAll('tr')]
  return {
    title: document.title,
    strange: strange.map((one) => one.outerHTML),
    away: away.map((one) => one.outerHTML),
    handlers: handlers.map((one) => one.outerHTML),
    uneven: rows.filter((row) => row.cells.length !== row.closest('table').rows[0].cells.length).length,
    rows: rows.length,
  }
})()`

describe.runIf(chromium !== null)('in a browser', () => {
  let browser: Browser
  beforeAll(() => {
    browser = startBrowser(chromium ?? '')
  })
  afterAll(() => browser.close())

  describe.each(Object.entries(PAGES))('%s', (_, [ordinary, evil]) => {
    it.each(VIEWS)('fits at $width pixels, $theme', async (view) => {
      const nothing = { cells: [], tables: [], page: false }
      const page = await browser.open(ordinary?.(view) ?? '', view)
      expect(await page.evaluate(OVERFLOWING)).toEqual(nothing)
    }, 30_000)

    it.each(VIEWS)('keeps hostile text in its cells at $width pixels, $theme', async (view) => {
      const page = await browser.open(evil?.(view) ?? '', view)
      expect(await page.evaluate(OVERFLOWING)).toMatchObject({ cells: [], page: false })
      const found = await page.evaluate(ESCAPED)
      expect(found).toMatchObject({
        strange: [],
        away: [],
        handlers: [],
        uneven: 0,
        title: 'summary',
      })
    }, 30_000)
  })
})
