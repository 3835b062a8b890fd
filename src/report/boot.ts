import { type BootReport, NOT_STARTED } from '../domain/boot.ts'
import type { Report } from '../domain/report.ts'
import { safeNames } from '../domain/safe-text.ts'

/** How the start of the application went, as sentences to append; empty when the run starts nothing. */
export function bootInWords(boot: BootReport | undefined): string {
  if (boot === undefined) return ''
  if (!boot.started)
    return ` The application was not started, because ${NOT_STARTED[boot.because]}.`
  const { end, seconds, isolated, network, without } = boot
  const took =
    end === 'started'
      ? ` The application started in ${seconds.toFixed(1)} s`
      : ` The application was started for ${seconds.toFixed(1)} s`
  const where = isolated
    ? `, in namespaces of its own, ${network === 'none' ? 'without' : 'with the'} network.`
    : ', without namespaces of its own: it could read what this job can, and use its network (docs/boot.md).'
  const missing =
    without.length === 0
      ? ''
      : ` It did not have ${safeNames(without)}: known only in the running container.`
  return `${took}${where}${missing}`
}

/** How the container would fail, if a finding that counts says so; null otherwise. */
export function refusalIn({ boot, findings }: Report): string | null {
  if (boot === undefined || !boot.started || boot.refusal === undefined) return null
  const counts = findings.some(
    ({ check, severity, waiver }) =>
      ENDS.includes(check) && severity === 'error' && waiver === null,
  )
  return counts ? boot.refusal : null
}

const ENDS: readonly string[] = ['boot-exit', 'boot-timeout', 'boot-unhealthy']
