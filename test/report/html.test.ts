import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { runOf } from '../../src/domain/run.ts'
import { renderHtml } from '../../src/report/html.ts'
import { STYLE, STYLE_HASH } from '../../src/report/html-style.ts'
import { HOSTILE_TEXTS, reportOf } from '../support/hostile-reports.ts'
import { failure, finding, report } from '../support/reports.ts'

/** The elements that begin and end, but for code, which two backticks may ask for. */
const tagsOf = (page: string) =>
  page.match(/<[/!a-z][a-z0-9-]*/g)?.filter((tag) => !/^<\/?code$/.test(tag))
const contentPolicy = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]

describe('the HTML report', () => {
  it('lets nothing in but its own style, known by its hash', () => {
    const hash = createHash('sha256').update(STYLE).digest('base64')
    expect(STYLE_HASH).toBe(hash)
    const page = renderHtml(runOf(report()))
    expect(page).toContain(`<style>${STYLE}</style>`)
    expect(contentPolicy(page)).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('has no script, no style of an element’s own and nothing from elsewhere', () => {
    const page = renderHtml(runOf(report({ failures: [failure()] })))
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|\sstyle=|\son\w+=|\ssrc=|\shref=|@import|url\(/,
    )
  })

  it.each(HOSTILE_TEXTS.map((text) => [text]))('takes %j for text', (text) => {
    const page = renderHtml(runOf(reportOf(text)))
    expect(tagsOf(page)).toEqual(tagsOf(renderHtml(runOf(reportOf('plain')))))
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ufffe\uffff]|##\[|^\s*::/m)
    expect(page.isWellFormed()).toBe(true)
  })

  it('says the verdict, each finding with its place and fix, and every variable', () => {
    const page = renderHtml(runOf(report()))
    for (const part of [
      '<header class="blocked">',
      'Deploy of backend to prod blocked: 1 error',
      '<code>JWT_SECRET</code>',
      '<code>service.json:7</code>',
      'Secrets Manager backend/prod key JWT_SECRET (AWSCURRENT)',
      'openssl rand -base64 48',
      '<td><code>REDIS_URL</code></td><td data-label="State">absent</td>',
    ])
      expect(page).toContain(part)
  })

  it.each([
    'policy',
    'manifest',
    'environment',
    'deploy',
  ])('puts no name above a finding without a variable, which is about the %s', (subject) => {
    const about = { variable: null, origin: null, message: `The ${subject} has a problem.` }
    const one = finding(about)
    for (const findings of [[one], [one, finding({ ...about, location: null })]])
      expect(renderHtml(runOf(report({ variables: [], findings })))).toMatch(
        /<h3><span class="sign">error<\/span><\/h3>\n<p>The /,
      )
  })

  it('sets commands as code, and says a manifest’s place once', () => {
    const origin = {
      source: 'manifest',
      locator: 'service.json',
      location: { file: 'service.json', line: 7, column: 3 },
    } as const
    const page = renderHtml(
      runOf(report({ variables: [], findings: [finding({ fix: 'Run `a <b>`.', origin })] })),
    )
    expect(page).toContain('Run <code>a &lt;b&gt;</code>.')
    expect(page.match(/service\.json/g)).toHaveLength(1)
  })

  it('shows waivers in force, and what the gate could not tell once for all its variables', () => {
    const page = renderHtml(runOf(reportOf('plain')))
    expect(page).toContain('<h2>Waivers in force</h2>')
    const failures = [failure(), failure({ variable: 'DATABASE_URL' })]
    const broken = renderHtml(runOf(report({ result: 'broken', failures })))
    const [main = ''] = broken.split('<footer>')
    expect(main.match(/SECRET_ACCESS_DENIED/g)).toHaveLength(1)
    expect(broken).toContain('<code>REDIS_URL</code> <code>DATABASE_URL</code>')
  })
})
