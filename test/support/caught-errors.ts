import ts from 'typescript'

/** A use of an error that somebody else may have written, as `src/a.ts: the code`. */
export type Use = string

/** Functions that make a failure of ours out of anything thrown, or tell kinds of it apart. */
const REWRITERS = [
  ...['toFailure', 'unreadable', 'failure', 'secretsManagerError', 'parameterStoreError'],
  ...[
    'CredentialsError',
    'awsErrorOf',
    'fieldsOf',
    'codesOf',
    'codeOf',
    'isRefusal',
    'whyNot',
    'isRateLimit',
    'gitHubError',
  ],
  ...['valueAt', 'placesOf'],
  // Throw it, or another one that was thrown.
  ...['throwCause', 'causeOf'],
]
/** What may be read of an error: codes from closed lists, and words that are ours. */
const CLOSED = ['code', 'codes', 'exitCode', 'says', 'failure']

/** Every use of a caught error, or of one that is handed on, by which its text could come out. */
export function openUsesIn(file: ts.SourceFile): readonly Use[] {
  const uses: Use[] = []
  const visit = (node: ts.Node): void => {
    for (const [name, scope] of caughtAt(node))
      if (ts.isIdentifier(name)) uses.push(...openUsesOf(name, scope))
      else uses.push(told(name))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

type Caught = readonly [name: ts.BindingName, scope: ts.Node]

function caughtAt(node: ts.Node): readonly Caught[] {
  if (ts.isCatchClause(node) && node.variableDeclaration !== undefined)
    return [[node.variableDeclaration.name, node.block]]
  const handler = handlerIn(node)
  if (handler !== undefined && isFunction(handler) && handler.body !== undefined) {
    const { body, parameters } = handler
    return parameters.map(({ name }) => [name, body])
  }
  // The rewriters themselves, and whoever takes what a stranger threw.
  if (!isFunction(node) || node.body === undefined) return []
  const { body, parameters } = node
  return parameters
    .filter(
      ({ name, type }) =>
        type?.kind === ts.SyntaxKind.UnknownKeyword &&
        /^(thrown|error|cause)$/.test(name.getText()),
    )
    .map(({ name }) => [name, body])
}

/** What is to be called with an error: of `.catch(f)`, `.then(…, f)` and `.on('error', f)`. */
function handlerIn(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined
  const [first, second] = node.arguments
  const called = node.expression.name.text
  if (called === 'catch') return first
  const listens = /^(on|once)$/.test(called) && /^.error/.test(first?.getText() ?? '')
  return called === 'then' || listens ? second : undefined
}

function isFunction(
  node: ts.Node,
): node is ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)
}

function openUsesOf(name: ts.Identifier, scope: ts.Node): readonly Use[] {
  const uses: Use[] = []
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) && node.text === name.text
    const isLabel = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
    if (isName && !isLabel && !isClosed(node)) uses.push(told(node))
    ts.forEachChild(node, visit)
  }
  visit(scope)
  return uses
}

function isClosed(use: ts.Identifier): boolean {
  const { parent } = use
  if (ts.isThrowStatement(parent)) return true
  if (ts.isPropertyAccessExpression(parent)) return CLOSED.includes(parent.name.text)
  if (ts.isBinaryExpression(parent) && parent.left === use)
    return [ts.SyntaxKind.InstanceOfKeyword, ts.SyntaxKind.EqualsEqualsEqualsToken].includes(
      parent.operatorToken.kind,
    )
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InKeyword
  const isHandedOn = ts.isCallExpression(parent) || ts.isNewExpression(parent)
  return isHandedOn && parent.expression !== use && REWRITERS.includes(parent.expression.getText())
}

/** What may be called `message`, `stack` or `cause` besides: the words of ours, and of a schema of ours. */
const OURS = ['failure', 'finding', 'annotation', 'issue', 'data', 'rule', 'first']

/** Every place that reads a text as errors have one, of whatever is not known to be ours. */
export function readersIn(file: ts.SourceFile): readonly Use[] {
  const uses: Use[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && /^(message|stack|cause)$/.test(node.name.text))
      if (!OURS.includes(node.expression.getText())) uses.push(told(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

function told(node: ts.Node): Use {
  const file = node.getSourceFile().fileName
  const statement = ts.findAncestor(node, ts.isStatement) ?? node
  return `${file}: ${statement.getText().replace(/\s+/g, ' ').slice(0, 100)}`
}
