import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blobLinks, docsOf } from '../../src/adapters/github-links.ts'

const WORKSPACE = resolve('.')
const ENV = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_WORKSPACE: WORKSPACE }
const TARGET = { owner: 'acme', repo: 'shop', sha: 'a'.repeat(40) }
const BASE = `https://github.com/acme/shop/blob/${TARGET.sha}`
const at = (file: string) => ({ file, line: 7, column: 3 })

describe('a link to a line', () => {
  const linkTo = blobLinks(ENV, TARGET, () => true)

  it.each([
    ['deploy/service.json', `${BASE}/deploy/service.json#L7`],
    ['./deploy/../bootgate.yml', `${BASE}/bootgate.yml#L7`],
    [`${WORKSPACE}/bootgate.yml`, `${BASE}/bootgate.yml#L7`],
    ['a b#c?d"<|>/ü.json', `${BASE}/a%20b%23c%3Fd%22%3C%7C%3E/%C3%BC.json#L7`],
    ['..hidden.json', `${BASE}/..hidden.json#L7`],
  ])('of %s goes to the file at the commit', (file, url) => {
    expect(linkTo(at(file))).toBe(url)
  })

  it.each([
    ['../elsewhere.json'],
    ['/rendered/task-definition.json'],
    [''],
  ])('of %j, which is no file of the repository, is none', (file) => {
    expect(linkTo(at(file))).toBeNull()
  })

  it.each([
    ['no commit', ENV, null, true],
    ['no workspace', { ...ENV, GITHUB_WORKSPACE: '' }, TARGET, true],
    ['no server', { GITHUB_WORKSPACE: WORKSPACE }, TARGET, true],
    [
      'a server that is no address',
      { ...ENV, GITHUB_SERVER_URL: 'javascript:alert(1)' },
      TARGET,
      true,
    ],
    ['a workspace that is no clone', ENV, TARGET, false],
  ])('is none with %s', (_, env, target, clone) => {
    expect(blobLinks(env, target, () => clone)(at('bootgate.yml'))).toBeNull()
  })
})

describe('the docs of a run', () => {
  const of = (GITHUB_ACTION_REPOSITORY: string, GITHUB_ACTION_REF: string) =>
    docsOf({ GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF })

  it.each([['v1'], ['v1.2.3'], ['b'.repeat(40)]])('are those of the release %s', (ref) => {
    expect(of('bootgate/bootgate', ref)).toBe(
      `https://github.com/bootgate/bootgate/blob/${ref}/docs`,
    )
  })

  it.each([
    ['a branch', 'bootgate/bootgate', 'main'],
    ['another path', 'bootgate/bootgate', 'v1/../../../evil'],
    ['no ref', 'bootgate/bootgate', ''],
    ['a fork', 'acme/bootgate', 'v1'],
    ['nothing', '', ''],
  ])('are those of the main branch with %s', (_, repository, ref) => {
    expect(of(repository, ref)).toBe('https://github.com/bootgate/bootgate/blob/main/docs')
  })
})
