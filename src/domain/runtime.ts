/** A language runtime and its version, such as Node.js 22. */
export interface Runtime {
  readonly name: 'node' | 'java' | 'python'
  readonly major: number
}

const NAMES: readonly (readonly [RegExp, Runtime['name']])[] = [
  [/^node/i, 'node'],
  [/^python/i, 'python'],
  [/^./, 'java'],
]

/** `node:22-alpine`, `gcr.io/distroless/nodejs22-debian12`, `nodejs20.x`, `python3.12`, `eclipse-temurin:17-jre`, `node 20`. */
const RUNTIME =
  /(?:^|[/\s])(node(?:js)?|python|java|openjdk|eclipse-temurin|amazoncorretto|corretto)[\s:_-]?v?(\d{1,3})(?![\d])/i

/** The runtime that an image or a setting of a platform names; null when it does not say the version. */
export function runtimeIn(text: string): Runtime | null {
  const [, word = '', version] = RUNTIME.exec(text) ?? []
  const name = NAMES.find(([form]) => form.test(word))?.[1]
  return version === undefined || name === undefined ? null : { name, major: Number(version) }
}
