import { vi } from 'vitest'

/** Credentials that are none, and no way from here to AWS: a call without an endpoint of its own fails. */
export function stubAwsEnv(): void {
  for (const name of Object.keys(process.env)) if (/^AWS_/.test(name)) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere/config')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere/credentials')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'no-key-at-all')
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1')
}
