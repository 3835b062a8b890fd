import * as core from '@actions/core'
import { ownIn } from '../algorithms/own.ts'
import type { Failure } from '../domain/errors.ts'
import { INPUTS } from '../domain/inputs.ts'
import { entriesOf, inputInvalid, inputUnknown, type RawInputs } from '../policy/inputs.ts'
import type { Annotation, AnnotationLevel } from '../report/annotations.ts'
import { COMMENT_MODES, type CommentMode } from '../report/comment.ts'
import { didYouMean } from '../text/nearest.ts'
import { type OutputFile, readOutputs } from './outputs.ts'
import { STATUS_MODES, type StatusMode } from './publish-status.ts'

/** `tree` goes by the policy as it is checked out; `base` by that of the commit that a pull request is made to. */
const POLICY_FROM = ['tree', 'base'] as const
type PolicyFrom = (typeof POLICY_FROM)[number]

const LISTS = ['variables', 'secrets'] as const

/** Everything that the workflow's step says, read once. */
export interface ActionInputs {
  readonly raw: RawInputs
  readonly failures: readonly Failure[]
  readonly outputs: readonly OutputFile[]
  readonly status: StatusMode
  readonly comment: CommentMode
  /** Empty where none is named. */
  readonly policyRef: string
  readonly policyFrom: PolicyFrom
  readonly token: string
  /** As GitHub's pages number it; empty where the runner does not tell. */
  readonly job: string
}

/** Reads the step's inputs. A misspelt one only makes the runner warn, so it is looked for here. */
export function readActionInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const known = Object.keys(INPUTS)
  const failures = Object.keys(env)
    .filter((key) => key.startsWith('INPUT_'))
    .map((key) => key.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.includes(name))
    .map((name) => inputUnknown(name, known))
  const text = (name: string) => core.getInput(name, { trimWhitespace: false })
  const entries = (name: string) => {
    const found = entriesOf(text(name))
    if (found !== null) return found
    failures.push(inputInvalid(name, 'begins like a JSON object and is none.'))
    return []
  }
  const lines = (name: string) => linesOf(text(name))
  const copied = (name: string) =>
    lines(name).map((line) => ({ name: line, text: ownIn(env, line) }))
  const oneOf = <Mode extends string>(
    name: 'status' | 'comment' | 'policy-from',
    modes: readonly Mode[],
  ) => {
    const wanted = text(name).trim() || INPUTS[name].default
    const found = modes.find((mode) => mode === wanted)
    if (found === undefined)
      failures.push(inputInvalid(name, `must be ${modes.join(', ')}.${didYouMean(wanted, modes)}`))
    return found
  }
  const status = oneOf('status', STATUS_MODES) ?? 'off'
  const comment = oneOf('comment', COMMENT_MODES) ?? 'off'
  const policyFrom = oneOf('policy-from', POLICY_FROM) ?? 'base'
  const policyRef = text('policy-ref').trim()
  if (/[\s\p{Cc}]/u.test(policyRef))
    failures.push(inputInvalid('policy-ref', 'is no name of a commit.'))
  if (policyRef !== '' && policyFrom === 'base')
    failures.push(
      inputInvalid(
        'policy-ref',
        'names the commit that the policy is read from, and `policy-from: base` another one: give one of the two.',
      ),
    )
  const outputs = readOutputs(lines('output'), null)
  return {
    raw: {
      policy: text('policy').trim(),
      environment: lines('environment'),
      manifest: text('manifest').trim(),
      'manifest-format': text('manifest-format').trim(),
      container: text('container').trim(),
      'env-file-format': text('env-file-format').trim(),
      parallel: text('parallel').trim(),
      batch: text('batch').trim(),
      timeout: text('timeout').trim(),
      'copy-env-vars': copied('copy-env-vars'),
      'copy-secret-env-vars': copied('copy-secret-env-vars'),
      'secrets-from': text('secrets-from').trim(),
      region: text('region').trim(),
      'fail-on': text('fail-on').trim(),
      'env-files': lines('env-files'),
      variables: entries('variables'),
      secrets: entries('secrets'),
      'empty-objects': LISTS.filter((name) => /^\s*\{\s*\}\s*$/.test(text(name))),
    },
    failures: [...failures, ...outputs.failures],
    outputs: outputs.files,
    status,
    comment,
    policyRef,
    policyFrom,
    token: text('github-token').trim(),
    job: text('job-id').trim(),
  }
}

/** What the SDK, the toolkit and any process need to run, whoever copies it. */
const NEEDED =
  /^(AWS|GITHUB|RUNNER|ACTIONS|NODE|SSL|LC|LD)_|_PROXY$|^(PATH|HOME|USER|LANG|TMPDIR|TEMP|TMP|SYSTEMROOT)$/i

/**
 * Takes the inputs, and the variables that they name, out of the environment once they are read: a profile
 * of AWS may name a program that gives the credentials (`credential_process`), and what that starts with is ours.
 */
export function forgetInputs(env: Record<string, string | undefined>): void {
  const copied = ['copy-env-vars', 'copy-secret-env-vars'].flatMap((name) =>
    linesOf(core.getInput(name)),
  )
  const inputs = Object.keys(env).filter((name) => name.startsWith('INPUT_'))
  for (const name of [...inputs, ...copied]) if (!NEEDED.test(name)) delete env[name]
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

const ANNOTATE: Readonly<Record<AnnotationLevel, typeof core.error>> = {
  error: core.error,
  warning: core.warning,
  notice: core.notice,
}

/** Puts drafts at their lines. The runner shows ten of a level. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, location } of annotations) {
    const place = location && {
      file: location.file,
      startLine: location.line,
      startColumn: location.column,
    }
    ANNOTATE[level](message, { title, ...place })
  }
}

/** Appends to the job summary; without a runner there is none. */
export async function writeSummary(markdown: string): Promise<void> {
  await core.summary.addRaw(markdown).write()
}

export const { setSecret: mask, setOutput, info, warning, notice } = core
