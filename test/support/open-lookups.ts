import ts from 'typescript'

/** A place that looks up a text of anybody's in a plain object, as `src/a.ts:12: the code`. */
export type Lookup = string

const FLAGS = ts.TypeFlags
const ANY_TEXT =
  FLAGS.Any | FLAGS.Unknown | FLAGS.String | FLAGS.TemplateLiteral | FLAGS.StringMapping

/** Types that stand for another one, which is known only where they are used. */
const LATER = FLAGS.TypeParameter | FLAGS.Index | FLAGS.IndexedAccess | FLAGS.Conditional

/** The one function that may: it asks first whether the key is the record's own. */
const ALLOWED_IN = 'src/algorithms/own.ts'

/**
 * Every lookup in the files of a program whose key may be any text: `object[key]`, read or written,
 * `key in object`, `const { [key]: it } = object`, and `Object.assign`, which writes every key that it is given.
 * `delete object[key]` takes away own keys only; a key of a generic `Record<Key, …>` is as closed as its `Key`.
 */
export function openLookupsIn(program: ts.Program, files: readonly string[]): readonly Lookup[] {
  const checker = program.getTypeChecker()
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new Error(`${file} is not in the program`)
    return file === ALLOWED_IN ? [] : lookupsIn(source, file, checker)
  })
}

function lookupsIn(
  source: ts.SourceFile,
  file: string,
  checker: ts.TypeChecker,
): readonly Lookup[] {
  const found: Lookup[] = []
  const visit = (node: ts.Node): void => {
    if (isOpen(node, checker)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${file}:${line + 1}: ${node.getText().replace(/\s+/g, ' ').slice(0, 100)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isOpen(node: ts.Node, checker: ts.TypeChecker): boolean {
  const anyText = (key: ts.Expression) => mayBeAnyText(checker.getTypeAtLocation(key), checker)
  if (ts.isElementAccessExpression(node))
    return (
      anyText(node.argumentExpression) &&
      !ts.isDeleteExpression(node.parent) &&
      !isKeyOfItsRecord(node, checker)
    )
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
    return !ts.isPrivateIdentifier(node.left) && anyText(node.left)
  if (ts.isBindingElement(node) && node.propertyName !== undefined)
    return ts.isComputedPropertyName(node.propertyName) && anyText(node.propertyName.expression)
  if (ts.isCallExpression(node) && node.expression.getText() === 'Object.assign')
    return !node.arguments.slice(1).every(ts.isObjectLiteralExpression)
  return false
}

function mayBeAnyText(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnionOrIntersection()) return type.types.some((one) => mayBeAnyText(one, checker))
  if ((type.flags & LATER) === 0) return (type.flags & ANY_TEXT) !== 0
  const bound = checker.getBaseConstraintOfType(type)
  return bound === undefined || bound === type || mayBeAnyText(bound, checker)
}

/** `flaws[code]`, where `flaws` is a `Record<Code, …>` and `code` a `Code` of the same function. */
function isKeyOfItsRecord(
  { expression, argumentExpression }: ts.ElementAccessExpression,
  checker: ts.TypeChecker,
): boolean {
  const key = checker.getTypeAtLocation(argumentExpression)
  const record = withoutReadonly(checker.getTypeAtLocation(expression))
  const isRecord = record.aliasSymbol?.name === 'Record'
  return (
    isRecord && (key.flags & FLAGS.TypeParameter) !== 0 && record.aliasTypeArguments?.[0] === key
  )
}

function withoutReadonly(type: ts.Type): ts.Type {
  const [of] = type.aliasTypeArguments ?? []
  return type.aliasSymbol?.name === 'Readonly' && of !== undefined ? of : type
}
