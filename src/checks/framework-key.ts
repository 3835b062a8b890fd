import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'

/** A framework that refuses a short key at its first use. */
interface FrameworkKey {
  readonly framework: string
  /** Names that only services of this framework have. */
  readonly marks: RegExp
  readonly key: string
  readonly bytes: number
  /** Who refuses it, and in which version. */
  readonly refuses: string
  /** Makes a key of the right length. */
  readonly command: string
}

const FRAMEWORK_KEYS: readonly FrameworkKey[] = [
  {
    framework: 'Phoenix',
    marks: /^PHX_(?:HOST|SERVER)$/,
    key: 'SECRET_KEY_BASE',
    bytes: 64,
    refuses: 'Plug.Session (Plug 1.0 and later)',
    command: '`mix phx.gen.secret`, or `openssl rand -base64 48`',
  },
]

function tooShort(framework: FrameworkKey, scope: Scope): readonly FindingDraft[] {
  const key = scope.byName.get(framework.key)
  if (key?.state !== 'present' || key.value.bytes >= framework.bytes) return []
  const isMarked = scope.variables.some(
    ({ name, state }) => state !== 'absent' && framework.marks.test(name),
  )
  if (!isMarked) return []
  return [
    {
      variable: key,
      says: `is shorter than ${framework.bytes} bytes, and ${framework.refuses} refuses it at the first request`,
      fix: `Set a new key: ${framework.command}`,
      facts: { framework: framework.framework, 'least-bytes': framework.bytes },
    },
  ]
}

export const frameworkKey = defineCheck({
  id: 'framework-key',
  levels: EVERYWHERE,
  why: 'The service starts, and then answers 500 to each request: Plug.Session (Plug 1.0 and later, Phoenix) wants a SECRET_KEY_BASE of 64 bytes.',
  yieldsTo: ['known-default', 'placeholder', 'secret-filler', 'wrong-kind', 'example-match'],
  example: {
    types: { SECRET_KEY_BASE: 'signing-secret' },
    bad: [
      'PHX_HOST=app.acme-co.com',
      'SECRET_KEY_BASE=q0f9Zc4T1xVw7LmRj2bKs8NdYh5GpUeA3oXiQrHvBtE=',
    ],
    good: [
      'PHX_HOST=app.acme-co.com',
      'SECRET_KEY_BASE=q0f9Zc4T1xVw7LmRj2bKs8NdYh5GpUeA3oXiQrHvBtEq0TnC6yMZkW1sFgJ4uDaP',
    ],
  },
  find: (scope) => FRAMEWORK_KEYS.flatMap((framework) => tooShort(framework, scope)),
})
