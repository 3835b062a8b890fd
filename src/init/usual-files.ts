import { basename, dirname } from 'node:path/posix'
import { ownIn } from '../algorithms/own.ts'

/** Files that list what a service needs, the most reliable first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample']

/** Other names of dotenv examples: `.env.template`, `.env.dist`, `env.example`, `.env.local.example`, `example.env`. */
const EXAMPLE =
  /^\.?env(\.(?!test)[\w-]+)?\.(example|sample|template|tpl|dist)$|^(example|sample|template)\.env$/i

/** Data files that are certainly not manifests. */
const TOOLS =
  /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i

const DATA = /\.(json|ya?ml)$/i
const FLY = /^fly(\.[\w-]+)?\.toml$/

/**
 * Folders beside the working directory that hold manifests, and which of their files: GitHub's starter workflow for ECS,
 * Kamal (the other files of `config` belong to the application), Elastic Beanstalk, what `cdk synth` writes.
 */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  '.aws': DATA,
  config: /^deploy(\.[\w-]+)?\.ya?ml$/,
  '.ebextensions': /\.(config|json|ya?ml)$/i,
  'cdk.out': /\.template\.json$/,
}

export const MANIFEST_FOLDERS = Object.keys(FOLDERS)

/** Folders with files from which a tool makes what it deploys; those of production first. */
export const SOURCE_FOLDERS: readonly string[] = [
  ...['', 'k8s/', 'kubernetes/', 'deploy/'].flatMap((folder) =>
    ['overlays/prod', 'overlays/production'].map((overlay) => folder + overlay),
  ),
  ...['k8s', 'kubernetes', 'deploy', 'chart', 'helm', 'terraform', 'infra', 'infrastructure'],
]

/**
 * The files that init reads, the most reliable first. The content decides later which are manifests.
 * @param files those of the working directory
 * @param beside those of MANIFEST_FOLDERS, with their folder
 */
export function usualSources(
  files: readonly string[],
  beside: readonly string[],
): readonly string[] {
  const isData = (name: string) => DATA.test(name) || FLY.test(name)
  const isBeside = (path: string) => ownIn(FOLDERS, dirname(path))?.test(basename(path)) === true
  const data = files.filter((name) => isData(name) && !TOOLS.test(name))
  const examples = files.filter((name) => EXAMPLE.test(name) && !USUAL.includes(name))
  return [
    ...USUAL.filter((name) => files.includes(name)),
    ...examples.toSorted(),
    ...[...data, ...beside.filter(isBeside)].toSorted(),
  ]
}
