import { listed, MOST_NAMED } from '../../domain/listing.ts'
import { soundsSecret } from '../../policy/sensitive.ts'
import type { UnsetMark } from './compose-interpolation.ts'

/** Whether Compose cuts the text: a `$` without braces is often a part of a password. */
export function isCut(marks: readonly UnsetMark[]): boolean {
  return marks.some(({ name, text }) => (text === undefined ? name === null : isCut(text.marks)))
}

/** Why a text with unset variables is not known, and what to do. */
export interface UnsetWords {
  /** Completes "NAME …". */
  readonly because: string
  /** Left out when the value of the variable itself is all that the gate needs. */
  readonly fix?: string
}

/** Compose fills it in where it is started. */
const FROM_THE_DEPLOY =
  'takes its value from the environment of the deploy, which the gate does not have'

/**
 * Words for the marks in the text of a variable. The fix asks for what Compose interpolates, because a value of the
 * variable itself would not be what the container gets.
 */
export function unsetWords(variable: string, marks: readonly UnsetMark[]): UnsetWords {
  const own = marks.filter(({ text }) => text === undefined)
  const names = [...new Set(own.flatMap(({ name }) => name ?? []))]
  const places = own.flatMap(({ name, at }) => (name === null ? [at] : []))
  const behind = textsBehind(marks)
  if (places.length + behind.length === 0 && names.length === 1 && names[0] === variable)
    return { because: FROM_THE_DEPLOY }
  const unset =
    names.length === 0
      ? []
      : [
          `is made from ${listed(names)}, which ${names.length === 1 ? 'is' : 'are'} not set for the gate`,
        ]
  const dollars =
    places.length === 0
      ? []
      : [`has a $ before an unset variable (character ${listed(places.map(String))} of the value)`]
  const others = names.filter((name) => name !== variable).map(flagFor)
  const ask =
    others.length === 0
      ? []
      : [`Give the gate what Compose fills in: ${others.slice(0, MOST_NAMED).join(' ')}.`]
  const escaping =
    places.length === 0
      ? []
      : ['Write $$ for a $ that means itself; in an env file, put the value in single quotes.']
  const fixes = new Set([...escaping, ...behind.flatMap(({ fix }) => fix ?? []), ...ask])
  return {
    because: [...dollars, ...unset, ...behind.map(({ because }) => because)].join(', and '),
    ...(fixes.size > 0 && { fix: [...fixes].join(' ') }),
  }
}

/** A secret on a command line, or among plain variables, would be a finding of its own. */
function flagFor(name: string): string {
  return soundsSecret(name)
    ? `--secret-env ${name} (with its value in the environment of the step)`
    : `--var ${name}=…`
}

/** Words for the variables that an env file sets to a text that is not known. */
function textsBehind(marks: readonly UnsetMark[]): readonly UnsetWords[] {
  const texts = new Map(marks.flatMap(({ text }) => (text ? [[text.name, text] as const] : [])))
  return [...texts].map(
    ([
      name,
      {
        marks,
        location: { file, line },
      },
    ]) => {
      const inner = unsetWords(name, marks)
      return {
        ...inner,
        because: `is made from ${name} (line ${line} of ${file}), which ${inner.because}`,
      }
    },
  )
}
