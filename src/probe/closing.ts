import { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import { types } from '../types/index.ts'
import type { Trial } from './trials.ts'
import { likelyType } from './values.ts'

/** The line of the policy that would make the gate refuse what the application refuses. */
export function closingLine(trial: Trial, variable: Variable, good: string | null): string {
  const { variable: name, kind, other, texts } = trial
  const { declaration } = variable
  const written = declaration.type.name
  switch (kind) {
    case 'left-out':
      return `${name}: { type: ${written}, required: true }`
    case 'empty':
      return `${name}: { type: ${written}, empty: error }`
    case 'equal':
      return `rules: [{ id: ${idOf(name)}-is-not-${idOf(other ?? '')}, assert: ${name} != ${other}, message: ${name} needs a value of its own. }]`
    case 'bad': {
      const text = texts.get(name) ?? ''
      const likely = likelyType(declaration)
      const type = types.find((one) => one.name === likely.type)?.bind(likely.options)
      const tells =
        type !== undefined &&
        type.judge(new Secret(text)).length > 0 &&
        (good === null || type.judge(new Secret(good)).length === 0)
      return tells && likely.type !== written
        ? `${name}: ${likely.type}`
        : `${name}: { type: ${written}, not-pattern: ${JSON.stringify(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)} }`
    }
  }
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}
