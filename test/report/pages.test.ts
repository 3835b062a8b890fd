import { describe, expect, it } from 'vitest'
import { textReader } from '../../src/adapters/files.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { runOf } from '../../src/domain/run.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { failure, finding, report } from '../support/reports.ts'

const counts = { error: 0, warning: 0, info: 0, waived: 0 }
const place = (line: number) => ({ file: 'service.json', line, column: 3 })
const empty = (variable: string, line: number) =>
  finding({
    ...{ check: 'empty', variable, location: place(line), origin: null },
    message: `${variable} is set to nothing.`,
    fix: `Give ${variable} a value, or remove it.`,
  })
const many = (count: number, over: Parameters<typeof finding>[0] = {}) =>
  Array.from({ length: count }, (_, at) =>
    finding({ ...{ variable: `V${at}`, message: `V${at} is wrong in its way ${at}.` }, ...over }),
  )
const rowsOf = (page: string) => page.split('\n').filter((line) => line.startsWith('| '))
const plain = (_: string, text: string) => text

describe('the summary', () => {
  it('names every variable of one cause in one row, with one fix', () => {
    const page = renderSummary(
      runOf(report({ findings: [empty('A', 1), empty('B', 2), empty('CD', 3)] })),
    )
    const [row = '', ...others] = rowsOf(page).filter((line) => line.includes('is set to nothing'))
    expect(others).toEqual([])
    for (const one of ['>A<', '>B<', '>CD<', 'service.json:1', 'service.json:3'])
      expect(row).toContain(one)
    expect(row).toContain('Give A a value, or remove it. Do the same for the others.')
  })

  it('says each difference in check, severity, words or fix below one name', () => {
    const one = empty('A', 1)
    const findings: readonly Finding[] = [
      one,
      { ...one, check: 'required' },
      { ...one, severity: 'warning' },
      { ...one, message: 'A is odd.' },
      { ...one, fix: 'Ask.' },
    ]
    const rows = rowsOf(renderSummary(runOf(report({ findings })))).filter((row) =>
      row.includes('>A<'),
    )
    expect(rows).toHaveLength(1)
    for (const [part, times] of [
      ['is set to nothing.', 4],
      ['It is odd.', 1],
      ['required', 1],
      ['⚠️', 1],
      ['service.json:1', 1],
      ['Give A a value', 1],
      ['Ask.', 1],
    ] as const)
      expect(rows[0]?.split(part), part).toHaveLength(times + 1)
  })

  it('links each place to its line, and has no link where there is none', () => {
    const findings = [empty('A', 7)]
    const linked = renderSummary(runOf(report({ findings })), {
      linkTo: ({ file, line }) => `https://github.com/a/b/blob/c/${file}#L${line}`,
    })
    expect(linked).toContain('<a href="https://github.com/a/b/blob/c/service.json#L7">')
    expect(renderSummary(runOf(report({ findings })))).not.toContain('<a ')
  })

  it('begins with what could not be told, after the verdict', () => {
    const page = renderSummary(runOf(report({ result: 'broken', failures: [failure()] })))
    const at = (text: string) => page.indexOf(text)
    expect(page).toMatch(/^## ⛔ Deploy of backend to prod blocked, because/)
    expect(at('SECRET_ACCESS')).toBeLessThan(at('known-default'))
    expect(at('known-default')).toBeLessThan(at('What was checked: 2 variables'))
  })

  it('folds what is more than a reader takes in', () => {
    const page = renderSummary(runOf(report({ findings: many(200) })))
    expect(page).toContain('<details><summary>175 more findings</summary>')
    expect(rowsOf(page.slice(0, page.indexOf('<details>')))).toHaveLength(1 + 25)
  })

  it('has the version and the day of a secret, and no row for what a waiver covers', () => {
    const waiver = {
      check: 'known-default',
      variable: 'JWT_SECRET',
      reason: 'a drill',
      owner: '@platform',
      expires: '2027-03-31',
    }
    const origin = {
      source: 'secrets-manager',
      locator: 'backend/prod',
      versionId: 'v-1',
      created: '2026-11-20T10:00:00Z',
    } as const
    const variable = {
      name: 'JWT_SECRET',
      type: 'secret',
      state: 'present',
      sensitive: true,
      origin,
    } as const
    const given = {
      findings: [finding({ waiver })],
      waivers: [waiver],
      variables: [variable],
      counts: { ...counts, waived: 1 },
    }
    const page = renderSummary(runOf(report({ ...given, result: 'pass', wouldBlock: 0 })))
    expect(page).toContain('version v-1 of 2026-11-20')
    expect(page).toContain('a drill')
    expect(page).not.toContain('publicly known default')
  })

  it('that passes is short, and says what was checked and how long it took', () => {
    const pass = report({ result: 'pass', findings: [], counts, wouldBlock: 0, variables: [] })
    expect(renderSummary(runOf(pass), { duration: 420 })).toBe(
      '## ✅ Deploy of backend to prod can start: 1 variable checked\n\n<sub>Checked as production in 0.4 s: 1 of 0 variables had a value. This page contains no value.</sub>\n',
    )
  })

  it.each([
    [
      'a warning',
      { result: 'pass', wouldBlock: 0, counts: { ...counts, warning: 1 } },
      '1 warning would block with fail-on: warning.',
    ],
    ['fail-on: never', { result: 'pass', failOn: 'never', wouldBlock: 7 }, 'would block: 7'],
    [
      'fail-on: never that could not tell',
      { result: 'broken', failOn: 'never', wouldBlock: 2 },
      '2 errors would block with fail-on: error.',
    ],
  ] as const)('says of %s what would block', (_, over, words) => {
    expect(renderSummary(runOf(report(over)))).toContain(words)
    expect(renderTerminal(runOf(report(over)), plain)).toContain(words)
  })
})

describe('annotations', () => {
  it('are ten errors and eight of each milder level, the last with a word on the rest', () => {
    const findings = [
      ...many(13, { severity: 'warning' }),
      ...many(12),
      ...many(8, { severity: 'info' }),
    ]
    const all = annotationsOf(runOf(report({ findings, failures: [failure()] })))
    const levels = all.map(({ level }) => level)
    expect(levels).toEqual([
      ...Array(10).fill('error'),
      ...Array(8).fill('warning'),
      ...Array(8).fill('notice'),
    ])
    expect(all[0]?.title).toBe('SECRET_ACCESS_DENIED')
    expect(all[9]?.message).toMatch(/ \(3 more errors in the job summary\)$/)
    expect(all[17]?.message).toMatch(/ \(5 more warnings in the job summary\)$/)
    expect(all[25]?.message).not.toContain('more')
  })

  it('keep within 4,096 characters and lose only their end', () => {
    const all = annotationsOf(runOf(report({ findings: many(11, { fix: 'x'.repeat(9_000) }) })))
    expect(all.map(({ message }) => message.length)).toEqual(Array(10).fill(4_096))
    expect(all[9]?.message).toMatch(/…? \(1 more error in the job summary\)$/)
  })
})

describe('the terminal', () => {
  it('has one cause once, with all its names and places', () => {
    const text = renderTerminal(runOf(report({ findings: [empty('A', 1), empty('B', 2)] })), plain)
    expect(text).toContain('error    A and B are set to nothing.')
    expect(text).toContain('service.json:1 · service.json:2 · empty')
  })

  it('says once what is wrong at several places of no variable', () => {
    const nobodys = (line: number) =>
      finding({ variable: null, message: 'Job a deploys.', location: place(line), origin: null })
    const text = renderTerminal(runOf(report({ findings: [nobodys(1), nobodys(2)] })), plain)
    expect(text).toContain('error    Job a deploys.')
    expect(text).toContain('service.json:1 · service.json:2 · known-default')
  })

  it('keeps to its columns, and a command in one piece', () => {
    const command = `\`openssl rand ${'-x '.repeat(40)}48\``
    const given = report({
      findings: many(1, { fix: `Make one of your own, with care: ${command} and again` }),
    })
    const lines = renderTerminal(runOf(given), plain, { columns: 60 }).split('\n')
    const long = lines.filter((line) => line.length > 60)
    expect(long).toHaveLength(1)
    expect(long[0]).toContain(command)
  })

  it('shows the incident on one screen', async () => {
    const asked = {
      policy: 'examples/app-runner/bootgate.yml',
      environment: ['incident'],
      secrets: [],
    }
    const nowhere = () => Promise.reject(new Error('nothing is fetched'))
    const incident = await runGate(
      readInputs({ ...asked, variables: [], 'env-files': [] }, 'terminal'),
      {
        ...{
          readText: textReader(new Promise(() => {})),
          fetchSecret: nowhere,
          fetchParameter: nowhere,
          mask: () => {},
          keep: [],
        },
        ...{ expired: new Promise(() => {}), now: Date.now(), publish: async () => {} },
      },
    )
    const lines = renderTerminal(incident, plain, { columns: 100 }).trimEnd().split('\n')
    expect(incident.reports[0]?.findings).toHaveLength(8)
    // A command that is wider than the screen goes on in its next line. Seven rows are for the stand-ins, one names explain.
    const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / 100)))
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(48)
  })

  it('is no command of the runner wherever a line breaks', () => {
    const text = `${'word '.repeat(8)}::error::forged ##[error]forged`
    const given = report({ findings: [finding({ message: text, fix: text, check: text })] })
    for (let columns = 20; columns < 80; columns++)
      for (const line of renderTerminal(runOf(given), plain, { columns }).split('\n'))
        expect(line).not.toMatch(/^\s*::|##\[/)
  })
})
