import { rolldown } from 'rolldown'

/** The names of the packages that an entry loads, in the order of the alphabet. */
export async function packagesOf(entry: string): Promise<readonly string[]> {
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'esm' })
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  const names = modules.flatMap(
    (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
  )
  return [...new Set(names)].sort()
}
