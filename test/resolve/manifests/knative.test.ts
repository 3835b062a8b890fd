import { describe, expect, it } from 'vitest'
import { golden, textOf } from '../../oracles/input.ts'
import { readManifest } from './read.ts'

/** Where the gate and Knative's webhook (serving 0.47) differ on purpose. */
const DIFFERENT: readonly (readonly [text: RegExp, gateRefuses: boolean, because: string])[] = [
  [/"A=B"/, true, 'Kubernetes refuses the name in the pod that Knative makes'],
  [/value: x, valueFrom/, true, 'Kubernetes refuses it in the pod'],
  [/secretKeyRef: \{ (name: s|key: k) \}/, true, 'Kubernetes refuses it in the pod'],
  [/configMapKeyRef: .*secretKeyRef/, true, 'Kubernetes refuses it in the pod'],
  [/valueFrom: \{\}/, true, 'Kubernetes refuses it in the pod'],
  [/secretRef: \{\}/, true, 'Kubernetes refuses it in the pod'],
  [/[rd]FieldRef|fieldRef/i, false, 'a feature flag of the cluster allows it'],
  [/initContainers/, false, 'a feature flag of the cluster allows it'],
  [/other: /, false, 'kubectl refuses unknown keys; they are no variables'],
  [/- image: app\n {10}env:.*- image: app\n {10}env:/s, false, 'ports are no variables'],
  [/ports.*- image: app\n {10}ports/s, false, 'ports are no variables'],
]

/** Whether the gate refuses what Knative would get. A file with two containers is read for the first. */
async function refuses(text: string): Promise<boolean> {
  const context = { readBeside: () => Promise.reject(new Error('reads nothing')) }
  const { value, failures } = await readManifest(text, 'service.yaml', null, {
    ...{ ...context, container: null, variables: new Map(), region: null },
  })
  const others = failures.filter(({ code }) => code !== 'CONTAINER_REQUIRED')
  const reserved = value?.drafts.some(({ check }) => check === 'reserved-name') ?? false
  return others.length > 0 || reserved
}

describe('a service of Knative, as its webhook validates it', () => {
  const asked = golden('knative-services').map(({ input, answer }) => ({
    ok: answer.ok,
    text: textOf(input),
    shown: textOf(input).split('spec:\n')[2]?.replace(/\s+/g, ' '),
  }))
  it.each(asked)('$shown', async ({ text, ok }) => {
    const [, gateRefuses] = DIFFERENT.find(([one]) => one.test(text)) ?? []
    expect(await refuses(text)).toBe(gateRefuses ?? !ok)
  })
})
