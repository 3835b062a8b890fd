import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { rolldown } from 'rolldown'
import { ROOT } from '../support/source-files.ts'

type Exports = Readonly<Record<string, unknown>>

/** Modules of this repository that can be loaded anew as often as wanted, each time with fresh state. */
export interface Program {
  /**
   * A new world: the modules that have the changed one among those that they import are evaluated anew in it,
   * the others once for all worlds; all of them anew when none is said. Paths are relative to the root.
   */
  open(changed?: string): (path: string) => Exports
}

type Body = (exports: object, require: (name: string) => unknown, module: object) => void

/**
 * Translates the entries and what they import here, module by module, so that evaluating them again is
 * cheap. Packages are shared by all worlds.
 * @param texts what to read in the place of a file
 * @param stand what to give for a package in the place of the package itself
 */
export async function programOf(
  entries: readonly string[],
  texts: ReadonlyMap<string, string>,
  stand: Exports = {},
): Promise<Program> {
  const build = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(entries.map((path) => [path, join(ROOT, path)])),
    platform: 'node',
    treeshake: false,
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [
      {
        name: 'instrumented',
        load: (id) => texts.get(relative(ROOT, id)) ?? null,
        transform: (code, id) =>
          code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      },
    ],
  })
  const { output } = await build.generate({
    format: 'cjs',
    preserveModules: true,
    preserveModulesRoot: ROOT,
    entryFileNames: '[name].cjs',
    dynamicImportInCjs: false,
  })
  await build.close()
  const native = createRequire(import.meta.url)
  const modules = new Map<string, Module>()
  const paths = new Map<string, string>()
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue
    const code = `(function (exports, require, module) {${chunk.code}\n})`
    const body: unknown = new Script(code, { filename: chunk.fileName }).runInThisContext()
    const imports = [...chunk.imports, ...chunk.dynamicImports]
    modules.set(chunk.fileName, { body: body as Body, imports })
    for (const id of chunk.moduleIds) paths.set(relative(ROOT, id), chunk.fileName)
  }
  const nameOf = (path: string) => {
    const name = paths.get(path)
    if (name === undefined) throw new Error(`no entry comes by ${path}`)
    return name
  }
  const shared = new Map<string, Loaded>()
  const worldOf = (anew: ReadonlySet<string>) => {
    const own = new Map<string, Loaded>()
    const load = (name: string): Exports => {
      const loaded = anew.has(name) ? own : shared
      const known = loaded.get(name)
      if (known !== undefined) return known.exports
      const module = { exports: {} }
      loaded.set(name, module)
      const require = (id: string) =>
        id.startsWith('.') ? load(join(dirname(name), id)) : (stand[id] ?? native(id))
      modules.get(name)?.body(module.exports, require, module)
      return module.exports
    }
    return (path: string) => load(nameOf(path))
  }
  const all = new Set(modules.keys())
  return {
    open: (changed) => worldOf(changed === undefined ? all : importersOf(nameOf(changed), modules)),
  }
}

interface Module {
  readonly body: Body
  readonly imports: readonly string[]
}

interface Loaded {
  readonly exports: Exports
}

/** A module and all that import it, directly or not. */
function importersOf(name: string, modules: ReadonlyMap<string, Module>): ReadonlySet<string> {
  const found = new Set([name])
  for (const changed of found)
    for (const [importer, { imports }] of modules)
      if (imports.includes(changed)) found.add(importer)
  return found
}
