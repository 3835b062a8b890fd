import { it } from 'vitest'
import { holdMutants, isAsked } from '../mutants/areas.ts'

it.runIf(isAsked('manifests'))(
  'some mutants of the manifests are noticed',
  { timeout: 3_600_000 },
  () => holdMutants('manifests'),
)
