import { expect, it } from 'vitest'
import { readOverrides } from '../../src/inputs/parameter-overrides.ts'

/** What aws-cloudformation-github-deploy 2.2.0 sent as ParameterKey=ParameterValue, run on 2026-11-30. */
it.each<[string, readonly string[]]>([
  ['Env=prod,Hosts=x', ['Env=prod', 'Hosts=x']],
  ['  Env=prod , Hosts=x\n', ['Env=prod', 'Hosts=x']],
  ['Env=prod\nHosts=x', ['Env=prod\nHosts=x']],
  ['Env=a,Env=b', ['Env=a,b']],
  ['Hosts="a,b",Env=c', ['Hosts=a,b', 'Env=c']],
  ["Hosts='a,b'", ['Hosts=a,b']],
  ['Q="a" and "b"', ['Q=a" and "b']],
  ['Q=say "a"', ['Q=say "a"']],
  ['Env = prod', ['Env = prod']],
  ['Url=https://h/?a=1', ['Url=https://h/?a=1']],
  ['Env=prod,', ['Env=prod', '=']],
  ['Env', ['Env=']],
  ['Env=', ['Env=']],
  ['{"A":"x","B":"y"}', ['{"A":"x"=', '"B":"y"}=']],
])('%j is %j', (text, expected) => {
  const { value, failures } = readOverrides(text)
  expect(failures).toEqual([])
  expect(value.map(({ name, value: secret }) => `${name}=${secret.reveal()}`)).toEqual(expected)
})

it.each(['file:///params.json', 'FILE:///params.json'])('%s is a file, and refused', (text) => {
  expect(readOverrides(text).failures.map(({ code }) => code)).toEqual(['INPUT_INVALID'])
})
