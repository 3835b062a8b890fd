import type { Rule } from '../domain/declaration.ts'
import { typeEntries } from '../types/lookup.ts'
import { awsSessionToken } from './aws-session-token.ts'
import { blank } from './blank.ts'
import { bootTopics } from './boot-topics.ts'
import { buildTimeName } from './build-time-name.ts'
import { caseDuplicate } from './case-duplicate.ts'
import { certExpiry } from './cert-expiry.ts'
import { certKeyMatch } from './cert-key-match.ts'
import { type Check, EVERYWHERE } from './check.ts'
import { containerView } from './container-view.ts'
import { cookieInsecure } from './cookie-insecure.ts'
import { corsWildcardCredentials } from './cors-wildcard-credentials.ts'
import { debugOn } from './debug-on.ts'
import { doubleEncoded } from './double-encoded.ts'
import { empty } from './empty.ts'
import { exampleMatch } from './example-match.ts'
import { flawCheck } from './flaw.ts'
import { frameworkKey } from './framework-key.ts'
import { hostedDatabase } from './hosted-database.ts'
import { hostnameBind } from './hostname-bind.ts'
import { jwtAlg } from './jwt-alg.ts'
import { jwtSignature } from './jwt-signature.ts'
import { keyTopics } from './key-topics.ts'
import { knownDefault } from './known-default.ts'
import { limitTopics } from './limit-topics.ts'
import { minMax } from './min-max.ts'
import { nullishLiteral } from './nullish-literal.ts'
import { opensCredentials } from './opens-credentials.ts'
import { overrideShadow } from './override-shadow.ts'
import { pairMode } from './pair-mode.ts'
import { placeholder } from './placeholder.ts'
import { plaintextSecret } from './plaintext-secret.ts'
import { portMismatch } from './port-mismatch.ts'
import { providerMode } from './provider-mode.ts'
import { providerNeeds } from './provider-needs.ts'
import { publicContainsSecret } from './public-contains-secret.ts'
import { deprecatedVariable, renamedVariable } from './renamed.ts'
import { required } from './required.ts'
import { reservedName } from './reserved-name.ts'
import { ruleCheck } from './rule.ts'
import { runtimeOptions } from './runtime-options.ts'
import { secretEmbedded } from './secret-embedded.ts'
import { secretFiller } from './secret-filler.ts'
import { secretReuse } from './secret-reuse.ts'
import { secretAge, secretStage } from './secret-version.ts'
import { sizeLimit } from './size-limit.ts'
import { skipFlag } from './skip-flag.ts'
import { sourceTopics } from './source-topics.ts'
import { splitDsn } from './split-dsn.ts'
import { staticAwsKeys } from './static-aws-keys.ts'
import { storeTopics } from './store-topics.ts'
import { textTopics } from './text-topics.ts'
import { tierConsistency } from './tier-consistency.ts'
import { tierLeak } from './tier-leak.ts'
import { jwtTtl, ttlOrder } from './token-lifetime.ts'
import { tooShortToMask } from './too-short-to-mask.ts'
import { trivialCredentials } from './trivial-credentials.ts'
import { uniqueCharacters } from './unique-characters.ts'
import { unknownVariable } from './unknown-variable.ts'
import { unresolvedTemplate } from './unresolved-template.ts'
import { urlLoopback } from './url-loopback.ts'
import { urlReservedTld } from './url-reserved-tld.ts'
import { urlTopics } from './url-topics.ts'
import { urlUserinfo } from './url-userinfo.ts'
import { vendorLiveKey, vendorTestKey } from './vendor-mode.ts'
import { vendorShape } from './vendor-shape.ts'
import { waiverExpired, waiverUnmerged, waiverUnused } from './waivers.ts'
import { wholeSecret } from './whole-secret.ts'
import { wrongKind } from './wrong-kind.ts'
import { wrongTierHint } from './wrong-tier-hint.ts'

/** One check per type, named after the type, for values that are not of it. */
const shapes = typeEntries
  .filter(({ checked }) => checked)
  .map(({ name, summary, example }) =>
    flawCheck({
      id: name,
      levels: EVERYWHERE,
      why: `The service expects: ${summary}`,
      example,
    }),
  )

/** All checks, in report order within a severity. */
export const suite: readonly Check[] = [
  ...bootTopics,
  ...sourceTopics,
  containerView,
  wholeSecret,
  nullishLiteral,
  unresolvedTemplate,
  required,
  empty,
  blank,
  ...textTopics,
  doubleEncoded,
  providerMode,
  knownDefault,
  placeholder,
  secretFiller,
  wrongKind,
  exampleMatch,
  trivialCredentials,
  uniqueCharacters,
  tooShortToMask,
  ...shapes,
  ...storeTopics,
  urlLoopback,
  urlReservedTld,
  ...urlTopics,
  urlUserinfo,
  ...keyTopics,
  ...limitTopics,
  certExpiry,
  certKeyMatch,
  jwtSignature,
  opensCredentials,
  frameworkKey,
  vendorTestKey,
  vendorLiveKey,
  pairMode,
  vendorShape,
  staticAwsKeys,
  awsSessionToken,
  secretReuse,
  tierLeak,
  secretEmbedded,
  publicContainsSecret,
  plaintextSecret,
  secretStage,
  secretAge,
  skipFlag,
  debugOn,
  tierConsistency,
  wrongTierHint,
  splitDsn,
  ...[hostedDatabase, portMismatch, hostnameBind, runtimeOptions, buildTimeName],
  providerNeeds,
  corsWildcardCredentials,
  cookieInsecure,
  jwtAlg,
  jwtTtl,
  ttlOrder,
  minMax,
  caseDuplicate,
  reservedName,
  sizeLimit,
  overrideShadow,
  renamedVariable,
  deprecatedVariable,
  unknownVariable,
  waiverExpired,
  waiverUnmerged,
  waiverUnused,
]

/** All checks and the policy's own rules. */
export function suiteFor(rules: readonly Rule[]): readonly Check[] {
  return [...suite, ...rules.map(ruleCheck)]
}
