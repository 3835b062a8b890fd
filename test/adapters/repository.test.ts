import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryPaths } from '../../src/adapters/repository.ts'

const root = mkdtempSync(join(tmpdir(), 'bootgate-'))
const folder = join(root, 'services/api')
mkdirSync(join(root, '.git'))
mkdirSync(folder, { recursive: true })

describe('a path as the repository names it', () => {
  it.each([
    ['bootgate.yml', 'services/api/bootgate.yml'],
    ['./a/../bootgate.yml', 'services/api/bootgate.yml'],
    ['../shared.yml', 'services/shared.yml'],
    ['..data/a.yml', 'services/api/..data/a.yml'],
    [join(root, 'a b.yml'), 'a b.yml'],
    [join(root, '../outside.yml'), join(root, '../outside.yml')],
  ])('%j', (file, expected) => {
    expect(repositoryPaths(folder)(file)).toBe(expected)
  })

  it('is from the folder of the run where there is no repository', () => {
    const lone = mkdtempSync(join(tmpdir(), 'bootgate-'))
    expect(repositoryPaths(lone)('a/b.yml')).toBe('a/b.yml')
  })
})
