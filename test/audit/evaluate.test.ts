import { describe, expect, it } from 'vitest'
import { holds, possible } from '../../src/audit/evaluate.ts'
import { readCondition } from '../../src/audit/expression.ts'
import type { RunState, StepOutcome } from '../../src/audit/run-state.ts'

const failed: StepOutcome = { result: 'failure', outputs: { result: 'blocked', errors: '1' } }
const empty: StepOutcome = { result: 'success', outputs: { result: '', errors: '' } }
const build: StepOutcome = { result: 'success', outputs: null }

function stateAfter(gate: StepOutcome): RunState {
  const success = gate.result === 'success'
  return {
    status: { success, failure: gate.result === 'failure', cancelled: false },
    needs: new Map([
      ['gate', gate],
      ['build', build],
    ]),
    steps: new Map(),
  }
}

const canRun = (text: unknown, gate: StepOutcome) => {
  const condition = readCondition(text)
  return possible((guess) => holds(condition, stateAfter(gate), guess))
}

describe('a condition after a gate that failed', () => {
  it.each([
    'always()',
    '${{ always() }}',
    '!cancelled()',
    'failure()',
    "always() && github.ref == 'refs/heads/main'",
    "always() && needs.build.result == 'success'",
    "always() && (inputs.force || needs.gate.result == 'success')",
    "always() && needs.gate.outputs.result != 'pass'",
    '${{ always() }} && false',
    "always() && contains(needs.*.result, 'success')",
  ])('may run by %s', (condition) => {
    expect(canRun(condition, failed)).toBe(true)
  })

  it.each([
    undefined,
    'success()',
    "github.ref == 'refs/heads/main'",
    "needs.gate.outputs.result != 'pass'",
    "always() && needs.gate.result == 'success'",
    "always() && NEEDS.Gate.Result == 'SUCCESS' && inputs.force",
    "!cancelled() && needs['gate'].result == 'success'",
    "always() && !contains(needs.*.result, 'failure')",
    '!failure()',
    "always() && github.ref == 'a' && github.ref != 'A'",
  ])('cannot run by %s', (condition) => {
    expect(canRun(condition, failed)).toBe(false)
  })
})

describe('a condition on an output that is empty', () => {
  it.each([
    "needs.gate.outputs.result != 'blocked'",
    'needs.gate.outputs.errors == 0',
  ])('passes by %s', (condition) => {
    expect(canRun(condition, empty)).toBe(true)
  })

  it.each([
    "needs.gate.outputs.result == 'pass'",
    "needs.gate.outputs.errors == '0'",
  ])('does not pass by %s', (condition) => {
    expect(canRun(condition, empty)).toBe(false)
  })
})

describe('a condition that cannot be read', () => {
  it.each([
    '${{ always()',
    'always(',
    'constructor()',
    'nowhere.result',
    '${{ }}',
    {},
  ])('%s is refused', (condition) => {
    expect(() => readCondition(condition)).toThrow()
  })
})
