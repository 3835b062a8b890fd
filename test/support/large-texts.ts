let size = 1024 * 1024

/** A text repeated until it fills the size. */
const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length))

/** Lines made by number until they fill the size. */
function numbered(line: (number: number) => string, between = ''): string {
  const lines: string[] = []
  for (let made = 0; made < size; made += (lines.at(-1)?.length ?? 0) + between.length)
    lines.push(line(lines.length))
  return lines.join(between)
}

const nested = (open: string, close: string, inside = '') => {
  const deep = Math.floor(size / (open.length + close.length))
  return open.repeat(deep) + inside + close.repeat(deep)
}

const bomb = (item: (name: string) => string) =>
  ['a: &a [x,x,x,x,x,x,x,x,x]']
    .concat(
      [...'bcdefghij'].map(
        (name, place) => `${name}: &${name} [${`${item(`${'abcdefghi'[place]}`)},`.repeat(9)}]`,
      ),
    )
    .join('\n')

/** JSON of many items; what is read of them is more than that they are there. */
const items = (item: (number: number) => object | string) =>
  numbered((number) => {
    const made = item(number)
    return typeof made === 'string' ? made : JSON.stringify(made)
  }, ',')
const pairs = () => items((number) => `"K${number}":"v"`)
const named = (name: string, value: string) =>
  items((number) => ({ [name]: `K${number}`, [value]: 'v' }))
const POLICY = '"version":1,"service":"s","environments":{"prod":{}}'

/** What a policy or a manifest has many of, as JSON: there is no limit to it but the size of a file. */
const plenty: Readonly<Record<string, () => string>> = {
  'variables of a policy': () =>
    `{${POLICY},"variables":{${items((number) => `"K${number}":"port"`)}}}`,
  'unknown types of a policy': () => `{${POLICY},"variables":{${pairs()}}}`,
  'unknown keys of a policy': () => `{${POLICY},${pairs()}}`,
  'environments of a policy': () =>
    `{"version":1,"service":"s","variables":{},"environments":{${items((number) => `"e${number}":{}`)},"prod":{}}}`,
  'values of a policy': () =>
    `{"version":1,"service":"s","variables":{},"environments":{"prod":{"variables":{${pairs()}}}}}`,
  'references of a policy': () =>
    `{"version":1,"service":"s","variables":{},"environments":{"prod":{"secrets":{${pairs()}}}}}`,
  'rules of a policy': () =>
    `{${POLICY},"variables":{"A":"string","B":"string"},"rules":[${items((number) => ({ id: `r${number}`, 'all-or-none': ['A', 'B'] }))}]}`,
  'conditions of a policy': () =>
    `{${POLICY},"variables":{"A":"string","B":"string"},"rules":[${items((number) => ({ id: `r${number}`, assert: `A != B${number}`, message: 'No.' }))}]}`,
  'waivers of a policy': () =>
    `{${POLICY},"variables":{"A":"port"},"waivers":[${items((number) => ({ check: 'port', variable: `A${number}`, reason: 'r', owner: 'o', expires: '2099-01-01' }))}]}`,
  'checks of a policy': () => `{${POLICY},"variables":{},"checks":{${pairs()}}}`,
  'settings of a model': () =>
    `{"title":"S","type":"object","properties":{${items((number) => `"k${number}":{"type":"string"}`)}}}`,
  'variables of ECS': () =>
    `{"family":"f","containerDefinitions":[{"name":"a","image":"i","environment":[${named('name', 'value')}]}]}`,
  'secrets of ECS': () =>
    `{"family":"f","containerDefinitions":[{"name":"a","image":"i","secrets":[${named('name', 'valueFrom')}]}]}`,
  'containers of ECS': () => `{"family":"f","containerDefinitions":[${named('name', 'image')}]}`,
  'variables of Compose': () => `{"services":{"a":{"environment":{${pairs()}}}}}`,
  'lines of Compose': () =>
    `{"services":{"a":{"environment":[${items((number) => `"K${number}=\${K${number - 1}}"`)}]}}}`,
  'services of Compose': () => `{"services":{${items((number) => `"s${number}":{"image":"i"}`)}}}`,
  'variables of Kubernetes': () =>
    `{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"},"spec":{"template":{"spec":{"containers":[{"name":"a","env":[${named('name', 'value')}]}]}}}}`,
  'keys of Kubernetes': () =>
    `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{${pairs()}}}`,
  'objects of Kubernetes': () =>
    `{"apiVersion":"v1","kind":"List","items":[${items((number) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `c${number}` }, data: { A: 'b' } }))}]}`,
  'variables of App Runner': () =>
    `{"SourceConfiguration":{"ImageRepository":{"ImageIdentifier":"i","ImageConfiguration":{"RuntimeEnvironmentVariables":{${pairs()}}}}}}`,
  'secrets of App Runner': () =>
    `{"SourceConfiguration":{"ImageRepository":{"ImageIdentifier":"i","ImageConfiguration":{"RuntimeEnvironmentSecrets":{${pairs()}}}}}}`,
  'variables of apprunner.yaml': () =>
    `{"version":"1.0","runtime":"python3","run":{"command":"c","env":[${named('name', 'value')}]}}`,
  'variables of Lambda': () => `{"FunctionName":"f","Environment":{"Variables":{${pairs()}}}}`,
  'variables of CloudFormation': () =>
    `{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{${pairs()}}}}}}}`,
  'parameters of CloudFormation': () =>
    `{"AWSTemplateFormatVersion":"2010-09-09","Parameters":{${items((number) => `"P${number}":{"Type":"String","Default":"d"}`)}},"Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"A":{"Ref":"P1"}}}}}}}`,
  'resources of CloudFormation': () =>
    `{"AWSTemplateFormatVersion":"2010-09-09","Resources":{${items((number) => `"F${number}":{"Type":"AWS::Lambda::Function","Properties":{}}`)}}}`,
  'resources of Terraform': () =>
    `{"format_version":"1.2","resource_changes":[${items((number) => ({ address: `a.${number}`, mode: 'managed', type: 'aws_lambda_function', name: `n${number}`, change: { actions: ['create'], after: {}, after_unknown: {} } }))}]}`,
  'variables of Terraform': () =>
    `{"format_version":"1.2","resource_changes":[{"address":"aws_lambda_function.a","mode":"managed","type":"aws_lambda_function","name":"a","change":{"actions":["create"],"before":null,"after":{"environment":[{"variables":{${pairs()}}}]},"after_unknown":{}}}]}`,
  'jobs of a workflow': () =>
    `{"on":"push","jobs":{${items((number) => `"j${number}":{"needs":["j${number - 1}"],"steps":[{"run":"cdk deploy"}]}`)}}}`,
  'steps of a workflow': () =>
    `{"on":"push","jobs":{"a":{"steps":[${items((number) => ({ run: `cdk deploy ${number}`, if: 'always()' }))}]}}}`,
}

/** Shapes that cost a careless reader its time, its stack or its memory. */
const shapes: Readonly<Record<string, () => string>> = {
  letters: () => fill('a'),
  zeros: () => `1${fill('0')}`,
  'one number': () => fill('1234567890'),
  spaces: () => fill(' '),
  'line ends': () => fill('\n'),
  'Windows line ends': () => fill('\r\n'),
  tabs: () => fill('\t'),
  nulls: () => fill('\0'),
  quotes: () => fill('"'),
  apostrophes: () => fill("'"),
  backslashes: () => fill('\\'),
  dollars: () => fill('$'),
  colons: () => fill('a:'),
  slashes: () => fill('a/'),
  hashes: () => fill('#'),
  dashes: () => fill('- '),
  'broken pairs': () => fill('\ud800'),
  emoji: () => fill('\u{1f600}'),
  'open brackets': () => fill('['),
  'open braces': () => fill('{'),
  'open maps': () => fill('{"a":'),
  'open YAML maps': () => fill('{a: '),
  'open parentheses': () => fill('('),
  'nested lists': () => nested('[', ']'),
  'nested maps': () => nested('{"a":', '}', '1'),
  'nested parentheses': () => nested('(', ')', 'a'),
  'nested defaults': () => nested('${A:-', '}', 'x'),
  'nested lines': () => numbered((number) => `${' '.repeat(Math.min(number, 1400))}a:\n`),
  'nested items': () => fill('- ').concat('a'),
  'indented dashes': () => numbered((number) => `${' '.repeat(number)}-\n`),
  variables: () => fill('$KNOWN'),
  'braced variables': () => fill('${KNOWN}'),
  'open defaults': () => fill('${KNOWN:-'),
  'closed defaults': () => fill('${A:-x}'),
  'open quotes': () => fill("A='x\n"),
  'open double quotes': () => fill('A="x\n'),
  'open backticks': () => fill('A=`x\n'),
  'one long quote': () => `A="${fill('x')}"`,
  'one long escape': () => `A="${fill('\\n')}"`,
  'one long open quote': () => `A="${fill('x')}`,
  'spaces before =': () => `A${fill(' ')}B`,
  'hash tail': () => `A=${fill(' #')}`,
  'blank tail': () => `A=x${fill(' ')}y`,
  exports: () => fill('export '),
  'many names': () => numbered((number) => `NAME_${number}=value ${number}\n`),
  'names that build': () => numbered((number) => `N${number}=\${N${number - 1}}x\n`),
  'doubling names': () => numbered((number) => `N${number}=\${N${number - 1}}\${N${number - 1}}\n`),
  'one name': () => fill('A=b\n'),
  'bad lines': () => fill('not a line\n'),
  comments: () => fill('# @example=x\n'),
  decorators: () => fill('@a(b=c) '),
  'open decorators': () => fill('# @a(\n'),
  'many keys': () => `{${numbered((number) => `"K${number}":${number}`, ',')}}`,
  'many YAML keys': () => numbered((number) => `K${number}: ${number}\n`),
  'one key': () => fill('a: b\n'),
  'many columns': () => `{${numbered((number) => `K${number}: a`, ', ')}}`,
  'many documents': () => fill('---\na: b\n'),
  'document ends': () => fill('...\n'),
  'long key': () => `{"${fill('k')}":1}`,
  'long plain key': () => `${fill('k')}: 1`,
  'many anchors': () => numbered((number) => `k${number}: &a${number} x\n`),
  'many aliases': () => `a: &a x\nb: [${fill('*a,')}*a]`,
  'alias to nothing': () => `[${fill('*a,')}*a]`,
  laughs: () => bomb((name) => `*${name}`),
  'merge laughs': () =>
    ['a: &a {x: 1}']
      .concat(
        [...'bcdefghijklmnop'].map(
          (name, place) => `${name}: &${name} {<<: [${`*${'abcdefghijklmno'[place]},`.repeat(9)}]}`,
        ),
      )
      .join('\n'),
  'merge keys': () =>
    `a: &a {${numbered((number) => `k${number}: a`, ', ').slice(0, size / 2)}}\nb: {${fill('<<: *a, ').slice(0, 4000)}}`,
  'merge chain': () =>
    numbered(
      (number) => `k${number}: &a${number} { <<: *a${Math.max(number - 1, 0)}, v${number}: 1 }\n`,
    ).replace('<<: *a0, ', ''),
  'aliases of a large list': () =>
    `a: &a [${fill('1,').slice(0, 8000)}1]\nb: [${'*a,'.repeat(97)}*a]`,
  'merges of a large map': () =>
    `a: &a {${numbered((number) => `k${number}: 1`, ', ').slice(0, 14_000)}: 1}\nb: [${'{<<: *a},'.repeat(97)}*a]`,
  'self alias': () => 'a: &a [*a]',
  tags: () => fill('!a '),
  'long tag': () => `!${fill('a')} b`,
  'short forms': () => fill('!Ref '),
  'nested short forms': () => fill('!Not [').concat(']'.repeat(size / 6)),
  'binary tag': () => `a: !!binary ${fill('A')}`,
  'block text': () => `a: |\n${fill('  x\n')}`,
  'block text of one line': () => `a: >\n  ${fill('x ')}`,
  'quoted lines': () => `a: "${fill('x\n\n')}"`,
  'many scalars': () => `[${fill('1,')}1]`,
  'many floats': () => `[${fill('1e400,')}1]`,
  'many dates': () => `[${fill('2001-01-01,')}1]`,
  'many nulls': () => `[${fill(',')}]`,
  'question marks': () => fill('? '),
  'flow question marks': () => `{${fill('? a, ')}}`,
  'text of sums': () => fill('A == "x" || ').concat('A == "x"'),
  'text of calls': () => `A${fill('.matches("x")')}`,
  'text of sizes': () => `A${fill('.size()')}`,
  'text of minus': () => `${fill('-')}1`,
  'text of not': () => `${fill('!')}true`,
  'text of list': () => `A in [${fill('"x",')}"x"]`,
  'text of choices': () => fill('true ? A : ').concat('A'),
  alternatives: () => fill('a|').concat('a'),
  'optional letters': () => fill('a?'),
  'nested stars': () => nested('(', ')*', 'a'),
  'counted letters': () => fill('a{1000}'),
  'nested counts': () => nested('(', '){9}', 'a'),
  classes: () => fill('[a-z]'),
  'unicode classes': () => fill('\\pL'),
  'flag groups': () => fill('(?i)'),
  arn: () => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${fill('a')}`,
  'arn of colons': () => `arn:aws:secretsmanager:us-east-1:123456789012:secret:a${fill(':')}`,
  'arn of regions': () => `arn:aws:ssm:${fill('a-')}:123456789012:parameter/a`,
  'parameter path': () => `ssm:${fill('/a')}!`,
  'open escapes': () => `A="${fill('\\a')}`,
  'open escapes in a manifest': () => `services: { a: { environment: [ 'A="${fill('\\a')}' ] } }`,
  'escaped ends': () => fill('A="\\"\n'),
  'names alone': () => numbered((number) => `N${number}\n`),
  'exported nothing': () => fill('export\n'),
  'comments with @': () => fill('# @a=" '),
  'waivers in comments': () =>
    `jobs: { a: { steps: [{ run: cdk deploy }] } }\n${fill('# bootgate: waive audit-deploy-ungated until 2099-01-01 by @a: b\n')}`,
  'waivers of nothing': () => `jobs: {}\n${fill('# bootgate: waive a\n')}`,
  'one long waiver': () => `jobs: {} # bootgate: waive ${fill('a until b by c ')}`,
  'one comment': () => `# ${fill('@a(b="c", ')}`,
}

/** Every shape, or those that are named, made to a size in characters, or a little more. */
export function* largeTexts(
  of: number,
  names: readonly string[] = SHAPES,
): Generator<readonly [string, string]> {
  for (const [name, make] of Object.entries({ ...shapes, ...plenty })) {
    if (!names.includes(name)) continue
    size = of
    yield [name, make()]
  }
}

/** The names of all shapes. */
export const SHAPES: readonly string[] = Object.keys({ ...shapes, ...plenty })
/** The names of those that are JSON of many things. */
export const PLENTY: readonly string[] = Object.keys(plenty)
