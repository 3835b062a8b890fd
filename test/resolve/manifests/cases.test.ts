import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GateError } from '../../../src/domain/errors.ts'
import type { Location } from '../../../src/domain/location.ts'
import { Secret } from '../../../src/domain/secret.ts'
import type { ManifestEntry } from '../../../src/resolve/manifests/manifest.ts'
import { readParametersFile } from '../../../src/resolve/manifests/parameters-file.ts'
import type { Reference } from '../../../src/resolve/reference.ts'
import { caseFolders } from '../../support/case-folders.ts'
import { readManifest } from './read.ts'

/** One question of an `expected.json`: what is asked of a manifest in the folder, and what is answered. */
interface Question {
  readonly manifest: string
  readonly container?: string
  readonly format?: string
  /** The files that are merged over it, as `manifest:` lists them. */
  readonly overrides?: readonly string[]
  /** The variables of the shell that a deployer would run in. */
  readonly shell?: Readonly<Record<string, string>>
  /** The region of the run. */
  readonly region?: string
  /** The account of the environment. */
  readonly account?: string
  /** The file with the parameters of the stack. */
  readonly parameters?: string
  /** Parameters that an input of the run gives. */
  readonly given?: Readonly<Record<string, string>>
  readonly platform: string | null
  readonly variables: readonly string[]
  readonly drafts: readonly string[]
  readonly failures: readonly string[]
  /** What drafts and failures say; compared where a case has it. */
  readonly says?: readonly string[]
}

/** Values of the cases that no message may repeat. */
const HIDDEN = /canary|hidden|hunter2|seven lamps|eleven foxes/

const cases = caseFolders(new URL('cases/', import.meta.url)).flatMap(
  ({ name: folder, files, expected }) =>
    (expected as readonly Question[]).map(
      ({
        container,
        format,
        overrides,
        shell,
        region,
        account,
        parameters,
        given,
        ...expected
      }) => ({
        name: [
          `${folder}/${expected.manifest}`,
          ...(overrides ?? []),
          container,
          format,
          region,
          account,
          parameters,
          ...Object.keys({ ...shell, ...given }),
        ]
          .filter((word) => word !== undefined)
          .join(', '),
        files,
        asked: {
          container: container ?? null,
          format: format ?? null,
          overrides,
          shell: shell ?? {},
          region: region ?? null,
          account: account ?? null,
          parameters: parameters ?? null,
          given: given ?? {},
        },
        expected,
      }),
    ),
)

type Case = (typeof cases)[number]

async function answer({ files, asked, expected: { manifest, says } }: Omit<Case, 'name'>) {
  const parametersFile = await readParametersFile(
    asked.parameters === null ? '[]' : (files[asked.parameters] ?? ''),
    asked.parameters ?? 'none.json',
  )
  const given = Object.entries(asked.given).map(
    ([name, text]) => [name, { kind: 'of-run', value: new Secret(text) }] as const,
  )
  const read = await readManifest(files[manifest] ?? '', manifest, asked.format, {
    container: asked.container,
    ...(asked.overrides && { overrides: asked.overrides }),
    region: asked.region,
    account: asked.account,
    parameters: new Map([...parametersFile.value, ...given]),
    variables: new Map(Object.entries(asked.shell).map(([name, text]) => [name, new Secret(text)])),
    readBeside: async (path) => {
      const text = files[posix.join(posix.dirname(manifest), path)]
      if (text !== undefined) return text
      throw new GateError({
        code: 'FILE_NOT_FOUND',
        message: `${path} is not there.`,
        fix: 'Add the file.',
      })
    },
  })
  const { value } = read
  const failures = [...parametersFile.failures, ...read.failures]
  const drafts = value?.drafts ?? []
  expect(JSON.stringify([drafts, failures])).not.toMatch(HIDDEN)
  const at = (location: Location | null) => placeOf(location, manifest)
  return {
    manifest,
    platform: value?.platform ?? null,
    variables: (value?.entries ?? []).map((entry) => shown(entry, at(entry.location))),
    drafts: drafts.map(({ check, variable, location }) =>
      [at(location), check, ...(variable === null ? [] : [variable])].join(' '),
    ),
    failures: failures.map(({ code, location }) => `${at(location ?? null)} ${code}`),
    ...(says !== undefined && {
      says: [...drafts.map((draft) => draft.says), ...failures.map(({ message }) => message)],
    }),
  }
}

/** The line, behind the file where that is another one than the manifest. */
function placeOf(location: Location | null, manifest: string): string {
  if (location === null) return '-'
  return location.file === manifest ? `${location.line}` : `${location.file}:${location.line}`
}

/** `3 A = text`, `4 B <- where it is kept`, `5 C ? why nobody can know it`. */
function shown({ name, given }: ManifestEntry, place: string): string {
  if (given.kind === 'plain') return `${place} ${name} = ${given.value.reveal()}`
  if (given.kind === 'unavailable') return `${place} ${name} ? ${given.because}`
  const byTemplate = given.kind === 'reference' && given.byTemplate === true
  return `${place} ${name} <- ${kept(given.reference)}${byTemplate ? ' by template' : ''}`
}

function kept(reference: Reference): string {
  const region = reference.region ? ` in ${reference.region}` : ''
  if (reference.store === 'parameter-store') return `ssm ${reference.id}${region}`
  const { id, jsonKey, stage, versionId } = reference
  return (
    [
      `secret ${id}`,
      ...(jsonKey ? [`key ${jsonKey}`] : []),
      ...(stage ? [`stage ${stage}`] : []),
      ...(versionId ? [`version ${versionId}`] : []),
    ].join(' ') + region
  )
}

/** Other ways to write the same text. No line changes its number. */
const FORMS = [
  { form: 'as it is', rewrite: (text: string) => text },
  {
    form: 'with the line ends of Windows',
    rewrite: (text: string) => text.replaceAll('\n', '\r\n'),
  },
  { form: 'with a byte order mark', rewrite: (text: string) => `\ufeff${text}` },
]

describe.each(FORMS)('a manifest, $form', ({ rewrite }) => {
  it.each(cases)('$name', async ({ expected, files, asked }) => {
    const text = rewrite(files[expected.manifest] ?? '')
    const given = { files: { ...files, [expected.manifest]: text }, asked }
    expect(await answer({ ...given, expected })).toEqual(expected)
  })
})
