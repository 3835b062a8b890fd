import { fileURLToPath } from 'node:url'
import { type InputOptions, type OutputChunk, type Plugin, rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** One file of JavaScript, not minified. */
export interface Piece {
  readonly name: string
  readonly code: string
}

/** An entry with all that it needs. */
export interface Bundle {
  readonly pieces: readonly Piece[]
  /** The names of the packages in it, in the order of the alphabet. */
  readonly packages: readonly string[]
}

/** What the packages bring and the gate never uses, and where an ES module can take the place of CommonJS. */
const RESOLVE: NonNullable<InputOptions['resolve']> = {
  // CommonJS cannot be cut.
  mainFields: ['module', 'main'],
  alias: {
    // The same code as ES modules. Only `!!binary` and the printing of warnings differ: yaml-compose.ts has its own.
    yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
    // No store streams events.
    '@smithy/core/event-streams': false,
  },
}

/** These packages do not say so, but their modules do nothing when they are loaded. */
const PURE = [
  { test: /node_modules\/@actions\//, sideEffects: false },
  { test: /node_modules\/yaml\//, sideEffects: false },
]

/**
 * What stands in one file. A file is one scope: a name inside it costs one letter, a name of another file five.
 */
const PIECES = [
  // Without the entry: it waits for the run, and a piece that the run loads must not wait for the entry.
  {
    name: 'start',
    tags: ['$initial' as const],
    test: /^(?!.*\/src\/(action|cli)\.ts$)/,
    priority: 3,
  },
  // With what calls it: both are always loaded together.
  {
    name: 'sdk',
    test: /node_modules\/(@smithy\/(core|node-http-handler|signature-v4|types)|@aws-sdk\/(core|client-secrets-manager|credential-provider-(node|env)|signature-v4-multi-region|xml-builder)|@aws|p-limit|yocto-queue)\/|src\/adapters\/(aws-(?!proxy)|collect|memory|parameter-store|secrets-manager)/,
    // What they share with the manifests stays outside.
    includeDependenciesRecursively: false,
    priority: 2,
  },
  { name: 'ssm', test: /node_modules\/@aws-sdk\/client-ssm\//, priority: 1 },
  // Of all ways to get credentials, a run uses one. Most get them from the environment, with no more than the SDK.
  { name: 'credentials', test: /node_modules\/(@aws-sdk|@smithy)\// },
  { name: 'octokit', test: /node_modules\/(@octokit|bottleneck)\// },
  { name: 'audit', test: /src\/audit\// },
]

/**
 * Drops the error classes of the stores, 150 in Systems Manager alone: the gate reads an error by its name, which an
 * error without a class has too.
 */
const dropErrorClasses: Plugin = {
  name: 'drop-error-classes',
  transform: {
    filter: { id: /client-[a-z-]+\/dist-es\/schemas\/schemas_0\.js$/ },
    handler: (code) => code.replaceAll(/^n0_registry\.registerError\(.*\);$/gm, ''),
  },
}

/**
 * Joins the modules of an entry and drops what it does not use.
 * @param entry such as `src/cli.ts`
 */
export async function bundled(entry: string): Promise<Bundle> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: entry,
    platform: 'node',
    logLevel: 'silent',
    resolve: RESOLVE,
    // Node loads its web streams on the first look. No answer of a store is one.
    transform: { define: { ReadableStream: 'undefined' } },
    treeshake: { moduleSideEffects: PURE },
    plugins: [dropErrorClasses],
  })
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: PIECES },
  })
  await bundle.close()
  const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk')
  const names = chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
  return {
    pieces: chunks.map(({ fileName, code }) => ({ name: fileName, code })),
    packages: [...new Set(names)].sort(),
  }
}

/** The names of the packages that an entry loads, in the order of the alphabet. */
export async function packagesOf(entry: string): Promise<readonly string[]> {
  return (await bundled(entry)).packages
}
