import packageJson from '../../package.json' with { type: 'json' }
import type { RuleInfo } from '../domain/rule-info.ts'
import { safeText } from '../domain/safe-text.ts'
import type { Surroundings } from '../report/sarif.ts'
import { repositoryPaths } from './repository.ts'

/** What a report of checks needs beside the run. @param folder the working directory */
export function surroundingsOf(
  rules: readonly RuleInfo[],
  policy: string,
  folder: string,
): Surroundings {
  return {
    rules,
    version: packageJson.version,
    // Few formats name it, and the first use of the patterns for names costs milliseconds.
    get policy() {
      return safeText(policy, 'bootgate.yml')
    },
    pathOf: repositoryPaths(folder),
  }
}
