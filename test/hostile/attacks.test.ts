import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type ActionRun,
  checkOut,
  jobEnv,
  NODE_24,
  type Ran,
  runAction,
  runCommand,
  SHA,
} from '../support/bundles.ts'
import type { Shown } from '../support/canary/in-process.ts'
import { misplacedRun, PLACES } from '../support/canary/misplaced.ts'
import { randomFrom } from '../support/canary/random.ts'
import { canaryText } from '../support/canary/shapes.ts'
import { leaksIn } from '../support/canary/sweep.ts'
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { scriptedSecretsManager } from '../support/scripted-secrets-manager.ts'
import { SEED } from '../support/seed.ts'

const EVENTS = ['pull_request', 'pull_request_target', 'workflow_run', 'push'] as const
type Event = (typeof EVENTS)[number]
/** A run of the repository resolves its secrets; one of a fork resolves nothing. */
const OWNERS = ['team/app', 'mona/app']

const payload = (from: string) => ({
  repository: { default_branch: 'main' },
  pull_request: {
    ...{ number: 7, state: 'open', head: { sha: SHA, repo: { full_name: from } } },
    base: { sha: SHA },
  },
  workflow_run: { head_sha: SHA, event: 'push', head_repository: { full_name: from } },
})

let github: GitHubApi
beforeAll(async () => {
  github = await startGitHubApi()
})
afterAll(() => github.close())

const REPORTS = ['r.json', 'r.md', 'r.html', 'r.sarif', 'r.xml']

/** Flags that are not called as their inputs. Node itself acts on `--env-file`. */
const FLAGS: Readonly<Record<string, string>> = {
  variables: 'var',
  secrets: 'secret',
}

/** Runs a bundle with a text in a place, in a job that such an event started. */
async function attack(
  place: string,
  text: string,
  by: 'action' | 'command',
  event: Event,
  from: string,
) {
  const { inputs, stored, all } = misplacedRun(place, text)
  const cwd = checkOut(mkdtempSync(join(tmpdir(), 'bootgate-attack-')), SHA)
  for (const [name, content] of Object.entries(all)) writeFileSync(join(cwd, name), content)
  const aws = await scriptedSecretsManager(
    Object.fromEntries(
      Object.entries(stored).map(([id, keys]) => {
        const json = {
          VersionId: 'v',
          VersionStages: ['AWSCURRENT'],
          SecretString: JSON.stringify(keys),
        }
        return [id, { status: 200, json }] as const
      }),
    ),
  )
  github.script()
  // Under events with secrets the policy is that of the base.
  github.files.set(`${SHA} bootgate.yml`, all['bootgate.yml'] ?? '')
  const env = {
    ...{ AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'no-key-at-all' },
    ...{ AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: aws.url, GITHUB_API_URL: github.url },
    ...{ GITHUB_EVENT_NAME: event, GITHUB_WORKSPACE: cwd, GITHUB_SERVER_URL: 'https://github.com' },
  }
  const given = Object.entries(inputs).map(
    ([name, value]) => [name, [value].flat().map(String)] as const,
  )
  try {
    const ran: Ran | ActionRun =
      by === 'action'
        ? await runAction({
            ...{ cwd, env, event: payload(from), node: NODE_24 },
            inputs: {
              environment: 'prod',
              ...{ status: 'check-run', comment: 'always', 'github-token': 'ghs_example' },
              output: REPORTS.join('\n'),
              ...Object.fromEntries(given.map(([name, texts]) => [name, texts.join('\n')])),
            },
          })
        : await runCommand(
            [
              'check',
              ...(inputs.environment ? [] : ['--environment=prod']),
              ...given.flatMap(([name, texts]) =>
                texts.map((one) => `--${FLAGS[name] ?? name}=${one}`),
              ),
              ...REPORTS.map((file) => `--output=${file}`),
            ],
            { ...jobEnv(payload(from)), ...env, GITHUB_TOKEN: 'ghs_example' },
            { cwd, node: NODE_24 },
          )
    return { code: ran.code, shown: shownBy(ran, cwd, Object.keys(all)) }
  } finally {
    await aws.stop()
    rmSync(cwd, { recursive: true })
  }
}

/** Everything that came out, without the lines by which the runner learns what to mask. */
function shownBy(ran: Ran | ActionRun, cwd: string, given: readonly string[]): Shown {
  const files = readdirSync(cwd).filter((name) => name !== '.git' && !given.includes(name))
  return {
    'standard output': ran.stdout.replace(/^::add-mask::[^\n]*\n?/gm, ''),
    'standard error': ran.stderr,
    ...('summary' in ran && { summary: ran.summary, outputs: JSON.stringify(ran.outputs) }),
    ...Object.fromEntries(files.map((name) => [name, readFileSync(join(cwd, name), 'utf8')])),
    'requests to GitHub': JSON.stringify(github.requests),
  }
}

const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `/${text}`,
  (text) => `Leaked-${text}-prod`,
  (text) => Buffer.from(text).toString('hex'),
]

/** Each place in both bundles; events, owners and forms follow each other. */
const CASES = PLACES.flatMap((place, at) =>
  (['action', 'command'] as const).map((by, second) => {
    const turn = at * 2 + second
    const event = EVENTS[(at + second * 2) % EVENTS.length] ?? 'push'
    return {
      place,
      by,
      event,
      from: OWNERS[turn % 3 === 2 ? 1 : 0] ?? '',
      form: (at + second) % FORMS.length,
    }
  }),
)

describe('a secret in the wrong place, in a job', () => {
  it.each(CASES)('$place: $by, $event of $from', { timeout: 120_000 }, async (one) => {
    const text = canaryText(randomFrom(SEED + one.place.length * 31 + one.form)).replace(
      /[^A-Za-z0-9]/g,
      '',
    )
    const { code, shown } = await attack(
      one.place,
      FORMS[one.form]?.(text) ?? text,
      one.by,
      one.event,
      one.from,
    )
    expect([0, 1, 2]).toContain(code)
    expect(leaksIn(shown, [{ label: one.place, texts: [text] }])).toEqual([])
  })
})
