import { it } from 'vitest'
import { holdMutants } from '../mutants/areas.ts'

const asked = process.env.MUTANTS === 'manifests'
if (!asked)
  process.stdout.write(
    'The mutants of the manifests are left out: no share of them is held. `npm run mutants` measures it.\n',
  )

it.runIf(asked)('some mutants of the manifests are noticed', { timeout: 3_600_000 }, () =>
  holdMutants('manifests'),
)
