import { Session } from 'node:inspector'
import fc from 'fast-check'
import { type Edit, edited, edits, everyObject, REAL_TEXTS } from './hostile-words.ts'
import { readers, readOrRefuse } from './readers.ts'

/**
 * Run as a process of its own, `node coverage-loop.ts READER RUNS SEED`: changes texts again and again, and goes on
 * from those that led a function of ours along a way that it never took before. A simple stand-in for a fuzzer
 * such as Jazzer.js, whose prebuilt library asks for a newer C library than many machines have.
 */
const [name = '', runs = '', seed = ''] = process.argv.slice(2)
const read = readers[name]
if (read === undefined) throw new Error(`There is no reader ${name}.`)

/** A longer text only takes longer. */
const LONGEST = 8000
/** As many of the newest texts as are taken up half of the time. */
const NEWEST = 16

const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** The ways that functions of ours took since this was asked last. */
function waysTaken(): readonly string[] {
  const ways: string[] = []
  // It answers before the call returns: the session is one with this thread.
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result.filter((script) => script.url.includes('/src/')))
      for (const { ranges } of functions) {
        const blocks = ranges.map(
          ({ startOffset, count }) => `${startOffset}${count > 0 ? '+' : '-'}`,
        )
        ways.push(`${url} ${ranges[0]?.endOffset} ${blocks.join('')}`)
      }
  })
  return ways
}

interface Draw {
  readonly from: number
  readonly newest: boolean
  readonly onto: number
  readonly changes: readonly Edit[]
}

const draws: fc.Arbitrary<Draw> = fc.record({
  from: fc.nat(),
  newest: fc.boolean(),
  onto: fc.nat(),
  changes: edits,
})

const corpus: string[] = []
const known = new Set<string>()
const before = everyObject()

async function tryOut(text: string): Promise<void> {
  await readOrRefuse(read ?? (() => Promise.reject()), text).catch((thrown: unknown) => {
    console.log(JSON.stringify({ crash: String(thrown), text }))
    process.exit(1)
  })
  if (everyObject() !== before) {
    console.log(JSON.stringify({ crash: 'every object inherits something new', text }))
    process.exit(1)
  }
  const fresh = waysTaken().filter((way) => !known.has(way))
  for (const way of fresh) known.add(way)
  if (fresh.length > 0) corpus.push(text)
}

for (const text of ['', ...REAL_TEXTS]) await tryOut(text)
const begun = { texts: corpus.length, ways: known.size }
for (const { from, newest, onto, changes } of fc.sample(draws, {
  numRuns: Number(runs),
  seed: Number(seed),
})) {
  const among = newest ? corpus.slice(-NEWEST) : corpus
  const first = among[from % among.length] ?? ''
  // Now and then the end of another text is put onto it.
  const other = onto % 4 === 0 ? (corpus[onto % corpus.length] ?? '') : ''
  await tryOut(edited(first + other.slice(other.length / 2), changes).slice(0, LONGEST))
}
console.log(JSON.stringify({ begun, ended: { texts: corpus.length, ways: known.size } }))
