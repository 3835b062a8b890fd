import fc from 'fast-check'
import { expect } from 'vitest'
import { expectPrintedAbout, markdownTable } from '../support/printed.ts'
import { filesEnding } from '../support/source-files.ts'
import { aboutChecks } from './about.ts'
import { describeMutant, instrument } from './instrument.ts'
import { type Explained, SURVIVORS } from './survivors.ts'
import { CHECKS_SURVIVORS } from './survivors-checks.ts'
import { type Sweep, sweep } from './sweep.ts'

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

/** What decides. */
const DECIDING: readonly Area[] = [
  {
    what: '`gate`, `self-test`, `domain/{verdict,report,insufficient-evidence,run,waiver,parity}`',
    sources:
      /^src\/(gate|self-test|domain\/(verdict|report|insufficient-evidence|run|waiver|parity))\.ts$/,
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
      /^test\/(checks\/(examine|waivers|drafts|presence|rules|flaws|text-topics|untidy-texts|stand-ins|strength)|gate\/)/,
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

const HELD = {
  deciding: { areas: DECIDING, part: 'mutants', survivors: SURVIVORS },
  checks: { areas: [CHECKS], part: 'mutants-checks', survivors: CHECKS_SURVIVORS },
  manifests: { areas: [MANIFESTS], part: 'mutants-manifests', survivors: null },
} as const satisfies Readonly<Record<string, Held>>

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

/** Lets the everyday tests meet every mutant of some sources: nine of ten are noticed, and each of the others has its reason. */
export async function holdMutants(of: keyof typeof HELD): Promise<void> {
  const { areas, part, survivors: explained }: Held = HELD[of]
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
}

function expectExplained(survivors: readonly string[], explained: readonly Explained[]): void {
  const known = explained.flatMap(({ mutants }) => mutants)
  expect([...new Set(survivors)].filter((one) => !known.includes(one))).toEqual([])
  // On a busy machine one of them may be taken for a mutant that hangs, and is then killed.
  const noLonger = known.filter((one) => !survivors.includes(one))
  expect(noLonger.length, noLonger.join('\n')).toBeLessThan(5)
}

/** Whether `npm run mutants` asks for these mutants. CI leaves them out, and says so. */
export function isAsked(of: keyof typeof HELD | 'incident'): boolean {
  const { MUTANTS: asked } = process.env
  if (asked === of || asked === 'all') return true
  process.stdout.write(`The mutants of ${of} are left out: \`npm run mutants\` measures them.\n`)
  return false
}
