import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { FAILURE_CODES } from '../../src/domain/errors.ts'
import { runOf } from '../../src/domain/run.ts'
import { checkRunOf } from '../../src/report/check-run.ts'
import { commentOf } from '../../src/report/comment.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import type { PageLinks } from '../../src/report/links.ts'
import { pagesOf } from '../../src/report/pages.ts'
import { HOSTILE_TEXTS, reportOf } from '../support/hostile-reports.ts'
import { around, failure, finding, report } from '../support/reports.ts'
import { read } from '../support/source-files.ts'

const AT = 'https://github.com/acme/shop/blob/0123'
const DOCS = 'https://github.com/bootgate/bootgate/blob/v1.2.3/docs'
const links: PageLinks = {
  linkTo: ({ file, line }) =>
    file.startsWith('/') ? null : `${AT}/${encodeURIComponent(file.toWellFormed())}#L${line}`,
  pageOf: pagesOf(suite, DOCS),
}
const location = { file: 'deploy/a b.yml', line: 7, column: 1 }
const given = report({
  result: 'broken',
  findings: [
    finding({ location }),
    finding({ check: 'rule-of-ours', variable: 'A', message: 'A is odd.', location: null }),
    finding({ variable: 'B', location: { ...location, file: '/etc/b.yml' } }),
  ],
  failures: [failure({ location: { ...location, line: 9 } })],
  weakenings: [
    { kind: 'stand-ins', by: 'policy', location: { ...location, line: 8 }, pending: false },
  ],
})

/** What each page of a report links to. */
function pagesFor(one: ReturnType<typeof report>, to: PageLinks = links) {
  const context = { ...around, links: to }
  return {
    markdown: renderAs('markdown', runOf(one), context),
    html: renderAs('html', runOf(one), context),
    comment: commentOf(one, to.linkTo, to.pageOf).body,
    'check run': checkRunOf(one, { ...to, pathOf: (file) => file }).output.summary,
  }
}
const targetsIn = (page: string) =>
  [...page.matchAll(/ href="([^"]*)"/g)].map(([, url = '']) => url)

describe.each(Object.entries(pagesFor(given)))('the links of the %s', (_, page) => {
  it('lead to the line of each finding, failure and weakening at the commit', () => {
    for (const line of [7, 8, 9])
      expect(targetsIn(page)).toContain(`${AT}/deploy%2Fa%20b.yml#L${line}`)
  })

  it('lead to the page of each check and code, and of the rules of a policy', () => {
    for (const part of [
      'checks.md#known-default',
      'checks.md#SECRET_ACCESS_DENIED',
      'policy.md#rules',
    ])
      expect(targetsIn(page)).toContain(`${DOCS}/${part}`)
  })

  it('leave out a path that has no page', () => {
    expect(page).toContain('/etc/')
    expect(targetsIn(page).filter((url) => url.includes('etc'))).toEqual([])
  })
})

describe('a text', () => {
  it.each(
    HOSTILE_TEXTS.map((text) => [text]),
  )('%j is in no link but as a part of a path', (text) => {
    for (const page of Object.values(pagesFor(reportOf(text)))) {
      const targets = targetsIn(page)
      expect(targets.length).toBeGreaterThan(0)
      for (const url of targets)
        expect(url).toMatch(/^https:\/\/github\.com\/(acme|bootgate)\/[^\s"<>]*$/)
    }
  })
})

describe('without a repository', () => {
  it('the places are plain text, and the checks lead to the docs', () => {
    for (const format of FORMATS) {
      const targets = targetsIn(renderAs(format, runOf(given), around))
      expect(targets.filter((url) => !/\/bootgate\/blob\/main\/docs\//.test(url))).toEqual([])
      expect(targets.length > 0).toBe(format === 'markdown' || format === 'html')
    }
  })
})

describe('the docs', () => {
  it('have the part that each link names', () => {
    const page = read('docs/checks.md')
    const ids = [...suite.map(({ id }) => id), ...Object.keys(FAILURE_CODES)]
    expect(ids.filter((id) => !page.includes(`<a id="${id}"></a>`))).toEqual([])
    expect(read('docs/policy.md')).toMatch(/^## rules$/m)
  })
})
