import { join } from 'node:path/posix'
import { GateError } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { ReadText } from '../../text/files.ts'
import type { Build } from '../dockerfile/image.ts'
import { fromDockerfile } from '../dockerfile/inherited.ts'
import { type ServiceLayer, unreadable } from './compose-service.ts'
import { failed, type ManifestPart, nothing } from './part.ts'

/** A repository, or a path that only Compose can make. */
const ELSEWHERE = /:\/\/|^git@|\.git(#|$)|\$/

/**
 * What the service gets from the image that Compose builds for it (Compose Build Specification). A Dockerfile that is
 * not there says nothing: the image may be built elsewhere.
 */
export async function readBuild(
  layers: readonly ServiceLayer[],
  readBeside: ReadText,
): Promise<ManifestPart> {
  const builds = layers.flatMap((layer) => {
    const build = valueAt(layer.document.value, [...layer.path, 'build']) ?? null
    return build === null ? [] : [{ layer, build: isMap(build) ? build : { context: build } }]
  })
  const last = builds.at(-1)
  const setup = { buildsAtStart: layers.some(buildsAtStart) }
  if (last === undefined) return { ...nothing, setup }
  const { document, folder, path, root } = last.layer
  const { context = '.', dockerfile = 'Dockerfile', target = null, args: written } = last.build
  const args = argsOf(written)
  const build: Build = { target: typeof target === 'string' ? target : null, args }
  const buildArgs = { ...setup, buildArgs: [...args.keys()] }
  const inline = last.build.dockerfile_inline
  const file = document.locate([]).file
  if (typeof inline === 'string') {
    const { inherited, setup: image } = fromDockerfile(inline, file, build)
    const location = document.locate([...path, 'build', 'dockerfile_inline'])
    const placed = inherited.map((entry) => ({ ...entry, origin: { ...entry.origin, location } }))
    return { ...nothing, inherited: placed, setup: { ...image, ...buildArgs } }
  }
  const names = [context, dockerfile]
  if (!names.every((name) => typeof name === 'string' && !ELSEWHERE.test(name)))
    return { ...nothing, setup: buildArgs }
  const name = join(folder, `${context}`, `${dockerfile}`)
  try {
    const text = await readBeside(name)
    const { inherited, setup: image } = fromDockerfile(text, join(root, name), build)
    return { ...nothing, inherited, setup: { ...image, ...buildArgs } }
  } catch (thrown) {
    const isThere = !(thrown instanceof GateError) || !ABSENT.includes(thrown.failure.code)
    return { ...(isThere ? failed(unreadable(thrown, name)) : nothing), setup: buildArgs }
  }
}

const ABSENT: readonly string[] = ['FILE_NOT_FOUND', 'FILE_EMPTY']

/** `npm run dev`, `yarn build && yarn start`: the container builds its sources itself. */
function buildsAtStart({ document, path }: ServiceLayer): boolean {
  const words = ['command', 'entrypoint'].map((key) => valueAt(document.value, [...path, key]))
  return /\b(dev|build|develop|serve|vite|react-scripts)\b/.test(words.flat().join(' '))
}

/** `args`, a map or a list. Null for a text that Compose makes or takes from its shell. */
function argsOf(written: unknown): Build['args'] {
  const pairs: readonly (readonly [string, unknown])[] = isMap(written)
    ? Object.entries(written)
    : (Array.isArray(written) ? written : []).map((item: unknown) => {
        const [name = '', ...rest] = String(item).split('=')
        return [name, rest.length === 0 ? null : rest.join('=')] as const
      })
  return new Map(
    pairs.map(([name, value]) => {
      const isKnown = value !== null && typeof value !== 'object' && !/\$/.test(String(value))
      return [name, isKnown ? String(value) : null]
    }),
  )
}
