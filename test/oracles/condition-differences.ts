/** Where conditions and Kubernetes give different answers, and why. Each condition is one of the vector kubernetes-cel. */
export interface Difference {
  readonly why: string
  readonly conditions: readonly string[]
}

const same = (conversion: string, texts: readonly string[]) =>
  texts.map(
    (text) => `${conversion}(${JSON.stringify(text)}) == ${conversion}(${JSON.stringify(text)})`,
  )

export const DIFFERENCES: readonly Difference[] = [
  {
    why: 'Numbers and times in unusual forms are refused',
    conditions: [
      ...same('double', ['1_0', 'inf', '-Infinity', 'nan', '0x1p-2']),
      ...same('timestamp', ['2027-02-28T00:00:00,5Z', '2027-02-28T00:00:00+24:00']),
      ...same('duration', ['0']),
    ],
  },
  {
    why: 'Functions of Kubernetes that do not exist here',
    conditions: [
      ...['matches(A, "^abc$")', '"😀x".charAt(1) == "x"', 'A.replace("a", "x") == "xbc"'],
      ...['A.find("b") == "b"', 'A.findAll("b") == ["b"]', '"%s-%d".format(["a", 1]) == "a-1"'],
      ...['isURL("https://example.com")', 'url("https://example.com").getHost() == "example.com"'],
      ...['isIP("10.0.0.1")', 'cidr("10.0.0.0/8").containsIP("10.0.0.1")'],
      ...['quantity("1Gi").isGreaterThan(quantity("1Mi"))', 'isQuantity("1Gi")'],
      ...['semver("1.2.3").major() == 1', 'strings.quote(A) == "\\"abc\\""'],
      ...['[1, 2].isSorted()', '[1, 2].sum() == 3', '[1, 2].min() == 1', '[1, 2].indexOf(2) == 1'],
      ...['[[1], [2]].flatten() == [1, 2]', '[1, 1].distinct() == [1]'],
      ...['sets.contains([1, 2], [1])', 'optional.of(1).hasValue()'],
      ...['{"a": 1}.?b.orValue(2) == 2'],
    ],
  },
  {
    why: 'A function that exists here alone',
    conditions: ['cel.bind(x, 1, x == 1)'],
  },
  {
    why: 'Macros with two variables, over an empty literal, or `has` on a literal are refused',
    conditions: [
      ...['[1, 2].all(i, v, v > i)', '[].all(x, x > 1)'],
      ...['has({"k": 1}.k)', 'has({"k": 1}.x)'],
    ],
  },
  {
    why: 'Texts are UTF-16: positions count units, and texts compare by them',
    conditions: [
      ...['"😀😀x".indexOf("x") == 2', '"😀x".substring(1) == "x"'],
      ...['"😀x".split("").size() == 2', '"\\uFFFF" < "😀"'],
    ],
  },
  {
    why: 'Changing case and trimming go beyond ASCII, as in JavaScript',
    conditions: [
      ...['"É".lowerAscii() == "É"', '"ß".upperAscii() == "ß"'],
      ...['"\\uFEFFa".trim() == "a"', '"\\u0085a".trim() == "a"'],
    ],
  },
  {
    why: 'Integers do not end at 64 bits',
    conditions: [...['9223372036854775808 > 0', '-9223372036854775808 / -1 > 0', 'int(1e99) == 1']],
  },
  {
    why: 'Numbers become texts as in JavaScript; times do not become texts or integers',
    conditions: [
      ...['string(1000000.0) == "1e+06"', 'string(0.000001) == "1e-06"'],
      'string(timestamp("2027-02-28T00:00:00Z")) == "2027-02-28T00:00:00Z"',
      'string(duration("1h")) == "3600s"',
      'int(timestamp("1970-01-01T00:00:01Z")) == 1',
    ],
  },
  {
    why: 'Bytes of a literal are its characters',
    conditions: ['b"ÿ".size() == 2'],
  },
  {
    why: 'Timestamps have milliseconds',
    conditions: [
      'timestamp("2027-02-28T00:00:00.000900Z") > timestamp("2027-02-28T00:00:00.000100Z")',
    ],
  },
]
