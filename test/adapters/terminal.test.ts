import { describe, expect, it } from 'vitest'
import { paintFor, understandsControls, widthOf } from '../../src/adapters/terminal.ts'

describe('colour', () => {
  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a pipe', {}, {}, false],
    ['a terminal under NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
    ['a pipe under FORCE_COLOR', {}, { FORCE_COLOR: '1' }, true],
    ['a pipe under FORCE_COLOR=0', {}, { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR and NO_COLOR', { isTTY: true }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('for %s', (_, stream, env, coloured) => {
    expect(paintFor(stream, env)('red', 'x').includes('\u001b')).toBe(coloured)
  })
})

describe('a terminal', () => {
  it.each([
    [{ isTTY: true, columns: 100 }, { columns: 100 }],
    [{ isTTY: true, columns: 12 }, { columns: 40 }],
    [{ isTTY: true, columns: 0 }, {}],
    [{ columns: 100 }, {}],
  ])('%j is as wide as it says, and never too narrow to read', (stream, width) => {
    expect(widthOf(stream)).toEqual(width)
  })

  it('that is dumb is never drawn over', () => {
    expect(understandsControls({ isTTY: true }, { TERM: 'dumb' })).toBe(false)
  })
})
