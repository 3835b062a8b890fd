import { describe, expect, it } from 'vitest'
import { runOf } from '../../src/domain/run.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { renderJson } from '../../src/report/json.ts'
import { statusOf } from '../../src/report/status.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { headline } from '../../src/report/words.ts'
import { failure, finding, report } from '../support/reports.ts'

const pass = report({
  result: 'pass',
  findings: [],
  wouldBlock: 0,
  checked: 9,
  counts: { error: 0, warning: 0, info: 0, waived: 0 },
})
const broken = report({
  result: 'broken',
  failures: [failure(), failure({ variable: 'DATABASE_URL' })],
})

describe('the headline', () => {
  it.each([
    ['blocked', report(), 'Deploy of backend to prod blocked: 1 error'],
    [
      'several kinds',
      report({ counts: { error: 6, warning: 1, info: 2, waived: 0 } }),
      'Deploy of backend to prod blocked: 6 errors, 1 warning, 2 info',
    ],
    ['pass', pass, 'Deploy of backend to prod can start: 9 variables checked'],
    [
      'pass with a warning',
      { ...pass, counts: { error: 0, warning: 1, info: 0, waived: 0 } },
      'Deploy of backend to prod can start (1 warning): 9 variables checked',
    ],
    [
      'broken',
      broken,
      'Deploy of backend to prod blocked, because the gate could not tell: 2 failures, 1 error',
    ],
    [
      'a dry run',
      report({ result: 'pass', failOn: 'never', wouldBlock: 3 }),
      'Deploy of backend to prod not blocked (fail-on: never); would block: 3',
    ],
    [
      'no policy',
      report({ service: '', environment: '', result: 'broken', failures: [failure()] }),
      'Deploy blocked, because the gate could not tell: 1 failure, 1 error',
    ],
  ])('of %s', (_, given, expected) => {
    expect(headline(given)).toBe(expected)
  })

  it.each([
    'blocked',
    'broken',
    'pass',
    'partial',
  ] as const)('of %s has no place for a name that is not known', (result) => {
    for (const [service, environment, names] of [
      ['', '', ''],
      ['backend', '', ' of backend'],
      ['', 'prod', ' to prod'],
      ['backend', 'prod', ' of backend to prod'],
    ] as const) {
      const text = headline({ ...pass, service, environment, result })
      expect(text).toMatch(new RegExp(`^(Deploy|Static checks only)${names}( blocked| can|:)`))
      expect(text).not.toMatch(/ {2}| (of|to)(:| blocked| can)/)
    }
  })
})

describe('the terminal', () => {
  it('shows verdict, finding, place and fix', () => {
    expect(renderTerminal(runOf(report()), (_, text) => text)).toMatchInlineSnapshot(`
      "Deploy of backend to prod blocked: 1 error

      error    JWT_SECRET is still a publicly known default.
               service.json:7 · Secrets Manager backend/prod key JWT_SECRET (AWSCURRENT) · known-default
               fix: Generate a new value: openssl rand -base64 48

      Checked as production: 1 of 2 variables had a value. Sources: Secrets Manager (1).
      To learn more: \`bootgate explain known-default\`
      "
    `)
  })

  it('shows a failure that several variables share once', () => {
    const [page = ''] = renderTerminal(runOf(broken), (_, text) => text).split('To learn more')
    expect(page.match(/SECRET_ACCESS_DENIED/g)).toHaveLength(1)
  })

  it('is short when all is well', () => {
    expect(
      renderTerminal(runOf(pass), (_, text) => text)
        .trim()
        .split('\n').length,
    ).toBeLessThan(5)
  })
})

describe('the job summary', () => {
  it('has the verdict, a table of findings and one of variables', () => {
    expect(renderSummary(runOf(report()))).toMatchInlineSnapshot(`
      "## ⛔ Deploy of backend to prod blocked: 1 error

      | Variable, and where | Problem, and how to fix it |
      |:---|:---|
      | ❌ <b><code>JWT_SECRET</code></b><br><sub>service.json:7</sub> | is still a publicly known default.<br>**Fix:** Generate a new value: openssl rand -base64 48<br><sub>known-default · Secrets Manager backend/prod key JWT_SECRET (AWSCURRENT)</sub> |

      <details><summary>What was checked: 2 variables</summary>

      | Variable, and its type | State, and where it comes from |
      |:---|:---|
      | <code>JWT_SECRET</code><br><sub>signing-secret 🔒</sub> | present<br><sub>Secrets Manager backend/prod key JWT_SECRET (AWSCURRENT)<br>version v-1</sub> |
      | <code>REDIS_URL</code><br><sub>redis-url 🔒</sub> | absent<br><sub>—</sub> |

      </details>

      <sub>Checked as production: 1 of 2 variables had a value. Sources: Secrets Manager (1). This page contains no value.</sub>

      <sub>To learn more: <code>bootgate explain known-default</code></sub>
      "
    `)
  })

  it('keeps every row of its tables in one line, whatever the names are', () => {
    const hostile = 'A|B\n</td><h1>x</h1>`@team'
    const text = renderSummary(
      runOf(
        report({
          findings: [
            finding({ variable: hostile, message: hostile, fix: hostile, check: hostile }),
          ],
          failures: [failure({ message: hostile, fix: hostile, variable: hostile })],
          variables: [
            {
              name: hostile,
              type: 'string',
              state: 'present',
              sensitive: false,
              origin: { source: 'manifest', locator: hostile },
            },
          ],
        }),
      ),
    )
    for (const row of text.split('\n').filter((line) => line.startsWith('|')))
      expect(row.split('|').length).toBeOneOf([4, 5])
    expect(text).not.toContain('<h1>')
    expect(text).not.toMatch(/@team/)
  })
})

describe('the JSON report', () => {
  it('is the design’s, version 1', () => {
    expect(JSON.parse(renderJson(runOf(report({ failures: [failure()] }))))).toMatchInlineSnapshot(`
      {
        "checked": 1,
        "counts": {
          "error": 1,
          "info": 0,
          "waived": 0,
          "warning": 0,
        },
        "environment": "prod",
        "failOn": "error",
        "failures": [
          {
            "code": "SECRET_ACCESS_DENIED",
            "fix": "Allow secretsmanager:GetSecretValue on it.",
            "location": null,
            "message": "The credentials may not read the secret backend/prod.",
            "variable": "REDIS_URL",
          },
        ],
        "findings": [
          {
            "check": "known-default",
            "facts": {},
            "fix": "Generate a new value: openssl rand -base64 48",
            "location": {
              "column": 3,
              "file": "service.json",
              "line": 7,
            },
            "message": "JWT_SECRET is still a publicly known default.",
            "origin": {
              "column": 3,
              "file": "service.json",
              "jsonKey": "JWT_SECRET",
              "line": 7,
              "locator": "backend/prod",
              "region": "us-east-1",
              "source": "secrets-manager",
              "stage": "AWSCURRENT",
              "versionId": "v-1",
            },
            "severity": "error",
            "variable": "JWT_SECRET",
            "waiver": null,
          },
        ],
        "result": "blocked",
        "service": "backend",
        "tier": "production",
        "untrusted": null,
        "variables": [
          {
            "name": "JWT_SECRET",
            "origin": {
              "column": 3,
              "file": "service.json",
              "jsonKey": "JWT_SECRET",
              "line": 7,
              "locator": "backend/prod",
              "region": "us-east-1",
              "source": "secrets-manager",
              "stage": "AWSCURRENT",
              "versionId": "v-1",
            },
            "sensitive": true,
            "state": "present",
            "type": "signing-secret",
          },
          {
            "name": "REDIS_URL",
            "origin": null,
            "sensitive": true,
            "state": "absent",
            "type": "redis-url",
          },
        ],
        "version": 1,
        "waivers": [],
        "weakenings": [],
        "wouldBlock": 1,
      }
    `)
  })

  it('cannot become a command of the runner', () => {
    const text = renderJson(runOf(report({ service: '##[error]x\n::error::y' })))
    expect(text).not.toContain('##[')
    expect(text).not.toMatch(/^\s*::/m)
    expect(JSON.parse(text).service).toBe('##[error]x\n::error::y')
  })
})

describe('annotations', () => {
  it('stand at the line to blame, failures first', () => {
    const all = annotationsOf(runOf(report({ failures: [failure()] })))
    expect(all.map(({ level, title, location }) => [level, title, location?.line])).toEqual([
      ['error', 'SECRET_ACCESS_DENIED', undefined],
      ['error', 'known-default', 7],
    ])
  })
})

describe('the commit status', () => {
  it.each([
    [report(), 'failure'],
    [pass, 'success'],
    [broken, 'error'],
  ])('%#', (given, state) => {
    expect(statusOf(given)).toMatchObject({ context: 'bootgate/backend/prod', state })
  })

  it('fits into 140 characters', () => {
    const { description } = statusOf(report({ service: 'x'.repeat(300) }))
    expect(description).toHaveLength(140)
  })
})
