/** Prints the notes of a tag from CHANGELOG.md: `node scripts/release-notes.ts v1.2.3`. */
import { readFileSync } from 'node:fs'
import { releaseNotes } from './release.ts'

const tag = process.argv[2] ?? ''
const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8')
const notes = releaseNotes(changelog, tag.replace(/^v/, ''))
if (notes === null) throw new Error(`CHANGELOG.md has no notes of ${tag}`)
console.log(notes)
