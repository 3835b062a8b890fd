import { it } from 'vitest'
import { holdMutants, isAsked } from '../mutants/areas.ts'

it.runIf(isAsked('checks'))(
  'the everyday tests notice nine of ten mutants of the checks',
  { timeout: 3_600_000 },
  () => holdMutants('checks'),
)
