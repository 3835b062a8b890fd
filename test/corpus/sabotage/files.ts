import { each, eachJob } from './apply.ts'
import type { Sabotage } from './kinds.ts'
import { type Guarded, isGate, type JobData, type Subject, written } from './subject.ts'

const GATE = `bootgate/bootgate@${'1'.repeat(40)}`
const WORKFLOWS = '.github/workflows'

/** The deploy without its gate. */
function ungated({ deploy }: Guarded): JobData {
  const { needs: _, if: __, ...job } = structuredClone(deploy)
  return { ...job, ...(job.steps && { steps: job.steps.filter((step) => !isGate(step)) }) }
}

/** A second workflow with the same deploys. */
const second = (on: (subject: Subject) => unknown) => (subject: Subject) => {
  const jobs = Object.fromEntries(subject.guarded.map((one) => [one.id, ungated(one)]))
  const data = { on: on(subject), permissions: { contents: 'read' }, jobs }
  subject.extra.set(`${WORKFLOWS}/second.yml`, written(data))
  return true
}

/** The deploys in a workflow that others call. */
const moved = (guarded: Guarded, { extra }: Subject): string => {
  const file = `${WORKFLOWS}/moved-${guarded.id}.yml`
  const data = { on: 'workflow_call', permissions: {}, jobs: { run: ungated(guarded) } }
  extra.set(file, written(data))
  return file
}

/** The gate in another file, where it may fail. */
const SOFT = { uses: GATE, 'continue-on-error': true }

/** Deploys and gates in other files. */
export const files: readonly Sabotage[] = [
  { name: 'a second workflow', apply: second(({ data }) => data.on) },
  {
    name: 'a second workflow after this one',
    apply: second(({ data }) => ({
      workflow_run: { workflows: [data.name], types: ['completed'] },
    })),
  },
  {
    name: 'a called workflow that another one calls too',
    apply: eachJob((guarded, subject) => {
      const { deploy, id } = guarded
      if (deploy.uses !== undefined) return false
      const uses = `./${moved(guarded, subject)}`
      const { needs, if: condition } = deploy
      subject.data.jobs[id] = { uses, ...(needs && { needs }), ...(condition && { if: condition }) }
      const jobs = { again: { uses } }
      subject.extra.set(`${WORKFLOWS}/other.yml`, written({ on: 'push', permissions: {}, jobs }))
      return true
    }),
  },
  {
    name: 'the own repository by its full name',
    apply: each((guarded, subject) => {
      if (guarded.deploy.uses !== undefined) return false
      const uses = `acme/shop/${moved(guarded, subject)}@${'2'.repeat(40)}`
      subject.data.jobs[`again-${guarded.id}`] = { uses }
      return true
    }),
  },
  {
    name: '$/ with a deploy',
    apply: ({ data, extra }) => {
      const steps = [{ run: 'cdk deploy', shell: 'bash' }]
      extra.set('.github/actions/ship/action.yml', written({ runs: { using: 'composite', steps } }))
      data.jobs.again = { 'runs-on': 'ubuntu-latest', steps: [{ uses: '$/.github/actions/ship' }] }
      return true
    },
  },
  {
    name: 'a called workflow of another repository',
    apply: ({ data }) => {
      data.jobs['deploy-production'] = {
        uses: `other/workflows/.github/workflows/deploy-ecs.yml@${'2'.repeat(40)}`,
      }
      return true
    },
  },
  {
    name: 'continue-on-error in a local action',
    apply: each(({ gate, asksOutput }, { extra }) => {
      if (asksOutput) return false
      const runs = { using: 'composite', steps: [SOFT] }
      extra.set('.github/actions/soft/action.yml', written({ runs }))
      gate.uses = './.github/actions/soft'
      delete gate.with
      delete gate.run
      return true
    }),
  },
  {
    name: 'continue-on-error in a called workflow',
    apply: eachJob(({ gateId, asksOutput }, { data, extra }) => {
      if (asksOutput) return false
      const jobs = { check: { 'runs-on': 'ubuntu-latest', steps: [SOFT] } }
      extra.set(`${WORKFLOWS}/soft.yml`, written({ on: 'workflow_call', permissions: {}, jobs }))
      const needs = data.jobs[gateId]?.needs
      data.jobs[gateId] = { uses: `./${WORKFLOWS}/soft.yml`, ...(needs && { needs }) }
      return true
    }),
  },
]
