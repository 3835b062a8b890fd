import { Secret } from '../../domain/secret.ts'
import type { InheritedEntry } from '../manifests/manifest.ts'
import { type Build, readImage } from './image.ts'

/** A build without a target and without arguments. */
export const PLAIN_BUILD: Build = { target: null, args: new Map() }

/** What a container gets from the image that a Dockerfile builds. */
export function fromDockerfile(text: string, file: string, build: Build) {
  const image = readImage(text, file, build)
  const inherited = (image?.variables ?? []).map(
    ({ name, text: value, location }): InheritedEntry => {
      const origin = { source: 'image', locator: file, location } as const
      return value === null
        ? { name, origin, given: { kind: 'unavailable', because: MADE } }
        : { name, origin, given: { kind: 'plain', value: new Secret(value) } }
    },
  )
  const base = image?.base ?? null
  return { inherited, setup: base === null ? {} : { baseImage: base } }
}

const MADE = 'is made in the Dockerfile from a text that is known only when the image is built'
