import type { Waiver } from '../domain/waiver.ts'
import type { Policy } from './merge.ts'

/** The policy's waivers for these layers, including expired ones. */
export function waiversOf({ waivers }: Policy, layers: readonly string[]): readonly Waiver[] {
  return waivers
    .filter(
      ({ data: { environments } }) => environments?.some((one) => layers.includes(one)) ?? true,
    )
    .map(({ data: { check, variable, reason, owner, expires }, at }) => {
      const location = at()
      return { check, variable, reason, owner, expires, ...(location && { location }) }
    })
}
