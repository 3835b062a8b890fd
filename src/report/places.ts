import { groupBy } from '../algorithms/group-by.ts'
import { withCommas } from '../domain/digits.ts'
import type { Finding } from '../domain/finding.ts'
import { describeOrigin } from '../domain/origin.ts'
import { capped, MOST_SHOWN, namesInWords } from './caps.ts'
import { whereOf } from './words.ts'

/** So many places of one part each stand in one line, in the order of the names. */
const IN_ONE_LINE = 3

/** The places of findings as lines: one line when all have the same place, else names with their places. */
export function placeLines(findings: readonly Finding[]): readonly string[] {
  const { shown, left } = capped(findings, MOST_SHOWN.names)
  const byPlace = groupBy(shown, (finding) => placesOf(finding).join(' · '))
  const places = [...byPlace.keys()].filter((place) => place !== '')
  const isShort = places.length <= IN_ONE_LINE && shown.every((one) => placesOf(one).length <= 1)
  const isUnnamed = shown.every(({ variable }) => variable === null)
  if (places.length <= 1 || isShort || isUnnamed) return [places.join(' · ')].filter(Boolean)
  const lines = [...byPlace].flatMap(([place, there]) => {
    const names = [...new Set(there.flatMap(({ variable }) => variable ?? []))]
    return place === '' ? [] : [`${namesInWords(names)}: ${place}`]
  })
  return left.length === 0 ? lines : [...lines, `and ${withCommas(left.length)} more`]
}

function placesOf(finding: Finding): readonly string[] {
  const origin = finding.origin === null ? '' : describeOrigin(finding.origin)
  const where = whereOf(finding)
  // The origin of a manifest's value is already its place.
  return (origin.includes(where) ? [origin] : [where, origin]).filter((place) => place !== '')
}
