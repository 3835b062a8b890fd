/** What is known of the tree that a tag would name. */
export interface ReleaseFacts {
  /** The tag to judge; null for the one that package.json asks for. */
  readonly tag: string | null
  readonly version: string
  /** The versions that package-lock.json has of the package itself. */
  readonly locked: readonly string[]
  readonly changelog: string
  /** Files that differ from the last commit, before anything is generated. */
  readonly uncommitted: readonly string[]
  /** Files that differ once the pages, `action.yml`, the schemas and `dist` are made again. */
  readonly stale: readonly string[]
  /** Places that pin this action, and whether the pinned commit has the `dist` and `action.yml` of this tree. */
  readonly pins: readonly { readonly file: string; readonly same: boolean }[]
  /** Pages that call the reusable workflow, and whether its file at the pinned commit is that of this tree. */
  readonly calls: readonly { readonly file: string; readonly same: boolean }[]
  /** The moving tags that pages, pins and the policies of `init` name, such as v1. */
  readonly movingTags: readonly string[]
  /** What `action.yml` runs, and whether the file is there. */
  readonly main: { readonly path: string; readonly there: boolean }
  /** Packages in the bundles with their licences. */
  readonly licences: readonly {
    readonly name: string
    readonly licence: string
    readonly listed: boolean
  }[]
  /** The unpacked package, in bytes. */
  readonly unpacked: number
}

/** One thing that a release needs, and what is wrong with it. */
export interface ReleaseCheck {
  readonly name: string
  /** Null when it is right. */
  readonly problem: string | null
}

/** In bytes. */
const MOST_UNPACKED = 2_500_000

/** Licences that allow a bundle under MIT which keeps their text. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]

/** Everything that a tag needs, in the order in which a person would mend it. */
export function releaseChecks(facts: ReleaseFacts): readonly ReleaseCheck[] {
  const { tag, version, locked, changelog, uncommitted, stale, pins, calls, main, licences } = facts
  const others = locked.filter((one) => one !== version)
  const foreign = licences.filter(({ licence }) => !LICENCES.includes(licence))
  const unlisted = licences.filter(({ listed }) => !listed)
  const oldPins = pins.filter(({ same }) => !same)
  const oldCalls = calls.filter(({ same }) => !same)
  const major = `v${version.split('.')[0]}`
  const otherTags = facts.movingTags.filter((one) => one !== major)
  const check = (name: string, wrong: boolean, problem: string): ReleaseCheck => ({
    name,
    problem: wrong ? problem : null,
  })
  const names = (all: readonly { readonly name: string }[]) =>
    all.map(({ name }) => name).join(', ')
  return [
    check('everything is committed', uncommitted.length > 0, `Commit ${some(uncommitted)}.`),
    check(
      'the tag has the version of package.json',
      tag !== null && tag !== `v${version}`,
      `The tag is ${tag}, and package.json says ${version}: tag v${version}.`,
    ),
    check(
      'package-lock.json has the same version',
      others.length > 0 || locked.length === 0,
      `It says ${others.join(', ') || 'none'}: run npm install --package-lock-only.`,
    ),
    check(
      'CHANGELOG.md begins with the version, a date and what changed',
      releaseNotes(changelog, version) === null || firstVersion(changelog) !== version,
      `Write "## ${version} (YYYY-MM-DD)" on top of the versions, and what changes for users below it.`,
    ),
    check(
      'action.yml runs a file that is there',
      !main.there,
      `There is no ${main.path}: run npm run build.`,
    ),
    check(
      'pages, action.yml, schemas and dist are fresh',
      stale.length > 0,
      `Run npm run generate and npm run build, and commit ${some(stale)}.`,
    ),
    check(
      'the pinned commit of the action has this bundle',
      oldPins.length > 0 || pins.length === 0,
      `Run npm run pin, and commit ${oldPins.map(({ file }) => file).join(', ')}.`,
    ),
    check(
      'the pinned commit of the reusable workflow has this one',
      oldCalls.length > 0 || calls.length === 0,
      `Commit, run npm run pin once more, and commit ${oldCalls.map(({ file }) => file).join(', ')}.`,
    ),
    check(
      'pages, pins and init name the moving tag of this version',
      otherTags.length > 0 || facts.movingTags.length === 0,
      `The release moves ${major}, and they name ${[...new Set(otherTags)].join(', ') || 'none'}: correct the version or the tag.`,
    ),
    check(
      'every bundled package has a licence that allows it, and its text in licenses.txt',
      foreign.length > 0 || unlisted.length > 0,
      `Look at ${names([...foreign, ...unlisted])}.`,
    ),
    check(
      `the package is at most ${megabytes(MOST_UNPACKED)} unpacked`,
      facts.unpacked > MOST_UNPACKED,
      `It is ${megabytes(facts.unpacked)}.`,
    ),
  ]
}

/** The notes of one version; null when the changelog has none with a date and a text. */
export function releaseNotes(changelog: string, version: string): string | null {
  const [, ...sections] = changelog.split(/^## /m)
  const section = sections.find((text) => text.startsWith(`${version} (`))
  const [, notes = ''] = /^\S+ \(\d{4}-\d\d-\d\d\)\n([\s\S]*)$/.exec(section ?? '') ?? []
  return notes.trim() === '' ? null : notes.trim()
}

function firstVersion(changelog: string): string | undefined {
  return /^## (\S+)/m.exec(changelog)?.[1]
}

/** A new build changes hundreds of files. */
const MOST_NAMED = 8

function some(files: readonly string[]): string {
  const rest = files.length - MOST_NAMED
  const shown = files.slice(0, MOST_NAMED).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
