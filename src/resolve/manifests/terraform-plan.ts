import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { type Choosable, choose, required } from './choice.ts'
import type { ManifestFormat } from './manifest.ts'
import { failed, nothing, toManifest } from './part.ts'
import { containerNames, readResource } from './terraform-containers.ts'
import { type PlannedResource, plannedResources, RESOURCE_TYPES } from './terraform-resources.ts'

/** Terraform internals, "JSON output format", plan representation; OpenTofu writes the same. */
export const terraformPlan: ManifestFormat = {
  name: 'terraform-plan',
  summary:
    'Terraform or OpenTofu plan as `terraform show -json PLAN` prints it: aws_ecs_task_definition, aws_ecs_express_gateway_service, aws_apprunner_service, aws_lambda_function, aws_batch_job_definition, aws_elastic_beanstalk_environment',
  recognises: ([value]) =>
    typeof valueAt(value, ['format_version']) === 'string' &&
    (Array.isArray(valueAt(value, ['resource_changes'])) ||
      isMap(valueAt(value, ['planned_values']))),
  read: async ([document], { container }) => {
    if (document === undefined) return toManifest('ecs', nothing)
    const unreadable = planFailures(document)
    if (unreadable.length > 0) return toManifest('ecs', failed(...unreadable))
    return readPlan(document, container)
  },
}

interface Choosing extends Choosable {
  readonly resource: PlannedResource
}

/**
 * First the resource, by its address, by `address/container`, or by the name of a container that no
 * other resource has; then the container in it.
 */
function readPlan(document: TextDocument, wanted: string | null) {
  const location = document.locate(['resource_changes'])
  const all = plannedResources(document).map((resource): Choosing => {
    const { address } = resource
    const inside = containerNames(resource)
    const path = wanted?.startsWith(`${address}/`) ? [wanted] : []
    return { resource, names: [address, ...path, ...inside] }
  })
  const [only] = all
  if (only === undefined) return toManifest('ecs', failed(noResource(document)))
  const named = all.filter(({ names }) => wanted !== null && names.includes(wanted))
  if (named.length > 1) {
    const paths = named.map(({ resource }) => ({ names: [`${resource.address}/${wanted}`] }))
    return toManifest('ecs', failed(required(paths, location)))
  }
  // A single task definition chooses among its own containers.
  const obvious = all.length === 1 && (wanted === null || isTask(only.resource)) ? only : null
  const choice = choose(all, obvious, named.length === 0 && obvious ? null : wanted, location)
  if (!choice.ok) return toManifest('ecs', failed(choice.failure))
  const { resource } = choice.chosen
  return toManifest(RESOURCE_TYPES[resource.type], readResource(resource, inner(resource, wanted)))
}

/** The wanted name without the address of the resource. */
function inner({ address }: PlannedResource, wanted: string | null): string | null {
  if (wanted === null || wanted === address) return null
  return wanted.startsWith(`${address}/`) ? wanted.slice(address.length + 1) : wanted
}

function isTask({ type }: PlannedResource): boolean {
  return type === 'aws_ecs_task_definition' || type === 'aws_batch_job_definition'
}

/** Failures for a plan of an unknown format version, and for a plan that ended with an error. */
function planFailures({ value, locate }: TextDocument): readonly Failure[] {
  const unsupported = (message: string, key: string): Failure => ({
    code: 'MANIFEST_UNSUPPORTED',
    message,
    fix: 'Give the output of `terraform show -json PLAN` for a plan that succeeded.',
    location: locate([key]),
  })
  if (!/^[01]\./.test(String(valueAt(value, ['format_version']))))
    return [
      unsupported('The gate does not know the format version of this plan.', 'format_version'),
    ]
  if (valueAt(value, ['errored']) === true)
    return [unsupported('The plan ended with an error, so it is incomplete.', 'errored')]
  return []
}

function noResource(document: TextDocument): Failure {
  const types = Object.keys(RESOURCE_TYPES).join(', ')
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `The plan has no resource that the gate can read (${types}).`,
    fix: 'Give the plan of the configuration that deploys the service, or its own manifest.',
    location: document.locate(['resource_changes']),
  }
}
