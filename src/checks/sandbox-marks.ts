/** A text that works only for trying things out, and what it is. */
interface SandboxMark {
  /** As in "holds …". */
  readonly what: string
  readonly pattern: RegExp
}

/** Keys that vendors print for tests: they let everybody pass, or send nothing. */
const TEST_KEYS: readonly SandboxMark[] = [
  // developers.google.com/recaptcha/docs/faq, "automated tests": one site, both of its keys.
  { what: 'a reCAPTCHA test key of Google’s', pattern: /^6LeIxAcTAAAAA[\w-]{20,}$/ },
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

/** Hosts that vendors run for trying things out, from their API references. */
const SANDBOX_HOSTS: readonly SandboxMark[] = [
  ['PayPal', 'sandbox\\.paypal\\.com'],
  ['Square', 'squareupsandbox\\.com'],
  ['Plaid', 'sandbox\\.plaid\\.com'],
  ['Braintree', 'sandbox\\.braintreegateway\\.com'],
  ['Adyen', '(checkout|pal)-test\\.adyen\\.com'],
].map(([vendor, host]) => ({
  what: `the address of ${vendor}’s sandbox`,
  pattern: new RegExp(`^https?://([\\w-]+\\.)*${host}([:/?#]|$)`, 'i'),
}))

/** Names that select a vendor's environment: their libraries read `sandbox` and `test`. */
const ENVIRONMENT_NAME =
  /(^|_)(PAYPAL|BRAINTREE|PLAID|SQUARE|ADYEN|GOCARDLESS)_(MODE|ENV|ENVIRONMENT)$/i
const SANDBOX_WORD: SandboxMark = {
  what: 'the word that selects the vendor’s sandbox',
  pattern: /^(sandbox|test)$/i,
}

/** What a text of a variable of this name may be. */
export function sandboxMarks(name: string): readonly SandboxMark[] {
  return ENVIRONMENT_NAME.test(name) ? [SANDBOX_WORD] : ANYWHERE
}
const ANYWHERE = [...TEST_KEYS, ...SANDBOX_HOSTS]

/** Whether the first characters leave room for any mark: most texts are told so, fast. */
const BEGINNING = /^\s*(6LeIx|[123][0x]0|0x0|POSTMARK|https?:|sandbox|test)/i

/** Which of the marks a text is; -1 for none. */
export function placeOfMark(marks: readonly SandboxMark[], raw: string): number {
  if (!BEGINNING.test(raw)) return -1
  const text = raw.trim()
  return marks.findIndex(({ pattern }) => pattern.test(text))
}

/** Whether a text is a key that a vendor prints for tests: filler by its look, and meant. */
export function isTestKey(raw: string): boolean {
  return TEST_KEYS.some(({ pattern }) => pattern.test(raw))
}
