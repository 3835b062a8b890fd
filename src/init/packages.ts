import { ownIn } from '../algorithms/own.ts'
import type { ReadText } from '../text/files.ts'
import {
  buildGradle,
  cargoToml,
  composerJson,
  gemfile,
  gemfileLock,
  goMod,
  mixExs,
  type PackageReader,
  packageJson,
  pomXml,
  pythonToml,
  requirementsTxt,
  setupCfg,
  setupPy,
} from './package-files.ts'

/** Whose names a package has. */
export type Ecosystem = 'npm' | 'python' | 'go' | 'ruby' | 'php' | 'rust' | 'java' | 'elixir'

/** The packages that a project declares for its service, by ecosystem. */
export type DeclaredPackages = ReadonlyMap<Ecosystem, ReadonlySet<string>>

const FILES: Readonly<Record<string, readonly [Ecosystem, PackageReader]>> = {
  'package.json': ['npm', packageJson],
  'pyproject.toml': ['python', pythonToml],
  Pipfile: ['python', pythonToml],
  'setup.py': ['python', setupPy],
  'setup.cfg': ['python', setupCfg],
  'go.mod': ['go', goMod],
  Gemfile: ['ruby', gemfile],
  'Gemfile.lock': ['ruby', gemfileLock],
  'composer.json': ['php', composerJson],
  'Cargo.toml': ['rust', cargoToml],
  'pom.xml': ['java', pomXml],
  'build.gradle': ['java', buildGradle],
  'build.gradle.kts': ['java', buildGradle],
  'mix.exs': ['elixir', mixExs],
}

/** Files of requirements, but those for tests and tools. */
const REQUIREMENTS = /^requirements(?![\w.-]*(dev|test|lint|docs?)\b)[\w.-]*\.txt$/

/**
 * Reads the packages that the files of a project declare. A file that cannot be read declares nothing. Gemfile.lock
 * counts only without its Gemfile, because it does not tell gems for tests from others.
 */
export async function declaredPackages(
  files: readonly string[],
  readText: ReadText,
): Promise<DeclaredPackages> {
  const found = new Map<Ecosystem, Set<string>>()
  for (const file of files) {
    if (file === 'Gemfile.lock' && files.includes('Gemfile')) continue
    const reader = REQUIREMENTS.test(file)
      ? (['python', requirementsTxt] as const)
      : ownIn(FILES, file)
    if (reader === undefined) continue
    const [ecosystem, read] = reader
    const text = await readText(file).catch(() => '')
    const names = read(text.replaceAll('\r\n', '\n'))
    found.set(ecosystem, new Set([...(found.get(ecosystem) ?? []), ...names]))
  }
  return found
}

/** Whether a package is declared, by its whole name or by a pattern of names. */
export function declares(
  packages: DeclaredPackages,
  ecosystem: Ecosystem,
  name: string | RegExp,
): boolean {
  const names = packages.get(ecosystem)
  if (names === undefined) return false
  return typeof name === 'string' ? names.has(name) : [...names].some((one) => name.test(one))
}
