import { fileURLToPath } from 'node:url'
import { type OutputChunk, rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** One file of JavaScript, not minified. */
export interface Piece {
  readonly name: string
  readonly code: string
}

/** An entry with all that it needs. */
export interface Bundle {
  /** The entry's own first. */
  readonly pieces: readonly Piece[]
  /** The names of the packages in it, in the order of the alphabet. */
  readonly packages: readonly string[]
}

/**
 * Joins the modules of an entry and drops what it does not use. ES modules come before CommonJS, which cannot be cut.
 * @param entry such as `src/cli.ts`
 */
export async function bundled(entry: string): Promise<Bundle> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: entry,
    platform: 'node',
    logLevel: 'silent',
    resolve: { mainFields: ['module', 'main'] },
    // These packages do not say so, but their modules do nothing when they are loaded.
    treeshake: { moduleSideEffects: [{ test: /node_modules\/@actions\//, sideEffects: false }] },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
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
