import { condition, each } from './apply.ts'
import type { Sabotage } from './kinds.ts'
import { needsOf } from './subject.ts'

const HARMLESS = { 'runs-on': 'ubuntu-latest', steps: [{ run: 'echo ready' }] }

/** The deploy also needs a job that succeeds. */
const withAnother = (text: string) => {
  const change = condition(() => text)
  return {
    apply: (subject: Parameters<typeof change>[0]) => {
      if (subject.guarded.every(({ inOneJob }) => inOneJob)) return false
      subject.data.jobs.prepare = HARMLESS
      for (const { deploy, inOneJob } of subject.guarded)
        if (!inOneJob) deploy.needs = [...needsOf(deploy), 'prepare']
      return change(subject)
    },
  }
}

/** Conditions that hold after a failed gate. */
export const conditions: readonly Sabotage[] = [
  { name: 'always()', apply: condition(() => 'always()') },
  { name: '!cancelled()', apply: condition(() => '!cancelled()') },
  { name: 'success() || failure()', apply: condition(() => 'success() || failure()') },
  {
    name: 'text beside an expression',
    apply: condition(({ result }) => `\${{ always() }} && ${result} == 'success'`),
  },
  { name: 'case()', apply: condition(() => 'case(cancelled(), false, always(), true, false)') },
  {
    name: "the output is not 'blocked'",
    apply: condition(({ output }) => `!cancelled() && ${output} != 'blocked'`),
  },
  {
    name: 'the output is empty',
    apply: condition(({ output }) => `always() && (${output} == '' || ${output} == 'pass')`),
  },
  {
    name: 'a person is exempt',
    apply: condition(
      ({ result }) => `!cancelled() && (${result} == 'success' || github.actor == 'release-bot')`,
    ),
  },
  {
    name: 'an input forces it',
    apply: condition(({ result }) => `always() && (inputs.force || ${result} == 'success')`),
  },
  {
    name: 'one of all needs succeeded',
    ...withAnother("always() && contains(needs.*.result, 'success')"),
  },
  {
    name: 'none of all needs failed',
    ...withAnother("always() && !contains(needs.*.result, 'failure')"),
  },
  {
    name: 'a job between that always runs',
    apply: each(({ deploy, gateId, inOneJob }, { data }) => {
      if (inOneJob) return false
      data.jobs.between = { ...HARMLESS, needs: gateId, if: 'always()' }
      deploy.needs = needsOf(deploy).map((one) => (one === gateId ? 'between' : one))
      // Without it GitHub asks for success of all jobs before, not only of those in `needs`.
      deploy.if = "!cancelled() && needs.between.result == 'success'"
      return true
    }),
  },
  {
    name: 'no needs',
    apply: each(({ deploy, gateId, inOneJob }) => {
      if (inOneJob) return false
      deploy.needs = needsOf(deploy).filter((one) => one !== gateId)
      delete deploy.if
      return true
    }),
  },
]
