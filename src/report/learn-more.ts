import type { Run } from '../domain/run.ts'
import { openFindings } from './words.ts'

/** How to learn more about a report that blocks; empty for any other. Its command is in backticks. */
export function explainInWords({ reports }: Run): string {
  const stops = reports.filter(({ result }) => result === 'blocked' || result === 'broken')
  const [failure] = stops.flatMap(({ failures }) => failures)
  const open = stops.flatMap(openFindings)
  const finding = open.find(({ severity }) => severity === 'error') ?? open[0]
  const word = failure?.code ?? finding?.check
  // The word is for a shell.
  return word === undefined || !/^[\w.-]+$/.test(word)
    ? ''
    : `To learn more: \`bootgate explain ${word}\``
}
