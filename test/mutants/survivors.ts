export interface Explained {
  readonly reason: string
  /** As the test prints them. */
  readonly mutants: readonly string[]
}

/**
 * Mutants that no everyday test of their area notices, and why. Most change nothing that can be seen; a
 * reason that begins with OPEN says what a test could still be written for.
 */
export const SURVIVORS: readonly Explained[] = [
  {
    reason: 'No two variables have one name, and every finding is in the group of its variable.',
    mutants: [
      'src/checks/examine.ts: byVariable .get(finding.variable) ?.some → byVariable.get(finding.variable).some',
      'src/checks/scope.ts: a.name < b.name → a.name <= b.name',
    ],
  },
  {
    reason: 'A name of a check, or a mark, that does not exist: nothing asks for it.',
    mutants: [
      'src/checks/examine.ts: [] → ["Stryker was here"]',
      'src/checks/scope.ts: [] → ["Stryker was here"]',
    ],
  },
  {
    reason:
      'A text in a list of failures, drafts or candidates of a path on which another failure breaks the run already, or in a list that is only walked.',
    mutants: [
      'src/resolve/candidates.ts: [] → ["Stryker was here"]',
      'src/resolve/expand.ts: [] → ["Stryker was here"]',
      'src/resolve/secrets-file.ts: [] → ["Stryker was here"]',
    ],
  },
  {
    reason:
      'The quick way for clean texts says what the long way would: nothing is cleaned away, and no mark is found.',
    mutants: [
      'src/checks/scope.ts: false → true',
      'src/checks/scope.ts: value.read(isClean) → false',
      'src/checks/scope.ts: { const flaws = declaration.type.judge(value) return { flaws: flaws.map((flaw) => ({ variable, flaw, byText: false })),  → {}',
    ],
  },
  {
    reason:
      'A name in a set of which only the size and the names of real variables are asked, behind conditions that rule its case out.',
    mutants: ['src/domain/insufficient-evidence.ts: [] → ["Stryker was here"]'],
  },
  {
    reason: 'Nothing is as good as false to who asks whether a text is JSON.',
    mutants: ['src/checks/scope.ts: { return false } → {}'],
  },
  {
    reason: '`because` stands on unavailable variables alone; the compiler asks for the state.',
    mutants: ["src/domain/insufficient-evidence.ts: state !== 'unavailable' → false"],
  },
  {
    reason: 'A row has two cells or more: there is always a first one.',
    mutants: [
      'src/domain/parity.ts: first?.sameAs → first.sameAs',
      'src/domain/parity.ts: first?.state → first.state',
    ],
  },
  {
    reason:
      'What begins with a day and goes on is no time to `Date.parse`, or does not begin its ISO form.',
    mutants: ['src/domain/waiver.ts: /^\\d{4}-\\d{2}-\\d{2}$/ → /^\\d{4}-\\d{2}-\\d{2}/'],
  },
  {
    reason:
      'Only fields that nothing reads: the service that the gate proves itself with has a name, a place and an empty past for the compiler.',
    mutants: [
      'src/self-test.ts: \'\' → "Stryker was here!"',
      'src/self-test.ts: \'error\' → ""',
      'src/self-test.ts: \'policy\' → ""',
      'src/self-test.ts: \'production\' → ""',
      'src/self-test.ts: \'proof\' → ""',
      'src/self-test.ts: [] → ["Stryker was here"]',
      'src/self-test.ts: true → false',
      "src/self-test.ts: { source: 'policy', locator: '' } → {}",
    ],
  },
  {
    reason:
      'Another kind of candidate does not come by here, or both branches give the same for it.',
    mutants: [
      'src/resolve/candidates.ts: \'\' → "Stryker was here!"',
      'src/resolve/candidates.ts: \'reference\' → ""',
      "src/resolve/candidates.ts: reference.store !== 'secrets-manager' → false",
      "src/resolve/candidates.ts: sources.manifest ?? '' → sources.manifest && ''",
      'src/resolve/container-view.ts: outer !== key → true',
      'src/resolve/expand.ts: \'reference\' → ""',
      'src/resolve/expand.ts: reference.region ?? means.region → reference.region && means.region',
      'src/resolve/go-format.ts: power < 0 → power <= 0',
      'src/resolve/go-format.ts: value === undefined → false',
      'src/resolve/resolve.ts: group.length === 0 → true',
      'src/resolve/secrets-file.ts: \'parameter\' → ""',
      'src/resolve/secrets-file.ts: \'secret\' → ""',
      "src/resolve/take.ts: given.kind === 'reference' → true",
      "src/resolve/take.ts: reference.store === 'secrets-manager' → true",
    ],
  },
  {
    reason: 'A stage, key or group that the match always fills: the default is for the compiler.',
    mutants: [
      'src/resolve/container-view.ts: \'\' → "Stryker was here!"',
      'src/resolve/examples.ts: \'\' → "Stryker was here!"',
      'src/resolve/go-format.ts: \'\' → "Stryker was here!"',
      'src/resolve/go-format.ts: \'0\' → ""',
      'src/resolve/reference.ts: \'\' → "Stryker was here!"',
    ],
  },
  {
    reason: 'What is read next refuses, skips or takes the same lines in any case.',
    mutants: [
      'src/resolve/dotenv.ts: \'\' → "Stryker was here!"',
      'src/resolve/dotenv.ts: \'\\t\' → ""',
      'src/resolve/dotenv.ts: at < source.length → at <= source.length',
      "src/resolve/dotenv.ts: content.trim() === '' → false",
      'src/resolve/dotenv.ts: content.trim() → content',
      'src/resolve/dotenv.ts: content.trimStart() → content.trimEnd()',
      'src/resolve/dotenv.ts: match === null → false',
      'src/resolve/dotenv.ts: plain.charAt(0) → plain',
      'src/resolve/examples.ts: [] → ["Stryker was here"]',
      'src/resolve/examples.ts: found === null → true',
      'src/resolve/examples.ts: line.trimStart() → line.trimEnd()',
      'src/resolve/examples.ts: name !== undefined → true',
    ],
  },
  {
    reason: 'The rest of the pattern already ends where the text does, or takes the same texts.',
    mutants: [
      'src/resolve/dotenv.ts: /(^|\\s)#.*$/ → /(^|\\s)#.*/',
      'src/resolve/dotenv.ts: /\\\\([\\s\\S])/g → /\\\\([\\S\\S])/g',
      'src/resolve/reference.ts: /:.*$/ → /:.*/',
      'src/resolve/reference.ts: /^(arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):\\d{12}:secret:([A-Za-z0-9/_+=.@!-]+))((?::[^:]*)*)$/ → /^(arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):\\d{12}:secret:([A-Za-z0-9/_+=.@!-]+))((?::[^:]*)*)/',
      'src/resolve/reference.ts: /^arn:aws[a-z-]*:ssm:([a-z0-9-]+):\\d{12}:parameter(\\/[A-Za-z0-9/_.-]+)(:[A-Za-z0-9_.-]+)?$/ → /^arn:aws[a-z-]*:ssm:([a-z0-9-]+):\\d{12}:parameter(\\/[A-Za-z0-9/_.-]+)(:[A-Za-z0-9_.-])?$/',
      'src/resolve/secrets-file.ts: /-[A-Za-z0-9]{6}$/ → /-[A-Za-z0-9]{6}/',
    ],
  },
  {
    reason:
      'Two patterns read quotes, one after the other, and each reads what the other would: only a backslash before the last quote tells them apart.',
    mutants: [
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^([^"\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\]))\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[^\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\S\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\s]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?=\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n](?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\s\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n])?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?!\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\\\1|(?!\\1)[\\S\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\s\\n]*(?:#[^\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n])?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[\\n]*)?(?=\\n|$)/',
      'src/resolve/dotenv.ts: /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n|$)/ → /^(["\'`])((?:\\\\\\1|(?!\\1)[\\s\\S])*)\\1[^\\S\\n]*(?:#[^\\n]*)?(?=\\n)/',
    ],
  },
]
