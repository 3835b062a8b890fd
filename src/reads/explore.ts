import { inParallel } from '../algorithms/in-parallel.ts'
import type { StartApplication } from '../boot/request.ts'
import type { BootPlan, SourceLine } from '../domain/boot.ts'
import type { ReadNeed, ReadRow } from '../domain/reads.ts'
import type { Environment } from '../resolve/resolve.ts'
import { type StartAttempt, type StartTexts, type Try, trying } from './attempt.ts'
import { type PlacedRead, placer } from './placing.ts'
import { merged, type RecordedRead, type Recording } from './recording.ts'
import { type Search, searchStart } from './search.ts'

export interface ReadsMeans {
  readonly start: StartApplication
  /** How many starts at the same time. */
  readonly parallel: number
  /** The most starts of an environment. */
  readonly boots: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** Texts of variables that stay as they are. */
  readonly fixed?: ReadonlyMap<string, string>
}

/** What the starts of an environment showed. */
export interface Explored {
  readonly search: Search
  readonly rows: readonly ReadRow[]
  readonly byLibraries: readonly string[]
  /** Lines of the application that go through all variables, and that replace them. */
  readonly all: readonly SourceLine[]
  readonly replaced: readonly SourceLine[]
  readonly recording: Recording
  /** Every start, the last of each variable without it. */
  readonly without: ReadonlyMap<string, StartAttempt>
  readonly boots: number
  /** Starts the application again. */
  readonly attempt: Try
}

/** The most starts until the application accepts its texts. */
const MOST_TRIES = 40

/** Starts the application until it accepts made-up texts, and then without each variable that it looks at. */
export async function explore(
  environment: Environment,
  plan: BootPlan,
  means: ReadsMeans,
): Promise<Explored> {
  const attempt = trying(environment, plan, means.start)
  const most = Math.max(1, Math.min(MOST_TRIES, Math.floor(means.boots / 2)))
  const limits = { most, now: means.now, fixed: means.fixed ?? new Map() }
  const search = await searchStart(environment, attempt, limits)
  const { attempts, last, texts } = search
  const recording = merged(attempts.map((one) => one.recording))
  const { place, ownLine } = placer(last.sources)
  const declared = environment.declarations.map(({ name }) => name)
  const first = new Set((attempts[0]?.recording.reads ?? []).map((read) => nameOf(read, declared)))
  const placed = await placedByName(recording.reads, declared, place)
  const own = [...placed].filter(([, { by }]) => by === 'application')
  const names = recording.languages.length > 0 ? own.map(([name]) => name) : namesIn(texts)
  const tried = last.starts ? names.filter((name) => isSet(texts, name)) : []
  const chosen = tried.slice(0, Math.max(0, means.boots - attempts.length))
  const results = await inParallel(
    chosen,
    plan.expect.kind === 'http' ? 1 : means.parallel,
    async (name) => [name, await attempt(withoutName(texts, name))] as const,
  )
  const without = new Map(results)
  const needOf = (name: string): ReadNeed => {
    if (!last.starts) return 'not-tried'
    if (!isSet(texts, name)) return 'not-needed'
    const result = without.get(name)
    if (result === undefined) return 'not-tried'
    return result.starts || result.elsewhere ? 'not-needed' : 'needed'
  }
  /** A preset does not ask for a variable: it checks one that is set. */
  const isDeclared = (name: string, need: ReadNeed): boolean => {
    const declaration = environment.declarations.find((one) => one.name === name)
    return declaration !== undefined && (declaration.preset === undefined || need !== 'needed')
  }
  const rows = names.map((name): ReadRow => {
    const read = placed.get(name)
    return {
      name,
      place: read?.place ?? without.get(name)?.seen.place ?? null,
      hasDefault: read?.hasDefault ?? false,
      phase: recording.languages.length === 0 || first.has(name) ? 'before' : 'after',
      need: needOf(name),
      declared: isDeclared(name, needOf(name)),
    }
  })
  const unrecorded = recording.languages.length === 0
  return {
    ...{ search, recording, without, attempt },
    // Without a recording, only a refusal shows that a variable is looked at.
    rows: unrecorded ? rows.filter(({ need }) => need === 'needed') : rows,
    byLibraries: [...placed].flatMap(([name, { by }]) => (by === 'library' ? [name] : [])),
    all: await linesOf(recording.all, ownLine),
    replaced: await linesOf(recording.replaced, ownLine),
    boots: attempts.length + chosen.length,
  }
}

/** The declared name that a settings library finds without regard to case. */
function nameOf({ name, anyCase }: RecordedRead, declared: readonly string[]): string {
  if (!anyCase || declared.includes(name)) return name
  return declared.find((one) => one.toUpperCase() === name) ?? name
}

/** One read of each name: the application's before those of libraries, a known line before none. */
async function placedByName(
  reads: readonly RecordedRead[],
  declared: readonly string[],
  place: (read: RecordedRead) => Promise<PlacedRead>,
): Promise<ReadonlyMap<string, PlacedRead>> {
  const placed = new Map<string, PlacedRead>()
  for (const read of reads) {
    const found = await place(read)
    const name = nameOf(read, declared)
    const known = placed.get(name)
    const better = known === undefined || worth(found) > worth(known)
    const hasDefault = found.hasDefault || known?.hasDefault === true
    placed.set(name, { ...(better ? found : known), hasDefault })
  }
  return placed
}

function worth({ by, place }: PlacedRead): number {
  if (by === 'library') return 0
  return place === null ? 1 : 2
}

async function linesOf(
  lists: readonly (readonly SourceLine[])[],
  ownLine: (frames: readonly SourceLine[]) => Promise<SourceLine | null>,
): Promise<readonly SourceLine[]> {
  const lines = new Map<string, SourceLine>()
  for (const frames of lists) {
    const line = await ownLine(frames)
    if (line !== null) lines.set(`${line.file}:${line.line}`, line)
  }
  return [...lines.values()]
}

function namesIn({ declared, extra }: StartTexts): readonly string[] {
  return [...new Set([...declared.keys(), ...extra.keys()])]
}

function isSet({ declared, extra }: StartTexts, name: string): boolean {
  return (declared.get(name) ?? extra.get(name) ?? null) !== null
}

function withoutName({ declared, extra }: StartTexts, name: string): StartTexts {
  return {
    declared: declared.has(name) ? new Map([...declared, [name, null]]) : declared,
    extra: new Map([...extra].filter(([one]) => one !== name)),
  }
}
