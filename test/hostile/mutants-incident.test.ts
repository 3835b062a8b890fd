import { describe, expect, it } from 'vitest'
import { isAsked } from '../mutants/areas.ts'
import { incident, repaired, type World } from '../mutants/incident.ts'
import type { Told } from '../mutants/incident-run.ts'
import { describeMutant, instrument, type Mutant } from '../mutants/instrument.ts'
import { programOf } from '../mutants/program.ts'
import { heedless, mutantsOn, withMutant } from '../mutants/switch.ts'
import { expectPrintedAbout, markdownTable } from '../support/printed.ts'

type Gate = (world: World) => Promise<Told>

/** All that the gate does between its ports: reads, knows, resolves, checks, decides. */
const EVERYTHING =
  /^src\/(gate|findings|self-test|(algorithms|domain|inputs|resolve|checks|policy|types|text)\/.*)\.ts$/
const RUN = 'test/mutants/incident-run.ts'

/** How the gate ended with a mutant. */
type Ending = 'blocked' | 'broken' | 'crashed' | 'passed'

/** Node takes `undefined` for 0, and the entries leave with 2 instead (src/adapters/signals.ts). */
function endingOf({ results, exitCode }: Told): Ending {
  if (results.includes('pass') || exitCode === 0) return 'passed'
  return results.includes('broken') || exitCode !== 1 ? 'broken' : 'blocked'
}

describe('the incident', () => {
  it.runIf(isAsked('incident'))(
    'passes with no single mutant',
    { timeout: 3_600_000 },
    async () => {
      const { mutants, texts } = await instrument((path) => EVERYTHING.test(path))
      const program = await programOf([RUN], texts)
      const load = (changed: string) => program.open(changed)(RUN).told as Gate
      const { value: gate, passed: atLoading } = await mutantsOn(() => load(RUN))
      expect(endingOf(await gate(repaired()))).toBe('passed')
      const day = incident()
      const { value: told, passed: onTheWay } = await mutantsOn(() => gate(day))
      // Its seven causes, and the warning about the stand-ins.
      expect([endingOf(told), told.says.length]).toEqual(['blocked', 8])
      const anew = new Set(atLoading)
      const reached = new Set([...atLoading, ...onTheWay])
      const endings = new Map<Ending, Mutant[]>()
      await heedless(async () => {
        for (const mutant of mutants.filter(({ id }) => reached.has(id))) {
          // An entry that crashes ends as broken; one that hangs is ended by its deadline, as broken.
          const ending = await withMutant(mutant.id, () =>
            (anew.has(mutant.id) ? load(mutant.file) : gate)(day),
          ).then(endingOf, () => 'crashed' as const)
          endings.set(ending, [...(endings.get(ending) ?? []), mutant])
        }
      })
      expect((endings.get('passed') ?? []).map(describeMutant)).toEqual([])
      const count = (ending: Ending) => `${endings.get(ending)?.length ?? 0}`
      const rows = [
        ['mutants in the sources', `${mutants.length}`],
        ['on the way of the incident', `${reached.size}`],
        ['still blocked', count('blocked')],
        ['broken', count('broken')],
        ['crashed or caught in a loop, which the entries end as broken', count('crashed')],
        ['**passed**', `**${count('passed')}**`],
      ]
      expectPrintedAbout('mutants-incident', markdownTable(['the incident', ''], rows))
    },
  )
})
