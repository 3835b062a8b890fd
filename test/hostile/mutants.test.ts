import { it } from 'vitest'
import { holdMutants, isAsked } from '../mutants/areas.ts'

it.runIf(isAsked('deciding'))(
  'the everyday tests notice nine of ten mutants of what decides',
  { timeout: 3_600_000 },
  () => holdMutants('deciding'),
)
