/** A value that works only in a sandbox, and its name. */
interface SandboxMark {
  /** As in "holds …". */
  readonly what: string
  readonly pattern: RegExp
}

/** Test keys that vendors publish: they accept everyone, or send nothing. */
const TEST_KEYS: readonly SandboxMark[] = [
  // developers.google.com/recaptcha/docs/faq, "automated tests": one site, both of its keys.
  { what: 'a Google reCAPTCHA test key', pattern: /^6LeIxAcTAAAAA[\w-]{20,}$/ },
  // docs.hcaptcha.com, "Integration Testing: Test Keys".
  {
    what: 'an hCaptcha test key',
    pattern: /^([123]0000000-ffff-ffff-ffff-00000000000[123]|0x0{40})$/,
  },
  // developers.cloudflare.com/turnstile, "Testing".
  { what: 'a Turnstile test key', pattern: /^[123]x0{20,}(AA|AB|BB|FF)$/ },
  // postmarkapp.com/developer/api/overview, "Authentication".
  { what: 'Postmark’s test token', pattern: /^POSTMARK_API_TEST$/ },
]

/** Sandbox hosts, from the vendors' API references. */
const SANDBOX_HOSTS: readonly SandboxMark[] = [
  ['PayPal', 'sandbox\\.paypal\\.com'],
  ['Square', 'squareupsandbox\\.com'],
  ['Plaid', 'sandbox\\.plaid\\.com'],
  ['Braintree', 'sandbox\\.braintreegateway\\.com'],
  ['Adyen', '(checkout|pal)-test\\.adyen\\.com'],
].map(([vendor, host]) => ({
  what: `the address of the ${vendor} sandbox`,
  pattern: new RegExp(`^https?://([\\w-]+\\.)*${host}([:/?#]|$)`, 'i'),
}))

/** Names that select a vendor's environment; the libraries read `sandbox` and `test`. */
const ENVIRONMENT_NAME =
  /(^|_)(PAYPAL|BRAINTREE|PLAID|SQUARE|ADYEN|GOCARDLESS)_(MODE|ENV|ENVIRONMENT)$/i
const SANDBOX_WORD: SandboxMark = {
  what: 'a word that selects the vendor’s sandbox',
  pattern: /^(sandbox|test)$/i,
}

/** The marks that a variable of this name may have. */
export function sandboxMarks(name: string): readonly SandboxMark[] {
  return ENVIRONMENT_NAME.test(name) ? [SANDBOX_WORD] : ANYWHERE
}
const ANYWHERE = [...TEST_KEYS, ...SANDBOX_HOSTS]

/** A fast test of the first characters, which rules out most texts. */
const BEGINNING = /^\s*(6LeIx|[123][0x]0|0x0|POSTMARK|https?:|sandbox|test)/i

/** False only for a text that no mark matches. */
export function mayBeMark(raw: string): boolean {
  return BEGINNING.test(raw)
}

/** The index of the mark that matches a text; -1 for none. */
export function placeOfMark(marks: readonly SandboxMark[], raw: string): number {
  const text = raw.trim()
  return marks.findIndex(({ pattern }) => pattern.test(text))
}

/** Whether a text is a published test key: it looks like filler, but is intended. */
export function isTestKey(raw: string): boolean {
  return TEST_KEYS.some(({ pattern }) => pattern.test(raw))
}
