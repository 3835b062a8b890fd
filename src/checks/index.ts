import type { Rule } from '../domain/declaration.ts'
import { types } from '../types/index.ts'
import { blank } from './blank.ts'
import { ADVICE, type Check, DEPLOYED, EVERYWHERE, PRODUCTION } from './check.ts'
import { containerView } from './container-view.ts'
import { empty } from './empty.ts'
import { flawCheck } from './flaw.ts'
import { knownDefault } from './known-default.ts'
import { overrideShadow } from './override-shadow.ts'
import { placeholder } from './placeholder.ts'
import { plaintextSecret } from './plaintext-secret.ts'
import { providerMode } from './provider-mode.ts'
import { remarkCheck } from './remark.ts'
import { required } from './required.ts'
import { reservedName } from './reserved-name.ts'
import { ruleCheck } from './rule.ts'
import { secretFiller } from './secret-filler.ts'
import { secretReuse } from './secret-reuse.ts'
import { sizeLimit } from './size-limit.ts'
import { skipFlag } from './skip-flag.ts'
import { unresolvedTemplate } from './unresolved-template.ts'

/** "Is not of its type": one check for each type that can say so, under the type's name. */
const shapes = types
  .filter(({ name, checks }) => checks.includes(name))
  .map(({ name, summary }) =>
    flawCheck({ id: name, levels: EVERYWHERE, why: `The service reads it as: ${summary}` }),
  )

/** What a type can find beyond its own shape. */
const topics: readonly Check[] = [
  flawCheck({
    id: 'min-secret-bytes',
    levels: DEPLOYED,
    why: 'A short key can be found by trying, and libraries refuse it.',
  }),
  flawCheck({
    id: 'db-sqlite',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'A database inside the container is lost with the container, and strict start-up code refuses it.',
  }),
  flawCheck({
    id: 'db-scheme-driver',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'A driver refuses a URL of another engine or dialect when it first connects.',
  }),
  flawCheck({
    id: 'db-password-encoding',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'An unescaped delimiter moves the border between password and host without any error.',
  }),
  flawCheck({
    id: 'db-multihost',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'Drivers that know one host fail on the comma.',
  }),
  flawCheck({
    id: 'url-loopback',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'In a container, loopback is the container itself.',
  }),
  flawCheck({
    id: 'cors-wildcard',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'Any web site may then act with the visitor’s session, or the framework refuses to start.',
  }),
]

/** What is seen while the sources are read. */
const remarks: readonly Check[] = [
  remarkCheck({
    id: 'pasted-secret',
    levels: EVERYWHERE,
    why: 'The deployer refuses it, and whoever may read the manifest may read the secret.',
  }),
  remarkCheck({
    id: 'reference-form',
    levels: EVERYWHERE,
    why: 'The platform refuses the reference when the container starts, not when it is deployed.',
  }),
  remarkCheck({
    id: 'duplicate-name',
    levels: EVERYWHERE,
    why: 'ECS refuses such a definition; elsewhere one of the two is lost without a word.',
  }),
  remarkCheck({
    id: 'bare-parameter',
    levels: ADVICE,
    why: 'A name without an ARN is an SSM parameter, and people often mean a secret by it.',
  }),
  remarkCheck({
    id: 'env-file-unavailable',
    levels: ADVICE,
    why: 'Variables in a file that only the platform can read are not checked.',
  }),
  remarkCheck({
    id: 'dropped-variable',
    levels: EVERYWHERE,
    why: 'The deploy action leaves the variable out without a word, and the container starts without it.',
  }),
  remarkCheck({
    id: 'key-name',
    levels: ADVICE,
    why: 'Shells and most libraries cannot read a variable of such a name.',
  }),
]

/** The suite, in the order in which findings of one severity are shown. */
export const suite: readonly Check[] = [
  ...remarks,
  containerView,
  unresolvedTemplate,
  required,
  empty,
  blank,
  providerMode,
  knownDefault,
  placeholder,
  secretFiller,
  ...shapes,
  ...topics,
  secretReuse,
  plaintextSecret,
  skipFlag,
  reservedName,
  sizeLimit,
  overrideShadow,
]

/** The suite and the policy's own rules. */
export function suiteFor(rules: readonly Rule[]): readonly Check[] {
  return [...suite, ...rules.map(ruleCheck)]
}
