import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/resolve/dockerfile/image.ts'

interface Answer {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * What BuildKit 0.34.2 makes of generated Dockerfiles: its packages parser, instructions and shell, asked on 2026-11-30
 * with the variables before each instruction. Files that it refuses are left out.
 */
const answers = readFileSync(new URL('buildkit.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Answer => JSON.parse(line))

describe('ENV of generated Dockerfiles', () => {
  it('is what BuildKit sets, or unknown where a form changes the text', () => {
    let known = 0
    for (const { file, env } of answers) {
      const image = readImage(file, 'Dockerfile', { target: null, args: new Map() })
      const own = image?.variables ?? []
      expect(own.map(({ name }) => name).toSorted(), file).toEqual(Object.keys(env).toSorted())
      for (const { name, text } of own) {
        if (text === null) continue
        known += 1
        expect(text, file).toBe(env[name])
      }
    }
    expect(known).toBeGreaterThan(500)
  })
})
