import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'
import {
  FORMAT_NAMES,
  givenBy,
  type Part,
  type Role,
  TEXTS,
  textsFor,
  type World,
  worlds,
} from '../support/oracle/world.ts'

/** A fact that may follow from how long a text is, and from nothing else of it. */
const SIZES = ['bytes', 'value']

/** All that a run tells of the others: every finding, failure and variable that is not about the one. */
async function toldBesides(world: World, name: string): Promise<readonly string[]> {
  const { findings, failures, variables } = one((await gateRun(givenBy(world))).reports)
  return [
    ...findings
      .filter(({ variable, check }) => variable !== name && check !== 'size-limit')
      .map(({ check, severity, variable, message, fix, facts }) => {
        const others = Object.entries(facts).filter(([key]) => !SIZES.includes(key))
        return JSON.stringify([check, severity, variable, message, fix, others])
      }),
    ...failures
      .filter(({ variable }) => variable !== name)
      .map((failure) => JSON.stringify(failure)),
    ...variables.filter((one) => one.name !== name).map((one) => JSON.stringify(one)),
  ].sort()
}

/** A world, one of its variables in a role, and the same world with another text of that variable. */
function pairs(role: Role) {
  return fc.tuple(worlds, fc.nat()).chain(([world, at]) => {
    const victim = world.parts[at % world.parts.length]?.name ?? ''
    const as = (change: Partial<Part>): World => ({
      ...world,
      parts: world.parts.map((part) =>
        part.name === victim ? { ...part, role, ...change } : part,
      ),
    })
    return textsFor(victim).map((text) => ({ victim, before: as({}), after: as({ text }) }))
  })
}

const checksIn = (told: readonly string[]) =>
  told.map((line) => /^\["([a-z-]+)"/.exec(line)?.[1] ?? 'variable')

describe('no text that nobody answers for is an oracle', { timeout: 120_000 }, () => {
  it('an undeclared plain text changes no word about another variable', async () => {
    await fc.assert(
      fc.asyncProperty(pairs('plain, undeclared'), async ({ victim, before, after }) => {
        expect(await toldBesides(after, victim)).toEqual(await toldBesides(before, victim))
      }),
      { numRuns: 300 },
    )
  })

  it('the same worlds tell when the text is declared, so the one above can fail', async () => {
    const awaited = new Set([
      ...['secret-reuse', 'secret-embedded', 'public-contains-secret', 'split-dsn', 'min-max'],
      ...['ttl-order', 'jwt-alg', 'cors-wildcard-credentials', 'trivial-credentials'],
    ])
    for (const { victim, before, after } of fc.sample(pairs('plain'), { numRuns: 1500, seed: 1 })) {
      if (awaited.size === 0) break
      const [old, now] = [await toldBesides(before, victim), await toldBesides(after, victim)]
      for (const check of checksIn(now.filter((line) => !old.includes(line)))) awaited.delete(check)
    }
    expect([...awaited]).toEqual([])
  })

  it('an example file changes no word beyond the declared names', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...TEXTS), async (world, text) => {
        const undeclared = world.parts.filter(({ role }) => role.endsWith('undeclared'))
        const example = undeclared.map(({ name }) => [name, text] as const)
        const [none, some] = [
          { ...world, example: [] },
          { ...world, example },
        ]
        expect(await toldBesides(some, '')).toEqual(await toldBesides(none, ''))
      }),
      { numRuns: 60 },
    )
  })

  it.each(
    FORMAT_NAMES,
  )('thousands of guesses in %s say nothing of the stored secret', async (format) => {
    const secret = 'Zq7vN2pLk9xW3rTyB4mHs8DcJ6gFe5Ka'
    const url = `postgresql://app:${secret}@db.acme-co.com/app`
    const stored: readonly Part[] = [
      { name: 'DATABASE_URL', role: 'stored', text: url },
      { name: 'API_KEY', role: 'stored, undeclared', text: secret },
      { name: 'NEXT_PUBLIC_KEY', role: 'stored', text: secret },
    ]
    const ends = ['SIGNING_KEY', 'SECRET', 'PASSWORD', 'URL']
    const guessed = (guess: (place: number) => string): World => ({
      format,
      parts: [
        ...stored,
        ...Array.from({ length: 2000 }, (_, place) => ({
          name: `${place % 5 === 0 ? 'VITE_' : ''}G${place}_${ends[place % 4]}`,
          role: 'plain, undeclared' as const,
          text: guess(place),
        })),
      ],
      example: Array.from({ length: 2000 }, (_, place) => [`API_KEY`, guess(place)] as const),
    })
    // Each prefix of the secret, of its URL, and both as a whole.
    const right = guessed((place) => (place % 2 === 0 ? secret : url).slice(0, 9 + (place % 90)))
    const wrong = guessed((place) =>
      (place % 2 === 0 ? secret : url).slice(0, 9 + (place % 90)).replace(/[qN2]/g, '0'),
    )
    const about = async (world: World) => {
      const told = await gateRun(givenBy(world))
      const names = stored.map(({ name }) => name)
      return one(told.reports)
        .findings.filter(({ variable, message }) =>
          names.some((name) => name === variable || message.includes(name)),
        )
        .map(({ check, variable, message }) => [check, variable, message])
    }
    expect(await about(right)).toEqual(await about(wrong))
  })
})
