import { FirstOnes, listed } from '../domain/listing.ts'
import { isPublicName } from '../domain/public-name.ts'
import { Secret } from '../domain/secret.ts'
import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { partOf } from './address.ts'
import { defineCheck, EVERYWHERE, type Hit } from './check.ts'
import { filledInContainer } from './in-container.ts'
import { tellingSecrets } from './secret-names.ts'

/** Shapes that vendors give to keys for servers alone; each vendor's publishable key has another one. */
const SERVER_KEYS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b[sr]k_(live|test)_[A-Za-z0-9]{10,}/, // Stripe, Clerk; publishable: pk_
  /\bwhsec_[A-Za-z0-9+/]{16,}/, // Stripe, Svix
  /\b(gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,})/,
  /\bxox[bpasr]-[\w-]{10,}/, // Slack
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/, // SendGrid
  /\bsk-(ant-|proj-|svcacct-)[\w-]{20,}/, // Anthropic, OpenAI
  /\bsb_secret_\w{10,}/, // Supabase; publishable: sb_publishable_
  /\bsk\.eyJ[\w-]{10,}/, // Mapbox; public: pk.
  /\bsntry[su]_[\w=+/-]{20,}/, // Sentry
]

/** Supabase: the key of the role that row-level security does not hold. */
function isServiceRole(raw: string): boolean {
  const [, payload] = /^\s*eyJ[\w-]{1,200}\.([\w-]{1,2000})\.[\w-]+\s*$/.exec(raw) ?? []
  return (
    payload !== undefined &&
    Buffer.from(payload, 'base64url').toString('utf8').includes('"role":"service_role"')
  )
}

/** `PUBLIC_KEY` is half of a pair, whoever declares it secret. */
function isDeclaredSecret({ name, declaration }: PresentVariable): boolean {
  return declaration.declared && declaration.sensitive && !/^PUBLIC_KEY/.test(name)
}

function reason(variable: PresentVariable): string | null {
  if (variable.value.read((raw) => isServiceRole(raw) || SERVER_KEYS.some((key) => key.test(raw))))
    return 'holds a key that is for servers alone'
  if (partOf(variable, 'password') !== null) return 'holds a URL with a password'
  return isDeclaredSecret(variable) && secretIn(variable) !== null
    ? 'is a secret, as the policy says'
    : null
}

export const publicContainsSecret = defineCheck({
  id: 'public-contains-secret',
  levels: EVERYWHERE,
  why: 'Build tools copy variables of such names into the pages, where every visitor can read them.',
  yieldsTo: ['unresolved-template', 'placeholder', 'nullish-literal', 'wrong-kind'],
  example: {
    types: { API_SECRET: 'secret' },
    bad: ['API_SECRET=fake-but-long-enough-1', 'VITE_API_KEY=fake-but-long-enough-1'],
    good: ['API_SECRET=fake-but-long-enough-1', 'VITE_API_URL=https://api.example.com'],
  },
  find: (scope) => {
    const filled = filledInContainer(scope)
    const pages = filled.filter(({ name }) => isPublicName(name))
    if (pages.length === 0) return []
    const secrets = tellingSecrets(scope)
    const held = new Map(pages.map((page) => [page, new FirstOnes<string>()]))
    Secret.eachOccurrence(
      secrets.map(({ secret }) => secret),
      pages.map(({ value }) => value),
      (secret, place) => {
        const page = pages[place]
        const name = secrets[secret]?.variable.name
        if (page !== undefined && name !== undefined) held.get(page)?.add(secret, name)
      },
    )
    return pages.flatMap((variable): readonly Hit[] => {
      const { items: names = [], count = 0 } = held.get(variable) ?? {}
      const because = count > 0 ? `holds the secret of ${listed(names, count)}` : reason(variable)
      return because === null
        ? []
        : [
            {
              variable,
              says: `${because}, and its name puts it into the pages that browsers load`,
              fix: 'Read it on the server, under a name without the prefix, and change the secret: it counts as published.',
              facts: { secrets: names },
            },
          ]
    })
  },
})
