import { describe, expect, it } from 'vitest'
import { movingTags, ownCalls, ownPins, PINNED, pinnedTo } from '../../scripts/pinned.ts'
import { type ReleaseFacts, releaseChecks, releaseNotes } from '../../scripts/release.ts'
import { read } from '../support/source-files.ts'

const RIGHT: ReleaseFacts = {
  tag: 'v1.2.3',
  version: '1.2.3',
  locked: ['1.2.3', '1.2.3'],
  changelog: '# Changelog\n\n## 1.2.3 (2026-12-01)\n\n- New.\n\n## 1.2.2 (2026-11-01)\n\n- Old.\n',
  uncommitted: [],
  stale: [],
  pins: [{ file: 'README.md', same: true }],
  calls: [{ file: 'docs/action.md', same: true }],
  movingTags: ['v1', 'v1'],
  main: { path: 'dist/action/index.js', there: true },
  licences: [{ name: 'zod', licence: 'MIT', listed: true }],
  unpacked: 2_400_000,
}

const problemsOf = (over: Partial<ReleaseFacts>) =>
  releaseChecks({ ...RIGHT, ...over }).flatMap(({ problem }) => problem ?? [])

describe('the release check', () => {
  it('finds nothing wrong with a right tree, with or without a tag', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ tag: null })).toEqual([])
  })

  it.each<[string, Partial<ReleaseFacts>, RegExp]>([
    ['a tag of another version', { tag: 'v1.2.4' }, /tag v1\.2\.3/],
    ['a tag without its letter', { tag: '1.2.3' }, /tag v1\.2\.3/],
    ['a lock file of another version', { locked: ['1.2.3', '1.2.2'] }, /1\.2\.2/],
    [
      'a changelog that begins with another version',
      { changelog: RIGHT.changelog.replace('# Changelog\n', '## 1.3.0 (2026-12-02)\n\n- X.\n') },
      /1\.2\.3 \(YYYY/,
    ],
    ['a changelog without a date', { changelog: '## 1.2.3\n\n- New.\n' }, /YYYY/],
    [
      'a changelog without a text',
      { changelog: '## 1.2.3 (2026-12-01)\n\n## 1.2.2 (2026-11-01)\n' },
      /YYYY/,
    ],
    ['a file that is not committed', { uncommitted: ['src/gate.ts'] }, /Commit src\/gate\.ts/],
    ['a stale bundle', { stale: ['dist/cli/index.js'] }, /npm run build.*dist\/cli\/index\.js/],
    [
      'many stale files, of which it names some',
      { stale: Array.from({ length: 11 }, (_, place) => `dist/${place}.js`) },
      /dist\/7\.js and 3 more\.$/,
    ],
    [
      'a pin of another bundle',
      { pins: [{ file: 'README.md', same: false }] },
      /npm run pin.*README/,
    ],
    ['no pin', { pins: [] }, /npm run pin/],
    [
      'a call of an older reusable workflow',
      { calls: [{ file: 'docs/action.md', same: false }] },
      /npm run pin once more.*docs\/action\.md/,
    ],
    ['no call', { calls: [] }, /npm run pin once more/],
    ['a moving tag of another major version', { movingTags: ['v1', 'v0'] }, /moves v1.* name v0/],
    ['no moving tag', { movingTags: [] }, /name none/],
    ['an action without its file', { main: { path: 'dist/x.js', there: false } }, /dist\/x\.js/],
    [
      'a licence that is not allowed',
      { licences: [{ name: 'gpl', licence: 'GPL-3.0', listed: true }] },
      /gpl/,
    ],
    [
      'a licence without its text',
      { licences: [{ name: 'zod', licence: 'MIT', listed: false }] },
      /zod/,
    ],
    ['a package that is too large', { unpacked: 2_600_000 }, /2\.6 MB/],
  ])('finds %s, and nothing else', (_, over, problem) => {
    const [found, ...others] = problemsOf(over)
    expect(found).toMatch(problem)
    expect(others).toEqual([])
  })

  it('takes the notes of a version from the changelog', () => {
    expect(releaseNotes(RIGHT.changelog, '1.2.2')).toBe('- Old.')
    expect(releaseNotes(RIGHT.changelog, '1.2')).toBe(null)
    const { version } = JSON.parse(read('package.json'))
    expect(releaseNotes(read('CHANGELOG.md'), version)).toContain('uses: bootgate/bootgate@SHA')
  })
})

describe('the pins of pages', () => {
  const [action, workflow] = ['a'.repeat(40), 'b'.repeat(40)]
  const CALL = 'bootgate/bootgate/.github/workflows/gate.yml'

  it.each([
    ['a tag', 'uses: bootgate/bootgate@v1', `uses: bootgate/bootgate@${action} # v1`],
    [
      'an older commit',
      `uses: bootgate/bootgate@${'0'.repeat(40)} # v1`,
      `uses: bootgate/bootgate@${action} # v1`,
    ],
    ['a call without a commit', `uses: ${CALL}@SHA`, `uses: ${CALL}@${workflow} # v1`],
    ['an older call', `uses: ${CALL}@${action} # v1`, `uses: ${CALL}@${workflow} # v1`],
  ])('replace %s, and stay as they are then', (_, before, after) => {
    expect(pinnedTo(before, { action, workflow })).toBe(after)
    expect(pinnedTo(after, { action, workflow })).toBe(after)
  })

  it('are found, apart from calls, with the moving tags that they and addresses name', () => {
    const text = `uses: bootgate/bootgate@${action} # v1\nuses: ${CALL}@${workflow} # v2\n$schema=https://raw.githubusercontent.com/bootgate/bootgate/v3/schema/bootgate.schema.json\n`
    expect([ownPins(text), ownCalls(text)]).toEqual([[action], [workflow]])
    expect(movingTags(text)).toEqual(['v1', 'v2', 'v3'])
  })

  it('name a commit wherever a page calls the reusable workflow', () => {
    expect(PINNED.filter((file) => read(file).includes(`${CALL}@SHA`))).toEqual([])
    expect(PINNED.flatMap((file) => ownCalls(read(file))).length).toBeGreaterThan(0)
  })
})
