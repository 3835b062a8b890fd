import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { workspacePaths } from '../../src/adapters/workspace.ts'

const pathOf = workspacePaths(resolve('.'))

it.each([
  ['bootgate.yml', 'bootgate.yml'],
  ['./deploy/../deploy/task.json', 'deploy/task.json'],
  [resolve('a/b.yml'), 'a/b.yml'],
  ['..b/c.yml', '..b/c.yml'],
  ['../other/task.json', null],
  ['/etc/passwd', null],
  ['.', null],
])('a workspace names %s as %s', (file, path) => {
  expect(pathOf(file)).toBe(path)
})

it('names nothing where there is no workspace', () => {
  expect(workspacePaths('')('bootgate.yml')).toBeNull()
})
