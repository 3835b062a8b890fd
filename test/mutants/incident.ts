import { dirname, join } from 'node:path'
import { read } from '../support/source-files.ts'

const FOLDER = 'examples/app-runner'
const POLICY = join(FOLDER, 'bootgate.yml')

/** A policy and what lies beside it, as the gate reads them: texts by path. */
export interface World {
  readonly policy: string
  readonly texts: ReadonlyMap<string, string>
}

/** The day of the incident. */
export function incident(): World {
  return worldOf(read(join(FOLDER, 'incident.service.json')))
}

/** The repaired service. */
export function repaired(): World {
  return worldOf(read(join(FOLDER, 'prod.service.json')))
}

/** The manifest takes the place of the incident's; everything else of the example stays. */
function worldOf(manifest: string): World {
  return {
    policy: POLICY,
    texts: new Map([
      [POLICY, read(POLICY)],
      [join(dirname(POLICY), 'incident.service.json'), manifest],
      [join(dirname(POLICY), 'secrets.local.json'), read(join(FOLDER, 'secrets.local.json'))],
    ]),
  }
}
