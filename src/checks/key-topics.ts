import { type Check, DEPLOYED, EVERYWHERE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the types of keys and tokens find beyond their own shape. */
export const keyTopics: readonly Check[] = [
  flawCheck({
    id: 'min-secret-bytes',
    levels: DEPLOYED,
    why: 'A short key can be found by trying, and libraries refuse it.',
  }),
  flawCheck({
    id: 'hmac-key-kind',
    levels: EVERYWHERE,
    why: 'Token libraries refuse such a key when the first token is signed, or take the text of a public key for a secret.',
  }),
  flawCheck({
    id: 'hex-half-strength',
    levels: { development: 'off', staging: 'off', production: 'warning' },
    why: 'A hexadecimal digit is half a byte: 32 of them are as hard to guess as 16 random bytes.',
  }),
  flawCheck({
    id: 'escaped-newline',
    levels: EVERYWHERE,
    why: 'A key or certificate whose line ends were lost on the way cannot be read when the service starts.',
  }),
  flawCheck({
    id: 'rsa-bits',
    levels: DEPLOYED,
    why: 'RSA below 2048 bits is within reach of attackers, and libraries and peers refuse it.',
  }),
]
