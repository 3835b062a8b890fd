import { placeOf } from '../domain/location.ts'
import { plainLine } from '../report/escape.ts'
import type { Paint } from '../report/paint.ts'
import { failureBlocks } from '../report/terminal.ts'
import { plural } from '../report/words.ts'
import type { FirstPolicy } from './first-policy.ts'

/**
 * Says what was read, what was left out, and what to do next. Ends with a line end.
 * @param output the written file; null for standard output
 */
export function renderFirstPolicy(made: FirstPolicy, output: string | null, paint: Paint): string {
  const read = renderRead(made, output, paint)
  if (made.text === null) return read
  const file = output ?? 'FILE'
  const policy = file === 'bootgate.yml' ? '' : ` --policy ${file}`
  const next = [
    `Read ${file}: correct the types marked "guess"${made.open ? ', and add a `manifest` to each environment without one' : ''}.`,
    `bootgate check${policy} --environment ${made.environments[0] ?? 'prod'}`,
  ]
  return `${read}\nNext:\n${next.map((text, at) => `  ${at + 1}. ${plainLine(text)}\n`).join('')}`
}

/** The same without what to do next. */
export function renderRead(made: FirstPolicy, output: string | null, paint: Paint): string {
  const row = (label: string, text: string) => `${paint('dim', label.padEnd(9))} ${plainLine(text)}`
  const lines = [
    ...made.read.map(({ file, kind, variables }) =>
      row('read', `${file}: ${kind}, ${plural(variables, 'variable')}`),
    ),
    ...made.chosen.map(({ file, container }) =>
      row('chose', `${file}: container ${container}; --container NAME reads another one`),
    ),
    ...made.leftOut.map(({ location, says }) => row('left out', `${placeOf(location)}  ${says}`)),
  ]
  if (made.text === null)
    return `${[...lines, ...failureBlocks(made.failures, paint)].join('\n')}\n`
  const guesses = made.guesses === 0 ? '' : `; ${plural(made.guesses, 'type')} guessed`
  const where = output ?? 'standard output'
  lines.push(
    row(
      'wrote',
      `${where}: ${plural(made.variables, 'variable')}, for ${made.environments.join(', ')}${guesses}`,
    ),
  )
  return `${lines.join('\n')}\n`
}
