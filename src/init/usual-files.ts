/** Files that list what a service needs, the most reliable first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample']

/** Other names of dotenv examples: `.env.template`, `.env.dist`, `env.example`, `.env.local.example`, `example.env`. */
const EXAMPLE =
  /^\.?env(\.(?!test)[\w-]+)?\.(example|sample|template|tpl|dist)$|^(example|sample|template)\.env$/i

/** Data files that are certainly not manifests. */
const TOOLS =
  /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i

/** The files of Kamal: the other files of `config` belong to the application. */
const KAMAL = /^config\/deploy(\.[\w-]+)?\.ya?ml$/
const FLY = /^fly(\.[\w-]+)?\.toml$/
/** A configuration file of Elastic Beanstalk. */
const EXTENSION = /^\.ebextensions\/[^/]+\.config$/

/**
 * Folders beside the working directory that hold manifests: `.aws` is that of GitHub's starter workflow for ECS, `config`
 * that of Kamal, `.ebextensions` that of Elastic Beanstalk.
 */
export const MANIFEST_FOLDERS = ['.aws', 'config', '.ebextensions']

/**
 * The files that init reads, the most reliable first. The content decides later which are manifests.
 * @param files those of the working directory
 * @param beside those of MANIFEST_FOLDERS, with their folder
 */
export function usualSources(
  files: readonly string[],
  beside: readonly string[],
): readonly string[] {
  const isData = (name: string) => /\.(json|ya?ml)$/i.test(name) || FLY.test(name)
  const isBeside = (name: string) =>
    EXTENSION.test(name) || (isData(name) && (KAMAL.test(name) || !/^config\//.test(name)))
  const data = files.filter((name) => isData(name) && !TOOLS.test(name))
  const examples = files.filter((name) => EXAMPLE.test(name) && !USUAL.includes(name))
  return [
    ...USUAL.filter((name) => files.includes(name)),
    ...examples.toSorted(),
    ...[...data, ...beside.filter(isBeside)].toSorted(),
  ]
}
