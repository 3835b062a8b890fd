import { writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ownIn } from '../../src/algorithms/own.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import { runGate } from '../../src/gate.ts'
import { firstPolicy } from '../../src/init/first-policy.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { caseFolders } from '../support/case-folders.ts'
import { one } from '../support/one.ts'
import { share, type Tried, table } from './projects-table.ts'

/**
 * Projects of our making, in the shapes of documentation and of real projects. `init` writes the policy of
 * the good one, and `check` passes it. The files of `twin` change one thing that killed a deploy in a public report:
 * `check` stops it and names the variable and the cause, also with the policy that `init` writes from the dead project.
 */
interface Expected {
  /** What kills the twin, in one sentence. */
  readonly twin: string
  readonly variable: string
  /** Checks or codes that name the cause; one is enough. */
  readonly cause: readonly string[]
}

const projects = caseFolders(new URL('projects/', import.meta.url)).map(
  ({ name, files, expected }) => ({
    name,
    format: name.split('/')[0] ?? '',
    good: pick(files, (path) => (path.startsWith('twin/') ? null : path)),
    twin: pick(files, (path) => (path.startsWith('twin/') ? path.slice(5) : null)),
    expected: expected as Expected,
  }),
)

type Files = Readonly<Record<string, string>>

function pick(files: Files, named: (path: string) => string | null): Files {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      const name = named(path)
      return name === null ? [] : [[name, text]]
    }),
  )
}

const readerOf = (files: Files) => async (path: string) => {
  const text = ownIn(files, path)
  if (text !== undefined && text.trim() !== '') return text
  const code = text === undefined ? 'FILE_NOT_FOUND' : 'FILE_EMPTY'
  throw new GateError({ code, message: `There is no file ${path}.`, fix: 'Add it.' })
}

async function init(files: Files, service: string) {
  const made = await firstPolicy(
    { from: [], service, output: 'bootgate.yml', container: null, prefix: '' },
    {
      readText: readerOf(files),
      listFiles: async (folder) =>
        Object.keys(files).flatMap((path) =>
          posix.dirname(path) === folder ? [posix.basename(path)] : [],
        ),
    },
  )
  expect(made.failures).toEqual([])
  return { policy: made.text ?? '', environment: made.environments[0] ?? '' }
}

async function check(files: Files, environment: string): Promise<Report> {
  const local = files['secrets.json'] === undefined ? {} : { 'secrets-from': 'secrets.json' }
  const raw = { 'env-files': [], variables: [], secrets: [], environment: [environment], ...local }
  const { reports } = await runGate(readInputs(raw, 'terminal'), {
    readText: readerOf(files),
    fetchSecret: () => Promise.reject(new Error('no store is asked')),
    fetchParameter: () => Promise.reject(new Error('no store is asked')),
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 30),
    publish: async () => {},
  })
  return one(reports)
}

/** What a report says of each variable: `JWT_SECRET min-secret-bytes`. */
function told({ findings, failures }: Report): readonly string[] {
  return [
    ...findings.flatMap(({ severity, variable, check: id }) =>
      severity === 'error' ? [`${variable} ${id}`] : [],
    ),
    ...failures.map(({ variable = null, code }) => `${variable} ${code}`),
  ]
}

/** Twins with a value that other projects mean, so that a policy from the dead project cannot know the mistake. */
const UNTOLD: Readonly<Record<string, string>> = {
  'batch/vale-chat-python': 'some readers of APP_URL take a host without its scheme',
  'cloud-run/ivy-media-python': 'no other file of the project names the lost variable',
  'cloudformation/atlas-accounts-express': 'some readers of SMTP_HOST take a port',
  'cloudformation/granary-accounts-python': 'rack-cors takes an origin without its scheme',
  'cloudformation/observatory-invoices-python': 'rack-cors takes an origin without its scheme',
  'compose/granary-billing-go': 'librdkafka takes a broker without its port',
  'compose/kiln-billing-dotnet': 'a mail server of the own network needs no full domain',
  'elastic-beanstalk/fern-claims-fastapi': 'librdkafka takes a broker without its port',
}

describe('projects', () => {
  const tried: Tried[] = []

  it.each(projects.map((project) => [project.name, project] as const))('%s', async (name, {
    format,
    good,
    twin,
    expected,
  }) => {
    const { policy, environment } = await init(good, posix.basename(name))
    const types = Object.values<unknown>(parse(policy).variables)
    const strings = types.filter((type) => JSON.stringify(type).includes('"string"')).length
    const files = { ...good, 'bootgate.yml': policy }
    const passed = await check(files, environment)
    const blocked = await check({ ...files, ...twin }, environment)
    const causes = expected.cause.map((cause) => `${expected.variable} ${cause}`)
    const named = blocked.result !== 'pass' && told(blocked).some((one) => causes.includes(one))
    const isGood = passed.result === 'pass'
    tried.push({ format, passed: isGood, blocked: named, variables: types.length, strings })
    expect({ good: told(passed), result: passed.result }).toEqual({ good: [], result: 'pass' })
    expect(named ? causes : told(blocked), expected.twin).toEqual(causes)

    // A newcomer runs init on the project as it is: on the dead one.
    const dead = { ...good, ...twin }
    const own = await init(dead, posix.basename(name))
    const again = await check({ ...dead, 'bootgate.yml': own.policy }, own.environment)
    const seen = again.result !== 'pass' && told(again).some((one) => causes.includes(one))
    expect(seen ? 'told' : told(again), `init on the twin: ${expected.twin}`).toEqual(
      ownIn(UNTOLD, name) === undefined ? 'told' : [],
    )
  })

  it('are at least fifteen a format, and few of their variables stay bare text', () => {
    for (const { format, projects: count } of table(tried))
      expect(count, format).toBeGreaterThan(14)
    expect(share(tried)).toBeLessThan(0.25)
  })

  afterAll(() => {
    const file = process.env.PROJECTS_TABLE
    if (file !== undefined)
      writeFileSync(
        file,
        `${JSON.stringify({ formats: table(tried), strings: share(tried) }, null, 2)}\n`,
      )
  })
})
