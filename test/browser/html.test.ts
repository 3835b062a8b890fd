import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { runOf } from '../../src/domain/run.ts'
import { renderHtml } from '../../src/report/html.ts'
import { type Browser, startBrowser } from '../support/browser.ts'
import { exampleReports } from '../support/example-runs.ts'
import { HOSTILE_TEXTS, reportOf, severalOf } from '../support/hostile-reports.ts'

const chromium = inject('chromium')

const VIEWS = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme })),
)

/** What a reader meets: what does not fit, what should not be there, and the colours. */
const SEEN = `(() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true
  const known = 'main header section footer h1 h2 h3 p strong code pre a span ul li dl div dt dd table thead tbody tr th td details summary'.split(' ')
  const all = [...document.body.querySelectorAll('*')]
  const page = document.documentElement
  const shown = all.filter((one) => !one.closest('thead'))
  return {
    wide: page.scrollWidth > page.clientWidth,
    out: shown.filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1).map((one) => one.outerHTML.slice(0, 80)),
    strange: all.filter((one) => !known.includes(one.localName)).map((one) => one.outerHTML),
    told: all.flatMap((one) => [...one.attributes]).filter(({ name }) => !['class', 'data-label', 'id', 'href', 'rel', 'open'].includes(name)).length,
    away: all.filter(({ href }) => href && !href.startsWith('https://github.com/') && !href.includes('#')).length,
    owned: document.title === 'owned',
    styled: getComputedStyle(document.querySelector('main')).maxWidth !== 'none',
    back: getComputedStyle(document.body).backgroundColor,
  }
})()`

describe.runIf(chromium !== null)('the HTML report in a browser', () => {
  let browser: Browser
  beforeAll(() => {
    browser = startBrowser(chromium ?? '')
  })
  afterAll(() => browser.close())

  it.each(VIEWS)('fits and holds at $width pixels, $theme', async (view) => {
    const usual = (await exampleReports()).get('app-runner incident') ?? reportOf('')
    const hostile = reportOf(HOSTILE_TEXTS.join(' '))
    const several = severalOf(HOSTILE_TEXTS.join(' '))
    for (const run of [
      runOf(usual),
      runOf(hostile),
      severalOf('staging', [usual, usual]),
      several,
    ]) {
      const page = await browser.open(renderHtml(run), view)
      expect(await page.evaluate(SEEN)).toEqual({
        wide: false,
        out: [],
        strange: [],
        told: 0,
        away: 0,
        owned: false,
        styled: true,
        back: view.theme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)',
      })
    }
  }, 60_000)
})
