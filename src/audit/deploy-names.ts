import { usualTier } from '../domain/tier.ts'

/** Words of a name, in lower case: `deployToProd` and `deploy_to-prod` have the same. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

const DEPLOY = /^(re)?deploy(s|ed|ing|ment|ments)?$|^rollback$|^promote$|^ship$/
const RELEASE = /^(release|rollout|publish|launch)$/
/** What stands beside `deploy` in the name of a job or script that does not deploy the service. */
const OTHER_THINGS =
  /^(docs?|documentation|pages|preview|previews|storybook|coverage|pre|post|check|checks|verify|validate|validation|lint|plan|diff|notify|notification|status|gate|dry|prepare|approve|approval|wait|cleanup|teardown|destroy|undeploy|tests?|smoke|summary|report|url|can|should|needs|detect|matrix|info|comment)$/

/** How strongly a name says deploy: alone, only together with another sign, or not at all. */
export function deployInName(name: string): 'alone' | 'with another' | null {
  const words = wordsOf(
    name.replace(/\broll[-_ ]out/i, 'rollout').replace(/\broll[-_ ]back/i, 'rollback'),
  )
  // In `build-and-deploy` the job does both.
  const parts = words
    .join(' ')
    .split(/ (?:and|then|n) /)
    .map((part) => part.split(' '))
  const plain = parts.filter((part) => !part.some((word) => OTHER_THINGS.test(word)))
  if (plain.some((part) => part.some((word) => DEPLOY.test(word)))) return 'alone'
  const released = plain.filter((part) => part.some((word) => RELEASE.test(word)))
  if (released.length === 0) return null
  return released.some((part) => part.some(isTierWord)) ? 'alone' : 'with another'
}

/** Whether a name says that its job only looks: a plan, a check, an approval, a build. */
export function readsByName(name: string): boolean {
  if (deployInName(name) !== null) return false
  return wordsOf(name).some(
    (word) =>
      OTHER_THINGS.test(word) ||
      /^(drift|build|scan|audit|review|monitor|health|synth|package)$/.test(word),
  )
}

const PRODUCTION = /^(prod|production|prd|live)\d*$/
const TIER = /^(prod|production|prd|live|staging|stage|stg|env|environment)$/

function isTierWord(word: string): boolean {
  return TIER.test(word)
}

/** Whether an environment's name means production: `prod-eu`, but not `preprod`, `non-prod` or `product-docs`. */
export function namesProduction(environment: string): boolean {
  const name = environment
    .toLowerCase()
    .replace(/\b(pre|non|not)[-_ ]?(production|prod|prd|live)\b/g, 'preprod')
  const words = wordsOf(name)
  return (
    usualTier(name) === 'production' &&
    !words.includes('preprod') &&
    words.some((word) => PRODUCTION.test(word))
  )
}

/** Environments of GitHub to which packages and pages go. */
export function isPublishing(environment: string): boolean {
  return /^(github-pages|pages|docs|(test-?)?pypi|npm|crates(\.io|-io)?|rubygems|maven|nuget|releases?|publish(ing)?|copilot)$/i.test(
    environment,
  )
}
