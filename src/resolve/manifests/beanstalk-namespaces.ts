import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { called } from '../../domain/safe-text.ts'
import { nearby } from '../../text/nearest.ts'
import { manifestInvalid } from './manifest.ts'

/** Elastic Beanstalk developer guide, "General options for all environments". */
export const PLAIN = 'aws:elasticbeanstalk:application:environment'
export const SECRETS = 'aws:elasticbeanstalk:application:environmentsecrets'

/** Only these two namespaces begin so. */
const APPLICATION = 'aws:elasticbeanstalk:application:'

/** A longer way apart is another namespace, such as `aws:elasticbeanstalk:environment`. */
const MOST_EDITS = 3

/** One failure for each misspelt namespace of variables. @param written the namespaces of a file, and their places */
export function misspeltNamespaces(written: ReadonlyMap<string, Location>): readonly Failure[] {
  return [...written].flatMap(([namespace, location]): readonly Failure[] => {
    if (namespace === PLAIN || namespace === SECRETS) return []
    const meant = nearby(namespace, [PLAIN, SECRETS], MOST_EDITS)
    if (meant === null && !namespace.toLowerCase().startsWith(APPLICATION)) return []
    const says = `Elastic Beanstalk has no namespace${called(namespace)}, and refuses the options in it.`
    const fix = `Did you mean ${meant ?? `${PLAIN} or ${SECRETS}`}?`
    return [manifestInvalid(says, location, fix)]
  })
}
