import type { Failure } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import type { IfCondition } from './expression.ts'
import { conditionOf, type LocatedText, placeIn, templates, textOf } from './parts.ts'
import { commandsIn, type ShellCommand } from './shell.ts'

export interface Step {
  /** Counts from 0. */
  readonly place: number
  /** In lower case, as all names of a workflow that others refer to; null when it has none. */
  readonly id: string | null
  readonly uses: string | null
  readonly run: string | null
  /** Its own, or that of its job. */
  readonly shell: string | null
  /** The commands of its script; none when it has none. */
  commands(): readonly ShellCommand[]
  /** By name in lower case. */
  readonly with: Readonly<Record<string, string>>
  readonly condition: IfCondition | null
  readonly continueOnError: unknown
  /** What it is of, when it stands in the place of a step that uses a local action. */
  readonly caller: ActionUse | null
  /** Where one of its keys stands, else where it begins. */
  at(key?: string): Location
  /** Where a line of its script stands. Lines count from 0. */
  atLine(line: number): Location
}

/** An action of the same repository that is made of steps, which GitHub calls composite. */
export interface Action {
  readonly file: string
  /** As it is written: waivers stand in its comments. */
  readonly text: string
  readonly steps: readonly Step[]
  /** What is taken for an input that is not given: texts by name in lower case. */
  readonly inputs: Readonly<Record<string, string>>
  /** Templates by name in lower case. */
  readonly outputs: Readonly<Record<string, string>>
  /** Every text in it that has an expression in it. */
  texts(): readonly LocatedText[]
}

/** A step and the action that it uses. */
export interface ActionUse {
  readonly step: Step
  readonly action: Action
}

/** Where a list of steps stands. */
interface StepList {
  readonly document: TextDocument
  readonly path: readonly PropertyKey[]
  /** Completes "The if of step 1 of ". */
  readonly owner: string
  /** The shell of a step that names none. */
  readonly shell: string | null
}

/** Reads a list of steps. A condition that cannot be read is a failure. */
export function readSteps(items: unknown, list: StepList, failures: Failure[]): readonly Step[] {
  const { document, owner } = list
  if (!Array.isArray(items)) return []
  return items.map((item, place): Step => {
    const step = isMap(item) ? item : {}
    const path = [...list.path, place]
    const at = placeIn(document, path, step)
    const run = textOf(step.run)
    return {
      place,
      id: textOf(step.id)?.toLowerCase() ?? null,
      uses: textOf(step.uses),
      ...{ run, commands: readOnce(run ?? '') },
      shell: textOf(step.shell) ?? list.shell,
      with: templates(step.with),
      condition: conditionOf(
        step.if,
        `The if of step ${place + 1} of ${owner}`,
        at('if'),
        failures,
      ),
      continueOnError: step['continue-on-error'],
      caller: null,
      at,
      atLine: (line) => document.locateLine([...path, 'run'], line),
    }
  })
}

/** Several rules ask for the same commands. */
export function readOnce(script: string): Step['commands'] {
  let read: readonly ShellCommand[] | null = null
  return () => {
    read ??= commandsIn(script)
    return read
  }
}

/** A step after the steps that use the actions which it is of, the outermost first: that of the job. */
export function usesOf(step: Step): readonly Step[] {
  return step.caller === null ? [step] : [...usesOf(step.caller.step), step]
}
