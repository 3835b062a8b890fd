import type { Piece } from './bundled.ts'

/** A piece that only passes on exports of another, and what else it imports, which that other one imports too. */
const FACADE = /^(?:import "\.\/[^"]+";\n)*export \{ ([^}]+) \} from "(\.\/[^"]+)";\n?$/
const IMPORT = /\bimport\("\.\/([^"]+)"\)/g

/**
 * Leaves out the pieces that only pass on exports of another piece. An `import()` of one takes the names from the other
 * piece itself, so that a run reads one file less.
 */
export function withoutFacades(pieces: readonly Piece[]): readonly Piece[] {
  const direct = new Map<string, string>()
  for (const { name, code } of pieces) {
    const [, names, from] = FACADE.exec(code) ?? []
    if (names !== undefined)
      direct.set(name, `import("${from}").then((piece) => ({ ${takenFrom(names)} }))`)
  }
  return pieces
    .filter(({ name }) => !direct.has(name))
    .map(({ name, code }) => ({
      name,
      code: code.replace(IMPORT, (found, target: string) => direct.get(target) ?? found),
    }))
}

/** `a as name, other` as the properties of an object. */
function takenFrom(names: string): string {
  const pairs = names.split(', ').map((one) => one.split(' as '))
  return pairs.map(([own, shown = own]) => `${shown}: piece.${own}`).join(', ')
}
