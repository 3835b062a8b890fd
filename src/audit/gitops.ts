import type { ShellCommand } from './shell-nodes.ts'
import type { Step } from './step.ts'
import type { Job } from './workflow.ts'

/** Files that a GitOps controller reads: values, kustomizations, and manifests in the usual folders. */
const DEPLOYED_FILE =
  /(^|\/)(values[\w.-]*|kustomization|helmrelease|image[\w.-]*)\.ya?ml$|(^|\/)(overlays|apps|clusters|environments|envs|releases|manifests|k8s)\/.*\.ya?ml$/i
/** Names of repositories that a GitOps controller watches. */
const WATCHED =
  /(^|[-_/])(gitops|argo-?cd|flux|infra|k8s|kubernetes|manifests?|deploy(ments?)?|clusters?|environments?)([-_]|$)/i

/** How surely a job deploys by a push: it changes what a GitOps controller reads. Null if it does not. */
export function gitopsPush(
  job: Job,
): { readonly step: Step; readonly strength: 'known' | 'alone' } | null {
  const push = job.steps.find((step) => step.commands().some(isPush))
  if (push === undefined) return null
  const commands = job.steps.flatMap((step) => step.commands())
  const setsImage = commands.some(({ words }) => words.join(' ').startsWith('kustomize edit set'))
  const edits = setsImage || commands.some(editsDeployed)
  if (!edits) return null
  const elsewhere =
    job.steps.some(
      ({ uses, with: inputs }) =>
        /^actions\/checkout(@|$)/i.test(uses ?? '') && WATCHED.test(inputs.repository ?? ''),
    ) ||
    commands.some(
      ({ words: [program, verb, ...rest] }) =>
        program === 'git' && verb === 'clone' && rest.some((word) => WATCHED.test(word)),
    )
  return { step: push, strength: setsImage || elsewhere ? 'known' : 'alone' }
}

function isPush({ words }: ShellCommand): boolean {
  const text = words.join(' ')
  return /^git( -C \S+)? push( |$)/.test(text) && !/ (--tags|--dry-run|--delete)( |$)/.test(text)
}

function editsDeployed({ words }: ShellCommand): boolean {
  const [program = '', ...rest] = words
  if (!/^(sed|yq|gsed|perl)$/.test(program)) return false
  const inPlace = rest.some((word) => /^(-i|--in-?place|-pi)/.test(word))
  return inPlace && rest.some((word) => DEPLOYED_FILE.test(word))
}
