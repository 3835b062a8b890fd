import { collector, type Everyday } from './everyday.ts'
import type { Mutant } from './instrument.ts'
import { programOf } from './program.ts'
import { heedless, mutantsOn, withMutant } from './switch.ts'

interface Timed extends Everyday {
  /** Milliseconds without a mutant. */
  readonly took: number
  /** The mutants on its way. */
  readonly passed: ReadonlySet<string>
}

/** A test file that was run once without a mutant. */
interface File {
  readonly path: string
  readonly took: number
  readonly tests: readonly Timed[]
  /** The mutants on the way of its modules when they are loaded. */
  readonly passed: ReadonlySet<string>
  /** Loads it, and anew what has to do with a source that changed; all of it anew when none did. */
  readonly load: (changed?: string) => readonly Everyday[]
}

/** A test that takes so long is left out: on a busy machine it would be taken for a mutant that hangs. */
const SLOW_MS = 2000

/** Which mutants no test notices. */
export interface Sweep {
  readonly killed: readonly Mutant[]
  readonly survived: readonly Mutant[]
  /** Those of the survivors that no test comes by. */
  readonly unreached: readonly Mutant[]
}

/**
 * Runs for each mutant the tests that come by it, the quickest ones first, until one fails.
 * @param isAbout whether a test file is asked about a source; all are when left out
 */
export async function sweep(
  testFiles: readonly string[],
  texts: ReadonlyMap<string, string>,
  mutants: readonly Mutant[],
  isAbout: (testFile: string, source: string) => boolean = () => true,
): Promise<Sweep> {
  const { stand, collect } = collector()
  const program = await programOf(testFiles, texts, stand)
  const files: File[] = []
  for (const path of testFiles)
    files.push(await firstRun(path, (changed) => collect(() => program.open(changed)(path))))
  files.sort((a, b) => a.took - b.took)
  const killed: Mutant[] = []
  const survived: Mutant[] = []
  const unreached: Mutant[] = []
  const judge = async (mutant: Mutant) => {
    const reaching = files.filter(
      (file) => isAbout(file.path, mutant.file) && reaches(file, mutant),
    )
    const killer = await findKiller(reaching, mutant)
    if (killer === undefined) survived.push(mutant)
    else {
      killed.push(mutant)
      // Whoever killed one is likely to kill its neighbours.
      files.splice(files.indexOf(killer), 1)
      files.unshift(killer)
    }
    if (reaching.length === 0) unreached.push(mutant)
  }
  await heedless(async () => {
    for (const mutant of mutants) await judge(mutant)
  })
  return { killed, survived, unreached }
}

function reaches({ passed, tests }: File, { id }: Mutant): boolean {
  return passed.has(id) || tests.some((test) => test.passed.has(id))
}

async function firstRun(path: string, load: File['load']): Promise<File> {
  const start = performance.now()
  const { value: found, passed } = await mutantsOn(() => load())
  const tests: Timed[] = []
  for (const test of found) {
    const start = performance.now()
    const { passed } = await mutantsOn(test.run).catch((cause: unknown) => {
      throw new Error(`${path}: ${test.name} fails without a mutant`, { cause })
    })
    const took = performance.now() - start
    if (took < SLOW_MS) tests.push({ ...test, took, passed: new Set(passed) })
  }
  const took = performance.now() - start
  return { path, took, load, passed: new Set(passed), tests: tests.sort((a, b) => a.took - b.took) }
}

async function findKiller(files: readonly File[], mutant: Mutant): Promise<File | undefined> {
  for (const file of files)
    if (file.passed.has(mutant.id) ? await anew(file, mutant) : await asLoaded(file, mutant))
      return file
  return undefined
}

/** A test that fails without the mutant as well has been spoilt by an earlier one, and says nothing. */
async function asLoaded({ tests }: File, { id }: Mutant): Promise<boolean> {
  for (const test of tests)
    if (test.passed.has(id) && (await fails(test, id)) && !(await fails(test, undefined)))
      return true
  return false
}

/** What a mutant changes while modules are loaded stays: they are loaded for it alone. */
async function anew({ load, tests }: File, { id, file }: Mutant): Promise<boolean> {
  const order = new Map(tests.map(({ name }, place) => [name, place]))
  const placeOf = ({ name }: Everyday) => order.get(name) ?? -1
  try {
    const loaded = (await withMutant(id, () => load(file))).filter((test) => placeOf(test) >= 0)
    for (const test of loaded.sort((a, b) => placeOf(a) - placeOf(b)))
      if (await fails(test, id)) return true
    return false
  } catch {
    return true
  }
}

async function fails({ run }: Everyday, id: string | undefined): Promise<boolean> {
  try {
    await withMutant(id, run)
    return false
  } catch {
    return true
  }
}
