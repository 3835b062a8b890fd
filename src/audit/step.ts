import type { Failure } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import type { IfCondition } from './expression.ts'
import { conditionOf, type LocatedText, locatorIn, templates, textOf } from './parts.ts'
import { scriptIn } from './shell.ts'
import { commandsIn, type ShellCommand, type ShellScript } from './shell-nodes.ts'
import { listedSteps, type StepTime, timeOf } from './step-list.ts'

/** A step of a job or action. */
export interface Step extends StepTime {
  /** Counts from 0. */
  readonly index: number
  /** In lower case; null if it has none. */
  readonly id: string | null
  readonly name: string | null
  readonly uses: string | null
  /** `./PATH` for an action of the own repository that `uses` gives its full name. */
  readonly localUses: string | null
  readonly run: string | null
  /** Its own shell, or the default of its job. */
  readonly shell: string | null
  /** Its script, read on the first call. */
  script(): ShellScript
  /** The commands of its script. */
  commands(): readonly ShellCommand[]
  /** By name in lower case. */
  readonly with: Readonly<Record<string, string>>
  /** Its own variables, by name in lower case. */
  readonly env: Readonly<Record<string, string>>
  readonly condition: IfCondition | null
  readonly continueOnError: unknown
  /** The use of the local action that it is part of; null for a step of the job itself. */
  readonly caller: ActionUse | null
  /** Where it stands in the document of its file. */
  readonly path: readonly PropertyKey[]
  /** The location of one of its keys, or of the step if the key is missing. */
  at(key?: string): Location
  /** The location of a line of its script. Lines count from 0. */
  atLine(line: number): Location
}

/** A local composite action. */
export interface Action {
  readonly file: string
  /** The whole file: its comments may hold waivers. */
  readonly text: string
  readonly steps: readonly Step[]
  /** Default values, by name in lower case. */
  readonly inputs: Readonly<Record<string, string>>
  /** Templates, by name in lower case. */
  readonly outputs: Readonly<Record<string, string>>
  /** Every text that contains an expression. */
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
  return listedSteps(items, list.path).map(({ item, path, group }, index): Step => {
    const step = isMap(item) ? item : {}
    const at = locatorIn(document, path, step)
    const run = textOf(step.run)
    return {
      index,
      ...timeOf(step, group),
      id: textOf(step.id)?.toLowerCase() ?? null,
      name: textOf(step.name),
      uses: textOf(step.uses),
      localUses: null,
      ...{ run, ...readOnce(run ?? '') },
      shell: textOf(step.shell) ?? list.shell,
      with: templates(step.with),
      env: templates(step.env),
      condition: conditionOf(
        step.if,
        `The if of step ${index + 1} of ${owner}`,
        at('if'),
        failures,
      ),
      continueOnError: step['continue-on-error'],
      caller: null,
      path,
      at,
      atLine: (line) => document.locateLine([...path, 'run'], line),
    }
  })
}

/** Parses a script on the first call only, because several rules ask for the commands. */
export function readOnce(text: string): Pick<Step, 'script' | 'commands'> {
  let read: ShellScript | null = null
  let found: readonly ShellCommand[] | null = null
  const script = () => {
    read ??= scriptIn(text)
    return read
  }
  const commands = () => {
    found ??= commandsIn(script())
    return found
  }
  return { script, commands }
}

/** The steps that lead to a step through uses of actions, the job's own step first, then the step itself. */
export function usesOf(step: Step): readonly Step[] {
  return step.caller === null ? [step] : [...usesOf(step.caller.step), step]
}
