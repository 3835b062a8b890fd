import { describe, expect, it } from 'vitest'
import { golden, textOf } from '../../oracles/input.ts'
import { readManifest } from './read.ts'

/** Where the gate and cfn-lint differ on purpose. */
const DIFFERENT: readonly (readonly [text: RegExp, gateRefuses: boolean, because: string])[] = [
  [
    /"MinLength": "3".*"ab"/,
    true,
    'cfn-lint skips a limit that is a text, which CloudFormation takes',
  ],
  [
    /"\[a-z\]\+".*"app1"/,
    true,
    'the pattern must match the whole value (user guide, AllowedPattern)',
  ],
  [/"a\|ab".*"a\|b"/, true, 'the pattern must match the whole value'],
  [/"\[a-z\]\+".*"ab,CD"/, true, 'the pattern must match each item of a list'],
  [
    /"MinValue": 1.*"(11|0)"/,
    true,
    'cfn-lint skips a number that is a text, which CloudFormation takes',
  ],
  [/Number.*"(80,)?x"/, true, 'the value must be a number (user guide, Type)'],
  [/"1\.0"\}/, false, 'CloudFormation does not document whether 1.0 is 1'],
  [/\(\?=.*"ab"/, false, "the gate's RE2 has no lookahead"],
]

/** Whether the gate refuses a template with this parameter. */
async function refuses(declaration: string): Promise<boolean> {
  const template = JSON.stringify({
    Parameters: { P: JSON.parse(declaration) },
    Resources: { F: { Type: 'AWS::Lambda::Function', Properties: {} } },
  })
  const context = { container: null, readBeside: () => Promise.reject(new Error('reads nothing')) }
  const { failures } = await readManifest(template, 'template.json', null, {
    ...{ ...context, variables: new Map(), region: null },
  })
  return failures.some(({ message }) => message.includes('default of the parameter'))
}

describe('the limits of a parameter, as cfn-lint applies them to its default', () => {
  it.each(
    golden('cfn-lint-parameters').map(({ input, answer }) => ({ text: textOf(input), answer })),
  )('$text', async ({ text, answer }) => {
    const [, gateRefuses] = DIFFERENT.find(([one]) => one.test(text)) ?? []
    expect(await refuses(text)).toBe(gateRefuses ?? !answer.ok)
  })
})
