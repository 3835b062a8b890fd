import type { Expr } from '@actions/expressions/ast'
import type { PlacedJob } from './calls.ts'
import { expressionsIn, partsOf, pathOf } from './expression.ts'
import { type Step, usesOf } from './step.ts'

/** Secrets that sign in to GitHub or a cloud. They are no values of the container. */
const SIGNS_IN = /token|^secrets\.(aws|azure|gcp|google)_|ssh|_role|registry|docker|kubeconfig/

/** The names that steps of a job read, as `secrets.NAME` or `vars.NAME` in lower case; `secrets.*` for all. */
export function readsOf({ job }: PlacedJob, wanted: (step: Step) => boolean): ReadonlySet<string> {
  const steps = job.steps.filter(wanted)
  const texts = steps.flatMap((step) => [
    step.run ?? '',
    ...usesOf(step).flatMap((use) => [...Object.values(use.with), ...Object.values(use.env)]),
  ])
  const all = [...texts, ...Object.values(job.env)].filter((text) => text.includes('${{'))
  const found = new Set<string>()
  for (const text of all) for (const expression of expressionsIn(text)) collect(expression, found)
  return found
}

function collect(part: Expr, found: Set<string>): void {
  const [context, name] = pathOf(part) ?? []
  if (context === 'secrets' || context === 'vars') {
    const read = `${context}.${name ?? '*'}`
    if (!SIGNS_IN.test(read)) found.add(read)
    return
  }
  for (const inner of partsOf(part)) collect(inner, found)
}

/** Values that the person who starts the run, or an earlier step, can choose. */
const CHOSEN =
  /^(inputs|env|steps|needs)\b|^github\.(event|head_ref|ref_name|ref|base_ref)\b|^matrix\b/

/** The expressions of a text whose values another person can choose, as written in lower case. */
export function chosenIn(text: string): readonly string[] {
  const found = new Set<string>()
  const visit = (part: Expr) => {
    const path = pathOf(part)
    if (path === null) partsOf(part).forEach(visit)
    else if (CHOSEN.test(path.join('.')) && !IS_SAFE.test(path.join('.'))) found.add(path.join('.'))
  }
  expressionsIn(text).forEach(visit)
  return [...found]
}

/** Numbers, commits and results, which hold no shell code; a matrix is written in the workflow. */
const IS_SAFE =
  /^matrix\b|\.(number|id|run_id|sha|result|outcome|conclusion)$|^github\.event\.(action|after|before)$/
