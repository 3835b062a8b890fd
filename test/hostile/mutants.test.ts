import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboutChecks } from '../mutants/about.ts'
import { describeMutant, instrument } from '../mutants/instrument.ts'
import { type Explained, SURVIVORS } from '../mutants/survivors.ts'
import { CHECKS_SURVIVORS } from '../mutants/survivors-checks.ts'
import { type Sweep, sweep } from '../mutants/sweep.ts'
import { expectPrintedAbout, markdownTable } from '../support/printed.ts'
import { filesEnding } from '../support/source-files.ts'

/** Sources, and the everyday tests that are to notice whatever is changed in them. */
interface Area {
  readonly what: string
  readonly sources: RegExp
  readonly tests: RegExp
  /** Which of the tests are asked about which source; all when left out. */
  readonly isAbout?: (testFile: string, source: string) => boolean
}

/** Areas that are held together. */
interface Held {
  readonly areas: readonly Area[]
  /** The part of docs/security.md that shows them. */
  readonly part: string
  /** Null where nothing is held yet: the share is measured and shown. */
  readonly survivors: readonly Explained[] | null
}

/** What decides: held by each run of the hostile suites. */
const DECIDING: readonly Area[] = [
  {
    what: '`gate`, `proof`, `domain/{verdict,report,doubts,run,waiver,parity}`',
    sources: /^src\/(gate|proof|domain\/(verdict|report|doubts|run|waiver|parity))\.ts$/,
    tests: /^test\/(domain\/(verdict|report|run|waiver|parity)|gate\/|checks\/(waivers|examine))/,
  },
  {
    what: '`resolve/*`',
    sources: /^src\/resolve\/[^/]*\.ts$/,
    tests: /^test\/(resolve\/[^/]*$|gate\/)/,
  },
  {
    what: '`checks/{examine,scope,waivers}`',
    sources: /^src\/checks\/(examine|scope|waivers)\.ts$/,
    tests:
      /^test\/(checks\/(examine|waivers|remarks|presence|rules|flaws|text-topics|untidy-texts|stand-ins|strength)|gate\/)/,
  },
]

const CHECKS: Area = {
  what: 'the other files of `checks`',
  sources: /^src\/checks\/(?!(examine|scope|waivers)\.ts)/,
  // Those that are left out measure time.
  tests: /^test\/checks\/(?!hostile-values|properties)/,
  isAbout: aboutChecks(),
}

const MANIFESTS: Area = {
  what: '`resolve/manifests/*`',
  sources: /^src\/resolve\/manifests\//,
  tests: /^test\/resolve\//,
}

const HELD: Readonly<Record<string, Held>> = {
  deciding: { areas: DECIDING, part: 'mutants', survivors: SURVIVORS },
  checks: { areas: [CHECKS], part: 'mutants-checks', survivors: CHECKS_SURVIVORS },
  manifests: { areas: [MANIFESTS], part: 'mutants-manifests', survivors: null },
}

/** `MUTANTS=checks` or `MUTANTS=manifests` asks for what takes longer than the hostile suites may, `all` for both. */
const CHOSEN = process.env.MUTANTS ?? 'deciding'
const NAMES = CHOSEN === 'all' ? ['checks', 'manifests'] : [CHOSEN]

async function sweepArea({ what, sources, tests, isAbout }: Area): Promise<Sweep> {
  const { mutants, texts } = await instrument((path) => sources.test(path))
  const files = filesEnding('test', '.test.ts').filter((path) => tests.test(path))
  expect(Math.min(files.length, mutants.length), what).toBeGreaterThan(0)
  return sweep(files, texts, mutants, isAbout)
}

function rowOf(what: string, { killed, survived, unreached }: Sweep): readonly string[] {
  const all = killed.length + survived.length
  const share = `${((100 * killed.length) / all).toFixed(1)} %`
  return [what, ...[all, killed.length, survived.length, unreached.length].map(String), share]
}

const HEAD = [
  'sources',
  'mutants',
  'killed',
  'survived',
  'of them reached by no test',
  'killed of all',
]

describe('the everyday tests', () => {
  it.each(NAMES)('notice nine of ten mutants, and each of the others has its reason: %s', {
    timeout: 6 * 3_600_000,
  }, async (name) => {
    const held = HELD[name]
    if (held === undefined) throw new Error(`MUTANTS says none of ${Object.keys(HELD)}: ${name}`)
    const { areas, part, survivors: explained } = held
    // What is drawn at random is drawn alike for every mutant.
    fc.configureGlobal({ seed: 6 })
    const all: Sweep[] = []
    for (const area of areas) all.push(await sweepArea(area))
    const sum: Sweep = {
      killed: all.flatMap(({ killed }) => killed),
      survived: all.flatMap(({ survived }) => survived),
      unreached: all.flatMap(({ unreached }) => unreached),
    }
    const rows = areas.map(({ what }, place) => rowOf(what, all[place] ?? sum))
    if (areas.length > 1) rows.push(rowOf('together', sum))
    expectPrintedAbout(part, markdownTable(HEAD, rows))
    if (explained === null) return
    expectExplained(sum.survived.map(describeMutant), explained)
    expect(sum.killed.length).toBeGreaterThan(0.9 * (sum.killed.length + sum.survived.length))
  })
})

function expectExplained(survivors: readonly string[], explained: readonly Explained[]): void {
  const known = explained.flatMap(({ mutants }) => mutants)
  expect([...new Set(survivors)].filter((one) => !known.includes(one))).toEqual([])
  // On a busy machine one of them may be taken for a mutant that hangs, and is then killed.
  const noLonger = known.filter((one) => !survivors.includes(one))
  expect(noLonger.length, noLonger.join('\n')).toBeLessThan(5)
}
