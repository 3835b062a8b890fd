import { type Expr, FunctionCall, Logical } from '@actions/expressions/ast'
import type { TextEdit } from '../../algorithms/edits.ts'
import { type EditableMap, type ScalarText, Unsafe, yamlEditor } from '../../text/yaml-edits.ts'
import { isStatusFunction, partsOf, readCondition } from '../expression.ts'
import { type Pins, pinOf } from './pins.ts'
import type { Repair } from './repair.ts'

/** Turns repairs of one text into edits. @throws Unsafe for a place that cannot be changed safely */
export function editsIn(text: string, pins: Pins): (repair: Repair) => readonly TextEdit[] {
  const mapAt = yamlEditor(text)
  return (repair) => {
    const map = mapAt(repair.at.path)
    switch (repair.kind) {
      case 'needs':
        return map.has('needs')
          ? map.append('needs', repair.job)
          : [map.insert('needs', repair.job)]
      case 'if':
        return conditionEdits(text, map, repair)
      case 'id':
        return [map.insert('id', repair.id)]
      case 'output':
        return [map.insertIn('outputs', 'result', `\${{ steps.${repair.step}.outputs.result }}`)]
      case 'pin':
        return pinEdits(text, map.scalar('uses'), repair.uses, pins)
    }
  }
}

function conditionEdits(
  text: string,
  map: EditableMap,
  { clause, alone }: Extract<Repair, { kind: 'if' }>,
): readonly TextEdit[] {
  const found = map.scalar('if')
  if (found === null) return [map.insert('if', clause)]
  const { start, end } = innerOf(text, found)
  const expression = readCondition(found.value)?.expression
  if (expression === undefined) throw new Unsafe('its if is empty')
  const write = (at: number, to: number, written: string) => ({
    ...{ start: at, end: to },
    text: found.write(written),
  })
  if (alone !== null && isStatus(expression)) return [write(start, end, alone)]
  // `X != 'blocked'` says less than `X == 'pass'`.
  const [, compared] =
    /^(?:\$\{\{)?\s*(\S+)\s*!=\s*'[^']*'\s*(?:\}\})?$/.exec(found.value.trim()) ?? []
  if (compared !== undefined && clause.toLowerCase() === `${compared.toLowerCase()} == 'pass'`)
    return [write(start, end, `${compared} == 'pass'`)]
  const left = clause.split(' && ').filter((one) => !isAsked(found.value, one))
  if (left.length === 0) throw new Unsafe('its if asks for it already')
  const added = ` && ${left.join(' && ')}`
  return expression instanceof Logical && expression.operator.lexeme === '||'
    ? [write(start, start, '('), write(end, end, `)${added}`)]
    : [write(end, end, added)]
}

/** Whether a condition ends with this clause after `&&`. */
function isAsked(condition: string, clause: string): boolean {
  const parts = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, '').split('&&')
  return !condition.includes('||') && parts.slice(1).some((part) => part.trim() === clause)
}

/** The offsets of the expression in the text of an `if`. */
function innerOf(text: string, { start, end }: ScalarText): Pick<ScalarText, 'start' | 'end'> {
  const content = text.slice(start, end)
  if (!content.includes('${{')) return { start, end }
  const [, before = '', inner] = /^(\$\{\{\s*)([\s\S]*?)\s*\}\}$/.exec(content) ?? []
  if (inner === undefined || inner.includes('${{'))
    throw new Unsafe('its if has text beside an expression')
  return { start: start + before.length, end: start + before.length + inner.length }
}

/** Whether an expression only asks for the status: `always()`, `!cancelled()`, `success() || failure()`. */
function isStatus(expression: Expr): boolean {
  if (expression instanceof FunctionCall) return isStatusFunction(expression)
  const parts = partsOf(expression)
  return parts.length > 0 && parts.every(isStatus)
}

function pinEdits(
  text: string,
  found: ScalarText | null,
  uses: string,
  pins: Pins,
): readonly TextEdit[] {
  if (found === null || text.slice(found.start, found.end) !== uses)
    throw new Unsafe('an input of its caller names the action')
  const pin = pinOf(uses, pins)
  if ('because' in pin) throw new Unsafe(pin.because)
  const at = found.start + uses.lastIndexOf('@') + 1
  const end = /["']/.test(text.charAt(found.end)) ? found.end + 1 : found.end
  const rest = text.slice(end, text.indexOf('\n', end) === -1 ? undefined : text.indexOf('\n', end))
  const [word] = /^\s*#\s*(.*?)\s*$/.exec(rest)?.slice(1) ?? []
  const isNamed = word?.split(/\s/)[0] === pin.version
  return [
    { start: at, end: found.end, text: pin.sha },
    ...(isNamed ? [] : [{ start: end, end, text: ` # ${pin.version}` }]),
  ]
}
