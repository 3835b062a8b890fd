import { it } from 'vitest'
import { holdMutants } from '../mutants/areas.ts'

it('the everyday tests notice nine of ten mutants of the checks', { timeout: 3_600_000 }, () =>
  holdMutants('checks'),
)
