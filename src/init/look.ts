/** Where people usually say what a service needs, the surest first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample']

/** Data files that are surely no manifest of a deploy. */
const TOOLS =
  /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i

/** Which files of a folder may tell something, the surest first. Manifests are told by their content later. */
export function worthALook(files: readonly string[]): readonly string[] {
  const data = files.filter((name) => /\.(json|ya?ml)$/i.test(name) && !TOOLS.test(name))
  return [...USUAL.filter((name) => files.includes(name)), ...[...data].sort()]
}
