import * as z from 'zod/mini'

/** What a PEM text is, once its line ends are line ends. */
export interface Pem {
  readonly text: string
  /** The labels of its blocks, in order: `PRIVATE KEY`, `CERTIFICATE`. */
  readonly labels: readonly string[]
  /** What is wrong with how its lines are written; null when nothing is. */
  readonly form: 'escaped' | 'twice' | 'flat' | 'lines' | null
}

/** The option `one-line` of the PEM types. */
export const PEM_OPTIONS = {
  'one-line': z
    ._default(z.boolean(), false)
    .check(
      z.describe(
        'Whether it is written on one line with \\n for each line end, which the service turns back.',
      ),
    ),
}

const LINES =
  'Store the file as it is: `aws secretsmanager put-secret-value --secret-string file://FILE`'
const ONE_LINE = 'Write \\n for each line end, once: `awk \'{printf "%s\\\\n", $0}\' FILE`'

/** How the PEM types say that the lines are not as the policy wants them. */
export const PEM_FLAWS = {
  escaped: {
    check: 'escaped-newline',
    says: 'is PEM with \\n written as two characters where its line ends should be, and readers refuse it',
    fix: `${LINES}. Where the service turns \\n back itself, say so: one-line: true.`,
  },
  twice: {
    check: 'escaped-newline',
    says: 'is PEM whose line ends are escaped twice, so a backslash is left on every line',
    fix: ONE_LINE,
  },
  flat: {
    check: 'escaped-newline',
    says: 'is PEM without line ends, which OpenSSL, Node and Go refuse',
    fix: LINES,
  },
  lines: {
    check: 'escaped-newline',
    says: 'is PEM on several lines, where the policy asks for one line with \\n',
    fix: ONE_LINE,
  },
  encoded: {
    says: 'is PEM in base64 once more, and readers of PEM want the text itself',
    fix: `Decode it (\`base64 -d\`), or give it the type base64-bytes where the service decodes it.`,
  },
} as const

/** RFC 7468, 3, without lower case: OpenSSL compares labels as they stand. */
const BEGIN = /-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,40})-----/g
/** `-----BEGIN ` in base64. */
const ENCODED_BEGIN = 'LS0tLS1CRUdJTi'

/** Whether a text would be PEM after base64 is taken off. */
export function isEncodedPem(raw: string): boolean {
  return raw.startsWith(ENCODED_BEGIN)
}

/** The PEM in a text; null when no block begins in it. */
export function readPem(raw: string, options: { 'one-line': boolean }): Pem | null {
  if (!raw.includes('-----BEGIN ')) return null
  const labels = [...raw.matchAll(BEGIN)].map(([, label = '']) => label)
  if (labels.length === 0) return null
  const text = raw.replace(/(?:\\{1,4}r)?\\{1,4}n/g, '\n')
  return { text, labels, form: formOf(raw, text, options['one-line']) }
}

function formOf(raw: string, text: string, oneLine: boolean): Pem['form'] {
  if (!/\n/.test(text.trim())) return 'flat'
  if (!oneLine) return text === raw ? null : 'escaped'
  if (/[\r\n]/.test(raw.trim())) return 'lines'
  return raw.includes('\\\\') ? 'twice' : null
}

/** Whether a label is that of a private key. */
export function isPrivateLabel(label: string): boolean {
  return label.endsWith('PRIVATE KEY')
}

/** Whether a label is that of a certificate, in the old spellings as well. */
export function isCertificateLabel(label: string): boolean {
  return /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label)
}
