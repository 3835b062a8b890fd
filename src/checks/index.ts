import type { Rule } from '../domain/declaration.ts'
import { types } from '../types/index.ts'
import { blank } from './blank.ts'
import { type Check, DEPLOYED, EVERYWHERE, PRODUCTION } from './check.ts'
import { empty } from './empty.ts'
import { flawCheck } from './flaw.ts'
import { knownDefault } from './known-default.ts'
import { overrideShadow } from './override-shadow.ts'
import { placeholder } from './placeholder.ts'
import { plaintextSecret } from './plaintext-secret.ts'
import { providerMode } from './provider-mode.ts'
import { required } from './required.ts'
import { ruleCheck } from './rule.ts'
import { secretFiller } from './secret-filler.ts'
import { secretReuse } from './secret-reuse.ts'
import { skipFlag } from './skip-flag.ts'

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

/** The suite, in the order in which findings of one severity are shown. */
export const suite: readonly Check[] = [
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
  overrideShadow,
]

/** The suite and the policy's own rules. */
export function suiteFor(rules: readonly Rule[]): readonly Check[] {
  return [...suite, ...rules.map(ruleCheck)]
}
