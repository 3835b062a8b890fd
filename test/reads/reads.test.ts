import { describe, expect, it } from 'vitest'
import type { StartApplication } from '../../src/boot/request.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import { Secret } from '../../src/domain/secret.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import { initFromBoot } from '../../src/reads/init.ts'
import { runReads } from '../../src/reads/run.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { one } from '../support/one.ts'

type Env = ReadonlyMap<string, string>
/** Looks at variables, and answers with a refusal or null. */
type Application = (look: (name: string) => string | undefined) => string | null

const SOURCE = [
  'import os',
  '',
  'JWT_SECRET = os.environ["JWT_SECRET"]',
  'LATE = os.getenv("LATE")',
  'os.environ["DATABASE_URL"]',
]

/** A start that records its looks as the recorders do. */
function startOf(application: Application, events: readonly unknown[] = []): StartApplication {
  return async ({ variables }) => {
    const env: Env = new Map([...variables.given].map(([name, text]) => [name, text.reveal()]))
    const recorded: unknown[] = [['began', 'python'], ...events]
    const refusal = application((name) => {
      const line = SOURCE.findIndex((text) => text.includes(name)) + 1
      recorded.push([
        'read',
        name,
        'get',
        [[line === 0 ? '/usr/lib/other.py' : '/app/app.py', line]],
      ])
      return env.get(name)
    })
    return {
      failures: [],
      value: {
        end: refusal === null ? { kind: 'started' } : { kind: 'exited', code: 1 },
        took: 10,
        output: { 'standard output': new Secret(''), 'standard error': new Secret(refusal ?? '') },
        printed: [],
        isolated: true,
        network: 'none',
        locate: async () => null,
        recording: {
          text: recorded.map((event) => JSON.stringify(event)).join('\n'),
          readSource: async (file) =>
            file === '/app/app.py' ? { file: 'app.py', lines: SOURCE } : null,
          allSources: async () => [],
        },
      },
    }
  }
}

const POLICY = `
version: 1
service: demo
extends: []
environments: { prod: { tier: production, variables: { ENV: prod, OLD_FLAG: "1" } } }
boot: { command: [app] }
`

function ports(start: StartApplication) {
  return {
    readText: async (path: string) => {
      throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
    },
    trigger: NO_TRIGGER,
    ...{ pullRequest: false, start, parallel: 2, boots: 200 },
    expired: new Promise<never>(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
  }
}

async function readsOf(
  declared: string,
  start: StartApplication,
  changes: Partial<ReturnType<typeof ports>> = {},
) {
  const inputs = readInputs({ policy: 'bootgate.yml', environment: ['prod'] }, 'terminal')
  const all = ports(start)
  const readText = async (path: string) =>
    path === 'bootgate.yml' ? `${POLICY}\nvariables:\n${declared}` : all.readText(path)
  return runReads(inputs, { ...all, readText, ...changes })
}

const report = async (...given: Parameters<typeof readsOf>): Promise<Report> =>
  one((await readsOf(...given)).reports)
const told = ({ findings }: Report) =>
  findings.map(({ check, severity, variable, facts }) =>
    [severity, check, variable ?? facts.name].join(' '),
  )

const needsJwt: Application = (look) => {
  look('ENV')
  const secret = look('JWT_SECRET')
  if (!secret) return 'JWT_SECRET must be set'
  look('LATE')
  return null
}

describe('reads', () => {
  it('has the line, the need and the phase of each look', async () => {
    const { reads, failures } = await report('  ENV: string', startOf(needsJwt))
    expect(failures).toEqual([])
    expect(reads?.rows).toEqual([
      {
        ...{ name: 'JWT_SECRET', place: { file: 'app.py', line: 3 }, hasDefault: false },
        ...{ phase: 'before', need: 'needed', declared: false },
      },
      {
        ...{ name: 'LATE', place: { file: 'app.py', line: 4 }, hasDefault: false },
        ...{ phase: 'after', need: 'not-needed', declared: false },
      },
    ])
    expect([reads?.byLibraries, reads?.recorded]).toEqual([['ENV'], ['python']])
  })

  it('tells what is needed and not declared, what is only looked at, and what never is', async () => {
    const found = await report('  ENV: string\n  OLD_FLAG: string', startOf(needsJwt))
    expect(told(found)).toEqual([
      'error undeclared-read JWT_SECRET',
      'warning undeclared-read LATE',
      'info never-read OLD_FLAG',
    ])
    expect(found.findings[0]).toMatchObject({
      fix: 'Write in the policy: `JWT_SECRET: signing-secret`',
      location: { file: 'app.py', line: 3 },
    })
    expect(found.result).toBe('blocked')
  })

  it('passes when the policy declares what the application looks at', async () => {
    const declared =
      '  ENV: string\n  JWT_SECRET: signing-secret\n  LATE: { type: string, required: false }'
    const found = await report(declared, startOf(needsJwt))
    expect([told(found), found.result]).toEqual([[], 'pass'])
  })

  it.each([
    ['goes through all variables', ['all', '', '', [['/app/app.py', 1]]], 'app.py:1 goes through'],
    ['replaces os.environ', ['replaced', '', '', [['/app/app.py', 2]]], 'app.py:2 replaces'],
    ['looks at too many names', ['full'], 'too long'],
  ])('concludes nothing of a name that it does not see when the application %s', async (_, event, note) => {
    const start = startOf(needsJwt, [event])
    const found = await report('  ENV: string\n  OLD_FLAG: string', start)
    expect(told(found).join()).not.toContain('never-read')
    expect(found.reads?.notes.join(' ')).toContain(note)
  })

  it('says so when nothing is recorded, and lists what the start needs', async () => {
    const start = startOf(needsJwt)
    const silent: StartApplication = async (request) => {
      const { value, failures } = await start(request)
      const recording = value?.recording && { ...value.recording, text: '' }
      return { failures, value: value && { ...value, ...(recording && { recording }) } }
    }
    const { reads, findings } = await report('  ENV: string\n  JWT_SECRET: string', silent)
    expect(reads?.rows.map(({ name, need }) => `${name} ${need}`)).toEqual(['JWT_SECRET needed'])
    expect([findings, reads?.notes[0]]).toEqual([
      [],
      expect.stringContaining('No process of Python'),
    ])
  })

  it('drops events that no recorder writes', async () => {
    const events = [
      null,
      {},
      'x',
      ['read'],
      ['read', 'A=B', 'get', 'x'],
      ['read', 'KEY', 'x', [[1]]],
      [['read']],
    ]
    const { reads } = await report('  ENV: string', startOf(needsJwt, events))
    expect(reads?.rows).toHaveLength(2)
    expect(reads?.notes.join(' ')).toContain('unusual characters')
  })

  it('could not tell when the application refuses every text', async () => {
    const found = await report(
      '  ENV: string',
      startOf(() => 'the moon is not full'),
    )
    expect([found.result, found.failures.map(({ code }) => code)]).toEqual([
      'broken',
      ['PROBE_UNSTEADY'],
    ])
  })

  it('keeps to its budget', async () => {
    let count = 0
    const start = startOf((look) => {
      count += 1
      return needsJwt(look)
    })
    const { reads } = await report('  ENV: string\n  JWT_SECRET: string', start, { boots: 1 })
    expect([count, reads?.boots]).toEqual([1, 1])
    expect(reads?.rows.find(({ name }) => name === 'JWT_SECRET')?.need).toBe('not-tried')
  })

  it('runs nothing of an outsider, but in a pull request', async () => {
    let count = 0
    const start = startOf(() => {
      count += 1
      return null
    })
    const trust = { trusted: false, reason: 'foreign-commit', partial: false } as const
    const trigger = { ...NO_TRIGGER, trust }
    const found = await report('  ENV: string', start, { trigger })
    expect([count, found.failures.map(({ code }) => code)]).toEqual([0, ['RUN_UNTRUSTED']])
    await report('  ENV: string', start, { trigger, pullRequest: true })
    expect(count).toBeGreaterThan(0)
  })

  it('is shown in every format', async () => {
    const run = await readsOf('  ENV: string', startOf(needsJwt))
    const surroundings = {
      ...{ rules: [], version: '0', policy: 'bootgate.yml' },
      pathOf: (file: string) => file,
    }
    for (const format of FORMATS)
      expect(renderAs(format, run, surroundings), format).toContain('JWT_SECRET')
  })
})

describe('init --from-boot', () => {
  const asked = {
    ...{ service: 'demo', output: 'bootgate.yml', command: ['app'], directory: '.' },
    variables: [],
  }

  it('writes what the starts show, each line with its evidence', async () => {
    const start = startOf((look) => {
      const secret = look('JWT_SECRET')
      if (!secret || secret.length < 32) return 'JWT_SECRET: at least 32 characters'
      const late = look('LATE')
      return late === undefined || ['soon', 'never'].includes(late)
        ? null
        : 'LATE must be one of soon, never'
    })
    const { text, failures } = await initFromBoot(asked, ports(start))
    expect(failures).toEqual([])
    expect(text).toContain(
      'JWT_SECRET: signing-secret # app.py:3: the start fails without it; refuses "value"; refuses "dev-secret"',
    )
    expect(text).toContain(
      'LATE: { type: enum, values: [ soon, never ], required: false } # app.py:4',
    )
    expect(text).toContain('command: [ app ]')
  })

  it('writes the one kind that the application accepts', async () => {
    const start = startOf((look) =>
      look('DATABASE_URL')?.startsWith('postgres') ? null : 'DATABASE_URL must be PostgreSQL',
    )
    const { text } = await initFromBoot(asked, ports(start))
    expect(text).toContain('DATABASE_URL: postgres-url # ')
  })

  it.each([
    ['no command', { command: [] }, 'INPUT_INVALID'],
    ['a variable without =', { variables: ['ENV'] }, 'INPUT_INVALID'],
    ['a name that is none', { variables: ['A B=1'] }, 'INPUT_INVALID'],
  ])('writes nothing with %s', async (_, changes, code) => {
    const made = await initFromBoot({ ...asked, ...changes }, ports(startOf(needsJwt)))
    expect([made.text, made.failures.map((one) => one.code)]).toEqual([null, [code]])
  })

  it('runs nothing of an outsider', async () => {
    const trust = { trusted: false, reason: 'foreign-commit', partial: false } as const
    const all = { ...ports(startOf(needsJwt)), trigger: { ...NO_TRIGGER, trust } }
    const made = await initFromBoot(asked, all)
    expect(made.failures.map((one) => one.code)).toEqual(['RUN_UNTRUSTED'])
  })
})
