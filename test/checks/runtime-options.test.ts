import { describe, expect, it } from 'vitest'
import { NODE_OPTIONS, nodeOptionsOf } from '../../src/checks/node-options.ts'
import { runtimeOptions } from '../../src/checks/runtime-options.ts'
import type { ContainerSetup } from '../../src/domain/container-setup.ts'
import { runtimeIn } from '../../src/domain/runtime.ts'
import { present, scopeOf } from '../support/variables.ts'

const told = (name: string, raw: string, setup: ContainerSetup = {}) =>
  runtimeOptions
    .find({ ...scopeOf('production', [present(name, 'string', raw)]), setup })
    .map(({ says }) => says)
const count = (...given: Parameters<typeof told>) => told(...given).length

describe('the options of Node.js', () => {
  const [major = 0] = process.versions.node.split('.').map(Number)

  it('are those of the Node.js that runs the tests', () => {
    const taken = nodeOptionsOf(major)
    if (taken === null) throw new Error(`the table does not have Node.js ${major}`)
    const missing = [...process.allowedNodeEnvironmentFlags].filter((flag) => !taken.has(flag))
    expect(missing).toEqual([])
  })

  // carderne/pi-sandbox#14: a flag of a newer Node.js, and exit code 9.
  it.each([
    ['--experimental-strip-types', 'node:20-alpine'],
    ['--max-old-space-size=512 --use-system-ca', 'node:20'],
    ['--experimental-policy=p.json', 'node:24.1'],
    ['--optimize_for_size', 'node:22'],
    ['"--no-warnings', 'node:24'],
  ])('refuse %s on %s', (raw, baseImage) => {
    expect(count('NODE_OPTIONS', raw, { baseImage })).toBe(1)
  })

  it.each([
    ['--experimental-strip-types', 'node:24'],
    ['--experimental-strip-types', 'node:22'],
    ['--max_old_space_size=512 -r dotenv/config --require "/a b/c.js"', 'node:20'],
    ['--experimental-policy=p.json', 'node:20'],
    ['', 'node:20'],
    ['--optimize_for_size', 'node:21'],
    ['--optimize_for_size', 'nginx:1.29'],
  ])('take %s on %s', (raw, baseImage) => {
    expect(count('NODE_OPTIONS', raw, { baseImage })).toBe(0)
  })

  it('name the option when it is in the table, and no other text', () => {
    const setup = { baseImage: 'node:20' }
    for (const option of NODE_OPTIONS.filter((one) => !nodeOptionsOf(20)?.has(one)))
      expect(told('NODE_OPTIONS', option, setup)).toEqual([expect.stringContaining(option)])
    expect(told('NODE_OPTIONS', '--hidden-canary=1', setup).join('')).not.toContain('canary')
  })

  it('belong to the version of FROM, then of the manifest, then of the policy', () => {
    const raw = '--experimental-strip-types'
    expect(count('NODE_OPTIONS', raw)).toBe(0)
    expect(count('NODE_OPTIONS', raw, { runtime: 'node 20' })).toBe(1)
    expect(count('NODE_OPTIONS', raw, { manifestRuntime: 'nodejs24.x', runtime: 'node 20' })).toBe(
      0,
    )
    expect(
      count('NODE_OPTIONS', raw, { baseImage: 'node:20', manifestRuntime: 'nodejs24.x' }),
    ).toBe(1)
    expect(count('NODE_OPTIONS', raw, { baseImage: 'ubuntu', runtime: 'node 20' })).toBe(0)
  })
})

// Asked of OpenJDK 17.0.15 and CPython 3.11.7.
describe('the options of Java and Python', () => {
  it.each([
    '-XX:MaxPermSize=256m',
    '-Xmx1g -XX:+UseConcMarkSweepGC',
    '-XX:-PrintGCDateStamps',
  ])('refuse %s since Java 17', (raw) => {
    expect(count('JAVA_TOOL_OPTIONS', raw, { baseImage: 'eclipse-temurin:17-jre' })).toBe(1)
    expect(count('JAVA_TOOL_OPTIONS', raw, { baseImage: 'openjdk:8' })).toBe(0)
    expect(count('JAVA_TOOL_OPTIONS', raw)).toBe(0)
    const ignored = `-XX:+IgnoreUnrecognizedVMOptions ${raw}`
    expect(count('JAVA_TOOL_OPTIONS', ignored, { runtime: 'java 21' })).toBe(0)
  })

  it('take the usual ones', () => {
    const raw = '-Xmx1g -XX:MaxRAMPercentage=75 -XX:+UseZGC -Dfile.encoding=UTF-8'
    expect(count('JAVA_TOOL_OPTIONS', raw, { runtime: 'java 21' })).toBe(0)
  })

  it.each([
    ['PYTHONHASHSEED', ['fixed', '-1', '4294967296'], ['random', '0', '4294967295']],
    ['PYTHONUTF8', ['2', 'yes', 'true'], ['0', '1']],
    ['PYTHONTRACEMALLOC', ['x', '-1'], ['1', '25']],
  ])('of %s', (name, bad, good) => {
    for (const raw of bad) expect(count(name, raw), raw).toBe(1)
    for (const raw of good) expect(count(name, raw), raw).toBe(0)
  })
})

describe('a runtime', () => {
  it.each([
    ['node:22-alpine', 'node 22'],
    ['public.ecr.aws/docker/library/node:20.11.1', 'node 20'],
    ['gcr.io/distroless/nodejs22-debian12', 'node 22'],
    ['nodejs20.x', 'node 20'],
    ['python3.12', 'python 3'],
    ['python:3.13-slim', 'python 3'],
    ['eclipse-temurin:17-jre', 'java 17'],
    ['amazoncorretto:21', 'java 21'],
    ['java21', 'java 21'],
    ['corretto11', 'java 11'],
    ['node:lts', null],
    ['node', null],
    ['nginx:1.29', null],
    ['mycorp/node-api:20', null],
  ])('of %s is %s', (text, expected) => {
    const runtime = runtimeIn(text)
    expect(runtime === null ? null : `${runtime.name} ${runtime.major}`).toBe(expected)
  })
})
