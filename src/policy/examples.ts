/** Valid examples for places of a policy, by patterns over the dotted path; more specific patterns first. */
const EXAMPLES: readonly (readonly [RegExp, string])[] = [
  [/^version$/, 'version: 1'],
  [/^service$/, 'service: backend'],
  [/^extends/, 'extends: [recommended, ./shared.bootgate.yml]'],
  [/^from/, 'from: settings.schema.json'],
  [/^unknown$/, 'unknown: warn'],
  [/^environments\.[^.]+\.tier$/, 'prod: { tier: production }'],
  [/^environments\.[^.]+\.variables/, 'prod: { variables: { OTP_PROVIDER: twilio } }'],
  [/^environments\.[^.]+\.secrets/, 'prod: { secrets: { JWT_SECRET: backend/prod#JWT_SECRET } }'],
  [/^environments\.[^.]+\.env-file/, 'local: { env-files: [.env], env-file-format: dotenv }'],
  [/^environments/, 'environments: { prod: { tier: production, manifest: task-definition.json } }'],
  [/\.required/, 'API_KEY: { type: secret, required: { when: \'PROVIDER != "stub"\' } }'],
  [/\.in\b/, 'PROVIDER: { type: enum, values: [a, stub], in: { production: { values: [a] } } }'],
  [/\.values/, 'PROVIDER: { type: enum, values: [twilio, stub] }'],
  [/\.(not-)?pattern$/, "KEY: { type: string, pattern: '^key_[a-z0-9]+$' }"],
  [/\.(min|max)-length$/, 'KEY: { type: string, min-length: 20 }'],
  [/\.renamed-from/, 'JWT_SECRET: { type: signing-secret, renamed-from: SECRET }'],
  [/\.deprecated$/, 'OLD_URL: { type: url, required: false, deprecated: Use API_URL. }'],
  [
    /^variables/,
    'variables: { DATABASE_URL: postgres-url, PORT: { type: port, required: false } }',
  ],
  [/^rules/, '- { id: keys-differ, assert: A_KEY != B_KEY, message: Give each its own key. }'],
  [/^checks/, 'checks: { url-loopback: warning, db-ssl: { production: error, staging: off } }'],
  [
    /^waivers/,
    '- { check: plaintext-secret, variable: PUBLIC_TOKEN, reason: public by design, owner: "@platform", expires: 2027-03-31 }',
  ],
]

/** A valid line for a place of a policy. @param path dotted, such as `environments.prod.tier` */
export function exampleAt(path: string): string {
  const [, example] = EXAMPLES.find(([place]) => place.test(path)) ?? []
  return example ?? 'version: 1, service: backend, environments: {…}, variables: {…}'
}
