import * as z from 'zod/mini'

/** A PEM text with real newlines, and what was wrong with them. */
export interface Pem {
  readonly text: string
  /** The labels of its blocks, in order: `PRIVATE KEY`, `CERTIFICATE`. */
  readonly labels: readonly string[]
  /** The flaw of its lines; null without one. */
  readonly form: 'escaped' | 'twice' | 'flat' | 'lines' | null
}

/** The option `one-line` of the PEM types. */
export const PEM_OPTIONS = {
  'one-line': z._default(z.boolean(), false).register(z.globalRegistry, {
    description:
      'Whether it is written on one line with \\n for each newline, which the service decodes.',
  }),
}

const LINES =
  'Store the file as it is: `aws secretsmanager put-secret-value --secret-string file://FILE`'
const ONE_LINE = 'Write \\n for each newline, once: `awk \'{printf "%s\\\\n", $0}\' FILE`'

/** The words of the PEM types for lines that the policy does not allow. */
export const PEM_FLAWS = {
  escaped: {
    check: 'escaped-newline',
    says: 'is PEM with \\n as two characters instead of newlines, which readers refuse',
    fix: `${LINES}. If the service decodes \\n itself, set one-line: true in the policy.`,
  },
  twice: {
    check: 'escaped-newline',
    says: 'is PEM whose newlines are escaped twice, so each line keeps a backslash',
    fix: ONE_LINE,
  },
  flat: {
    check: 'escaped-newline',
    says: 'is PEM without newlines, which OpenSSL, Node and Go refuse',
    fix: LINES,
  },
  lines: {
    check: 'escaped-newline',
    says: 'is PEM on several lines, but the policy requires one line with \\n',
    fix: ONE_LINE,
  },
  encoded: {
    says: 'is PEM that was encoded in base64 again, which PEM readers refuse',
    fix: `Decode it (\`base64 -d\`), or use the type base64-bytes if the service decodes it.`,
  },
} as const

/** RFC 7468, 3, without lower case: OpenSSL compares labels exactly. */
const BEGIN = /-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,40})-----/g
/** `-----BEGIN ` in base64. */
const ENCODED_BEGIN = 'LS0tLS1CRUdJTi'

/** Whether a text is PEM in base64. */
export function isEncodedPem(raw: string): boolean {
  return raw.startsWith(ENCODED_BEGIN)
}

/** The PEM in a text; null without the beginning of a block. */
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

/** Whether a label names a private key. */
export function isPrivateLabel(label: string): boolean {
  return label.endsWith('PRIVATE KEY')
}

/** Whether a label names a certificate, in old spellings too. */
export function isCertificateLabel(label: string): boolean {
  return /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label)
}
