import { comparable } from '../domain/comparable.ts'
import { FirstOnes, listed } from '../domain/listing.ts'
import { isPublicName } from '../domain/public-name.ts'
import { Secret } from '../domain/secret.ts'
import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { secretTokensIn } from '../domain/vendors/index.ts'
import { partOf } from './address.ts'
import { defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import { comparableOf } from './comparing.ts'
import { filledInContainer } from './in-container.ts'
import { tellingSecrets } from './secret-names.ts'

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/

/** Whether a text contains a key for servers only. */
function isForServers(raw: string): boolean {
  return PRIVATE_KEY.test(raw) || secretTokensIn(raw).length > 0
}

/** `PUBLIC_KEY` is half of a key pair, even when declared as a secret. */
function isDeclaredSecret({ name, declaration }: PresentVariable): boolean {
  return declaration.declared && declaration.sensitive && !/^PUBLIC_KEY/.test(name)
}

function reason(variable: PresentVariable): string | null {
  if (variable.value.read(isForServers)) return 'holds a server-side key'
  if (partOf(variable, 'password') !== null) return 'holds a URL with a password'
  return isDeclaredSecret(variable) && secretIn(variable) !== null
    ? 'is declared as a secret'
    : null
}

export const publicContainsSecret = defineCheck({
  id: 'public-contains-secret',
  levels: EVERYWHERE,
  why: 'Build tools copy variables with such names into web pages, where every visitor can read them.',
  yieldsTo: ['unresolved-template', 'placeholder', 'nullish-literal', 'wrong-kind'],
  example: {
    types: { API_SECRET: 'secret' },
    bad: ['API_SECRET=fake-but-long-enough-1', 'VITE_API_KEY=fake-but-long-enough-1'],
    good: ['API_SECRET=fake-but-long-enough-1', 'VITE_API_URL=https://api.acme-co.com'],
  },
  find: (scope) => {
    const filled = filledInContainer(scope)
    const pages = filled.filter(({ name }) => isPublicName(name))
    if (pages.length === 0) return []
    const compared = comparableOf(scope).filter(({ name }) => isPublicName(name))
    const secrets = tellingSecrets(scope)
    const held = new Map(compared.map(({ name }) => [name, new FirstOnes<string>()]))
    Secret.eachOccurrence(
      secrets.map(({ secret }) => secret),
      compared.map((page) => comparable(page)),
      (secret, place) => {
        const page = compared[place]
        const name = secrets[secret]?.variable.name
        if (page !== undefined && name !== undefined) held.get(page.name)?.add(secret, name)
      },
    )
    return pages.flatMap((variable): readonly FindingDraft[] => {
      const { items: names = [], count = 0 } = held.get(variable.name) ?? {}
      const because = count > 0 ? `holds the secret of ${listed(names, count)}` : reason(variable)
      return because === null
        ? []
        : [
            {
              variable,
              says: `${because}, but its name exposes it to browsers`,
              fix: 'Read it on the server, under a name without the prefix, and rotate the secret: treat it as published.',
              facts: { secrets: names },
            },
          ]
    })
  },
})
