import type { SourceDraft } from '../domain/draft.ts'
import { type Failure, GateError, type Outcome } from '../domain/errors.ts'
import type { LiveKind, LiveService, LiveVariable } from '../domain/live.ts'
import { isInherited } from '../domain/origin.ts'
import { safeNames, safeText } from '../domain/safe-text.ts'
import type { ReadText } from '../text/files.ts'
import type { Candidate, GivenValue } from './candidate.ts'
import type { Manifest, ManifestContext } from './manifests/manifest.ts'
import { readFile } from './source-file.ts'

/** The formats that a platform prints of a live service. */
const LIVE_FORMATS: readonly unknown[] = [
  'ecs',
  'ecs-express',
  'app-runner',
  'lambda',
  'kubernetes',
  'fly',
]

/**
 * Reads what a platform prints of the live service. Null without a file. Failures: those of a manifest, and
 * MANIFEST_UNSUPPORTED for a file of another kind.
 * @param container the container of the manifest; the live service may have one of that name
 */
export function readLive(
  path: string | null,
  container: string | null,
  readText: ReadText,
): Promise<Outcome<LiveService | null>> {
  return readFile(path, readText, null, async (text, file) => {
    const { readManifest } = await import('./manifests/index.ts')
    const read = (name: string | null) =>
      readManifest(text, file, null, { ...CONTEXT, container: name })
    const named = container?.split('/').at(-1) ?? null
    const first = await read(named)
    // The template of a stack has other names than the service.
    const isOther = first.failures.some(({ code }) => code === 'CONTAINER_UNKNOWN')
    const { value, failures } = isOther ? await read(null) : first
    if (failures.length > 0 || value === null) return { value: null, failures }
    if (!LIVE_FORMATS.includes(value.format)) return { value: null, failures: [notLive(file)] }
    return { value: { file: shownFile(file), variables: variablesOf(value) }, failures: [] }
  })
}

/** Such an answer holds everything, so no other file is read. */
const CONTEXT: Omit<ManifestContext, 'container'> = {
  readBeside: () =>
    Promise.reject(
      new GateError({
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The file of `live` names another file.',
        fix: 'Give what the platform prints of the service.',
      }),
    ),
  variables: new Map(),
  printed: true,
  region: null,
}

function variablesOf({ entries }: Manifest): ReadonlyMap<string, LiveVariable> {
  return new Map(
    entries.map(({ name, given, location }) => [name, { kind: kindOf(given), location }]),
  )
}

function kindOf(given: GivenValue): LiveKind {
  if (given.kind === 'plain') return 'plain'
  if (given.kind === 'unavailable') return 'unknown'
  // The template engine puts the text in, so the service holds it as plain text.
  return given.kind === 'reference' && given.byTemplate ? 'plain' : 'secret'
}

/** What the deploy sets: the strongest source of each name, without what image and platform set. */
export function deployedKinds(candidates: readonly Candidate[]): ReadonlyMap<string, LiveKind> {
  return new Map(
    candidates
      .filter(({ origin, given }) => !isInherited(origin) && given.kind !== 'expansion')
      .map(({ name, given }) => [name, kindOf(given)]),
  )
}

/**
 * Drafts on variables that only the live service has.
 * @param known the names of the report's variables; the others are listed together
 */
export function liveOnlyDrafts(
  live: LiveService | null,
  deployed: ReadonlyMap<string, LiveKind>,
  known: ReadonlySet<string>,
): readonly SourceDraft[] {
  const only = [...(live?.variables ?? [])].filter(([name]) => !deployed.has(name))
  const draft = (
    variable: string | null,
    says: string,
    location: LiveVariable['location'],
    count = 1,
  ) => ({
    check: 'live-only',
    variable,
    subject: 'deploy' as const,
    says,
    fix: `Add ${count > 1 ? 'each' : 'it'} to what is deployed, or remove it from the live service.`,
    facts: {},
    location,
  })
  const [first, ...others] = only.filter(([name]) => !known.has(name))
  const named = only.filter(([name]) => known.has(name))
  const together =
    first === undefined
      ? []
      : [
          draft(
            null,
            `does not set ${safeNames([first, ...others].map(([name]) => name))}, which the live service has: the deploy may remove ${others.length === 0 ? 'it' : 'them'}`,
            first[1].location,
            others.length + 1,
          ),
        ]
  return [
    ...named.map(([name, { location }]) =>
      draft(name, 'is set in the live service alone: the deploy may remove it', location),
    ),
    ...together,
  ]
}

function shownFile(file: string): string {
  return safeText(file, 'the file that `live` names')
}

function notLive(file: string): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `${shownFile(file)} is not what a platform prints of a live service.`,
    fix: 'Give what one of these prints: `aws ecs describe-task-definition`, `aws ecs describe-express-gateway-service`, `aws apprunner describe-service`, `aws lambda get-function-configuration`, `kubectl get -o json`, `fly config show`.',
    location: { file, line: 1, column: 1 },
  }
}
