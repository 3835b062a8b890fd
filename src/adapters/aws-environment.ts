import { ownIn } from '../algorithms/own.ts'
import { hasProxy } from './aws-proxy.ts'

/** The variables whose control characters Node refuses in a header. */
export function withControls(): string {
  const named = CREDENTIALS_IN_HEADERS.filter(hasControls)
  return named.length === 0
    ? 'the AWS credentials hold'
    : `${named.join(' and ')} ${named.length === 1 ? 'holds' : 'hold'}`
}

const CREDENTIALS_IN_HEADERS = ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'] as const

function hasControls(name: string): boolean {
  return /[^\t\x20-\x7e]/.test(ownIn(process.env, name) ?? '')
}

/** A key with a line feed makes another signature; nothing else shows it. */
export function brokenKey(): string {
  return hasControls('AWS_SECRET_ACCESS_KEY')
    ? ' AWS_SECRET_ACCESS_KEY holds a line feed or another control character: copy it once more.'
    : ''
}

/** The SDK ignores keys of the environment beside a profile; the AWS CLI takes the keys. */
export function ofProfile(): string {
  const { AWS_PROFILE, AWS_ACCESS_KEY_ID } = process.env
  if (!AWS_PROFILE) return ''
  return AWS_ACCESS_KEY_ID
    ? ' AWS_PROFILE is set and wins over AWS_ACCESS_KEY_ID here: unset AWS_PROFILE.'
    : ' AWS_PROFILE is set: check that ~/.aws/config or ~/.aws/credentials has this profile, and that it gives credentials.'
}

/** A proxy may be what does not answer. Its URL may hold a password, so it is not shown. */
export function ofProxy(): string {
  return hasProxy()
    ? ' HTTPS_PROXY is set: check that it names an HTTP proxy which lets this machine through, or name the host in NO_PROXY.'
    : ''
}
