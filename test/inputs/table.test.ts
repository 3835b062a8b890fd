import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addInputFlags } from '../../src/adapters/commander-flags.ts'
import { readActionInputs, unknownInputs } from '../../src/inputs/action.ts'
import { parseInputs, splitInputs } from '../../src/inputs/kinds.ts'
import type { InputRow } from '../../src/inputs/row.ts'
import { INPUTS, inputNamed, RETIRED_INPUTS } from '../../src/inputs/table.ts'

/** A row of each kind that no version of the gate has. */
const ROWS = [
  { name: 'new-text', flag: '--new-text <text>', kind: 'text', help: 'A text.' },
  {
    ...{ name: 'new-number', flag: '--new-number <n>', kind: 'number', help: 'A number.' },
    ...{ from: 2, to: 9, default: 3 },
  },
  { name: 'new-switch', flag: '--new-switch', kind: 'switch', default: false, help: 'A switch.' },
  { name: 'new-list', flag: '--new-list <item>', kind: 'list', help: 'A list.' },
  {
    ...{ name: 'new-pairs', flag: '--new-pair <NAME=VALUE>', kind: 'pairs', help: 'Pairs.' },
    form: 'NAME=VALUE',
  },
  {
    ...{ name: 'new-choice', flag: '--new-choice <word>', kind: 'choice', help: 'A choice.' },
    ...{ words: ['red', 'green', 'blue'], default: 'red', strict: 'blue' },
  },
  { name: 'new-names', flag: '--new-name <name>', kind: 'names', help: 'Names.' },
] as const satisfies readonly InputRow[]

function fromAction(inputs: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
  )
  const split = splitInputs(ROWS, { ...env, OF_THE_STEP: 'text' })
  const { value, failures } = parseInputs(ROWS, split.value)
  return { value, failures: [...unknownInputs(ROWS, env), ...split.failures, ...failures] }
}

function fromCommand(...argv: readonly string[]) {
  const command = new Command().exitOverride()
  const read = addInputFlags(command, ROWS, { OF_THE_STEP: 'text' })
  return parseInputs(ROWS, read(command.parse(argv, { from: 'user' }).opts()))
}

const messages = ({ failures }: { readonly failures: readonly { readonly message: string }[] }) =>
  failures.map(({ message }) => message)

describe('a row added to the table', () => {
  it('is read by both readers', () => {
    const expected = {
      newText: 'words',
      newNumber: 7,
      newSwitch: true,
      newList: ['one', 'two'],
      newPairs: [{ name: 'A', text: '1=2' }],
      newChoice: 'green',
      newNames: [
        { name: 'OF_THE_STEP', text: 'text' },
        { name: 'NOT_THERE', text: undefined },
      ],
    }
    const typed = fromAction({
      'new-text': ' words ',
      'new-number': '7',
      'new-switch': 'true',
      'new-list': 'one\n\n two\n',
      'new-pairs': '{"A":"1=2"}',
      'new-choice': 'green',
      'new-names': 'OF_THE_STEP\nNOT_THERE',
    })
    expect(typed).toEqual({ value: expected, failures: [] })
    const flags = '--new-text words --new-number 7 --new-switch --new-list one --new-list two'
    const more = '--new-pair A=1=2 --new-choice green --new-name OF_THE_STEP --new-name NOT_THERE'
    expect(fromCommand(...`${flags} ${more}`.split(' '))).toEqual({ value: expected, failures: [] })
  })

  it.each([
    'true',
    'True',
    'TRUE',
    'false',
    'False',
    'FALSE',
  ])('reads a switch that is %s, as core.getBooleanInput does', (word) => {
    const { value, failures } = fromAction({ 'new-switch': word })
    expect(failures).toEqual([])
    expect(value.newSwitch).toBe(word.toLowerCase() === 'true')
  })

  it('has its default when nobody sets it', () => {
    const defaults = {
      ...{ newText: null, newNumber: 3, newSwitch: false, newChoice: 'red' },
      ...{ newList: [], newPairs: [], newNames: [] },
    }
    expect(fromAction({})).toEqual({ value: defaults, failures: [] })
    expect(fromCommand()).toEqual({ value: defaults, failures: [] })
  })

  it.each<[string, string, string, string]>([
    ['new-number', '--new-number', '1', 'new-number must be a whole number from 2 to 9.'],
    ['new-number', '--new-number', '3.5', 'new-number must be a whole number from 2 to 9.'],
    [
      ...(['new-choice', '--new-choice', 'gren'] as const),
      'new-choice must be red, green or blue. Did you mean green?',
    ],
    ['new-pairs', '--new-pair', 'no-pair', 'new-pairs has an entry that is not NAME=VALUE.'],
    [
      ...(['new-names', '--new-name', 'A=1'] as const),
      'new-names has a line that is not the name of a variable.',
    ],
  ])('%s is refused in the same words by both readers', (name, flag, text, sentence) => {
    expect(messages(fromAction({ [name]: text }))).toEqual([sentence])
    expect(messages(fromCommand(flag, text))).toEqual([sentence])
  })

  it('is strict when its choice is misspelt', () => {
    expect(fromAction({ 'new-choice': 'x' }).value.newChoice).toBe('blue')
  })

  it.each<[string, string, string]>([
    ['new-switch', 'yes', 'new-switch must be true or false.'],
    ['new-pairs', '{"A":', 'new-pairs begins like a JSON object but is not one.'],
    ['new-names', 'A=1', 'new-names has a line that is not the name of a variable.'],
    ['new-txt', 'x', 'There is no input new-txt. Did you mean new-text?'],
  ])('%s: %j is refused in a workflow', (name, text, sentence) => {
    expect(messages(fromAction({ [name]: text }))).toEqual([sentence])
  })
})

describe('the table', () => {
  it('has each name once, and no name that is retired', () => {
    const names = [...INPUTS, ...RETIRED_INPUTS].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { to } of RETIRED_INPUTS) expect(names).toContain(to)
  })

  it('has defaults that its own rows take', () => {
    expect(parseInputs(INPUTS, {}).failures).toEqual([])
  })

  it('answers a retired input with what to write now', () => {
    const { failures } = readActionInputs({ 'INPUT_WAIVERS-FROM': 'base' })
    expect(failures).toEqual([
      {
        code: 'INPUT_UNKNOWN',
        message: 'There is no input waivers-from any more: it is called policy-from.',
        fix: RETIRED_INPUTS[0]?.fix,
      },
    ])
  })

  it('never takes an expression of GitHub for a value', () => {
    expect(inputNamed('github-token').expression).toBe('${{ github.token }}')
    expect(readActionInputs({}).githubToken).toBeNull()
  })
})

describe('policy-ref', () => {
  it.each<[Readonly<Record<string, string>>, string]>([
    [{ 'INPUT_POLICY-REF': 'a b' }, 'policy-ref is not the name of a commit.'],
    [
      { 'INPUT_POLICY-REF': 'main', 'INPUT_POLICY-FROM': 'base' },
      'policy-ref and `policy-from: base` name two different commits for the policy: give one of the two.',
    ],
  ])('in %j is refused', (env, sentence) => {
    expect(messages(readActionInputs(env))).toEqual([sentence])
  })
})
