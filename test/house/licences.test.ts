import { describe, expect, it } from 'vitest'
import { licencesText } from '../../scripts/licences.ts'

const apache = (owner: string, indent = '') => ({
  id: 'Apache-2.0',
  text: `Apache License\n${indent}1. Definitions.\nEND OF TERMS AND CONDITIONS\n  How to apply it.\n  Copyright 2018 ${owner}\n  Licensed under it.`,
})
const mit = (owner: string) => ({ id: 'MIT', text: `MIT License\nCopyright (c) ${owner}\nFree.` })

describe('the licences of a bundle', () => {
  it('have the same terms once, below each package and its owner', () => {
    const text = licencesText([
      { name: 'a', ...apache('Ann') },
      { name: 'b', ...apache('Bob', '   ') },
      { name: 'c', ...apache('Ann') },
    ])
    expect(text).toBe(
      'a\nc\nCopyright 2018 Ann\n\nb\nCopyright 2018 Bob\nApache-2.0\nApache License\n1. Definitions.\nEND OF TERMS AND CONDITIONS\n',
    )
  })

  it('keep terms apart that differ, as MIT does by its owner', () => {
    const text = licencesText([
      { name: 'a', ...mit('Ann') },
      { name: 'b', ...mit('Bob') },
    ])
    expect(text).toBe(
      'a\nMIT\nMIT License\nCopyright (c) Ann\nFree.\n\nb\nMIT\nMIT License\nCopyright (c) Bob\nFree.\n',
    )
  })

  it('name a package without a text', () => {
    expect(licencesText([{ name: 'a', id: 'ISC', text: '' }])).toBe('a\nISC\n\n')
  })
})
