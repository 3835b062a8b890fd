import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { coreKind } from '../../src/text/yaml-core.ts'

/** Texts without quotes that readers of YAML see differently; the deploy actions of AWS use this library. */
const TEXTS =
  '012 0777 08 00 0o17 0x1F 1e3 1E5 .5 +.5 5. 1. +1 -0 -012 09.5 0.10 1.10 True TRUE .inf .nan 12345678901234567890 8080 true false -1 3.14 yes off on No Y n 12:30 1_000 2026-11-30 1.2.3 0b11 0o8 0xG 1e 1e+ .e3 . + +. abc .Inf -.INF .NAN .naN 1e1_0 ~x'

it.each(TEXTS.split(' '))('%s is what YAML 1.2 reads', (text) => {
  const kind = typeof parse(text)
  expect(coreKind(text)).toBe(kind === 'string' ? null : kind)
})
